import { describe, expect, it } from 'vitest'
import { readText } from './collect'

const papers = async (text: string) => (await readText('list.md', text)).papers

describe('Markdown reader', () => {
  it.each([
    ['a title that links', '- [Lanterns in the Dark](https://arxiv.org/abs/2401.00001), A. Lovelace'],
    [
      'a title in bold with links behind',
      '* **Lanterns in the Dark** [[pdf]](https://arxiv.org/pdf/2401.00001) [[code]](https://github.com/a/b)',
    ],
    ['a title before its link', '1. Lanterns in the Dark ([paper](https://arxiv.org/abs/2401.00001))'],
    ['a row of a table', '| Lanterns in the Dark | [arXiv](https://arxiv.org/abs/2401.00001) | 2024 |'],
    [
      'HTML',
      '<tr><td><b>Lanterns in the Dark</b></td><td><a href="https://arxiv.org/abs/2401.00001">pdf</a></td></tr>',
    ],
    [
      'a title linked to code',
      '- [Lanterns in the Dark](https://github.com/a/b) ([arXiv](https://arxiv.org/abs/2401.00001))',
    ],
  ])('reads %s', async (_what, line) => {
    expect(await papers(`# List\n\n${line}\n`)).toMatchObject([
      { id: 'arxiv:2401.00001', title: 'Lanterns in the Dark' },
    ])
  })

  it('is not taken for a web page because it begins with a comment', async () => {
    const text =
      '<!-- made by hand -->\n<h1 align="center">List</h1>\n\n- [Lanterns in the Dark](https://arxiv.org/abs/2401.00001)'
    expect(await papers(text)).toHaveLength(1)
  })

  it('takes a paper once that is linked three times', async () => {
    const text = `- [Lanterns in the Dark](https://arxiv.org/abs/2401.00001)
- [Lanterns in the Dark, again](https://arxiv.org/pdf/2401.00001v2.pdf)
- [Maps and Mazes](https://openreview.net/forum?id=abc)`
    expect((await papers(text)).map(({ title }) => title)).toEqual(['Lanterns in the Dark', 'Maps and Mazes'])
  })

  it('leaves out code, pictures and other links', async () => {
    const text = `[Home page](https://example.org) ![A plot of the results](https://arxiv.org/abs/1.png)
\`\`\`
[Not a paper at all](https://arxiv.org/abs/2401.00009)
\`\`\`
- [The one paper here](https://doi.org/10.1000/abc)`
    expect((await papers(text)).map(({ id }) => id)).toEqual(['doi:10.1000/abc'])
  })

  it.each([
    [
      'Ada Lovelace, Charles van Babbage, Notes on an Engine, NIPS, 1999.',
      { title: 'Notes on an Engine', authors: ['Ada Lovelace', 'Charles van Babbage'], venue: 'NIPS', year: 1999 },
    ],
    [
      'A. K. Lovelace and Charles Babbage, Notes on an Engine, with Figures (Annals 2001)',
      {
        title: 'Notes on an Engine, with Figures',
        authors: ['A. K. Lovelace', 'Charles Babbage'],
        venue: 'Annals',
        year: 2001,
      },
    ],
    [
      'Chess - Ada Lovelace, Charles Babbage, et al., Learning to Play by Steam. ArXiv, 16 Oct 2015.',
      { title: 'Learning to Play by Steam', authors: ['Ada Lovelace', 'Charles Babbage'], venue: 'ArXiv', year: 2015 },
    ],
    [
      'Ada Lovelace, Natural Steam-Engine, ECML, 2005',
      { title: 'Natural Steam-Engine', authors: ['Ada Lovelace'], year: 2005 },
    ],
    ['Deep Lantern Networks, Maps and Mazes', { title: 'Deep Lantern Networks, Maps and Mazes', authors: [] }],
    [
      'Maps and Mazes: A Survey (2nd Edition, 2018)',
      { title: 'Maps and Mazes: A Survey (2nd Edition, 2018)', authors: [] },
    ],
  ])('tells authors, venue and year from the title of %j', async (reference, expected) => {
    expect(
      await papers(`- ${reference} [[Paper]](https://example.org/a.pdf) [[Thesis]](https://example.org/b.pdf)`),
    ).toMatchObject([expected])
  })

  it('keeps brackets that belong to an address', async () => {
    expect(await papers('- [The one paper here](https://doi.org/10.1016/S0019-9958(77)90354-0)')).toMatchObject([
      { doi: '10.1016/s0019-9958(77)90354-0' },
    ])
  })
})
