import { describe, expect, it } from 'vitest'
import { readText } from './collect'

describe('table reader', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('reads cells set apart by %s', async (_what, sign) => {
    const rows = [
      ['Key', 'Title', 'Abstract Note', 'Author', 'Publication Year', 'DOI'],
      [
        'k1',
        `"Lanterns${sign} at Night"`,
        '"Mazes are hard.\nWe say ""so""."',
        '"Lovelace, Ada; Turing, Alan"',
        '2024',
        '10.1000/ABC',
      ],
    ]
    const { papers, problems } = await readText('t.csv', `\ufeff${rows.map((row) => row.join(sign)).join('\r\n')}`)
    expect(problems).toEqual([])
    expect(papers).toMatchObject([
      {
        id: 'doi:10.1000/abc',
        title: `Lanterns${sign} at Night`.replace('\t', ''),
        abstract: 'Mazes are hard. We say "so".',
        authors: ['Ada Lovelace', 'Alan Turing'],
        year: 2024,
      },
    ])
  })

  it.each([
    ['Lovelace A., Turing A.M.', ['Lovelace A.', 'Turing A.M.']],
    ['Lovelace, Ada (57211234567); Turing, Alan (57)', ['Ada Lovelace', 'Alan Turing']],
    ["['Lovelace, Ada', 'Zuse, K.']", ['Ada Lovelace', 'K. Zuse']],
    ['Ada Lovelace, Alan Turing and Konrad Zuse', ['Ada Lovelace', 'Alan Turing', 'Konrad Zuse']],
    ['Lovelace, Ada', ['Ada Lovelace']],
  ])('takes the authors %s apart', async (cell, authors) => {
    const { papers } = await readText('t.tsv', `title\tauthors\nOne\t${cell}`)
    expect(papers[0]?.authors).toEqual(authors)
  })

  it('survives more cells than headers and quotes within a cell', async () => {
    const { papers } = await readText('t.csv', 'title,abstract\nOne,The "best" maze,extra,cells\nTwo\n')
    expect(papers).toMatchObject([
      { title: 'One', abstract: 'The "best" maze' },
      { title: 'Two', abstract: '' },
    ])
  })

  it('names the row without a title, with its line', async () => {
    const { problems } = await readText('t.csv', 'title,doi\n"One\nor two",\n,10.1000/abc\n')
    expect(problems).toMatchObject([{ line: 4, subject: '10.1000/abc' }])
  })

  it('says which columns a table without titles has', async () => {
    await expect(readText('t.csv', 'name,price\nmilk,1\n')).rejects.toThrow(/without a column "title".*name, price/)
  })
})
