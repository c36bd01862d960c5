import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { READERS } from '@/ingest/read/formats'
import { FORMAT_NAMES } from '@/lib/model/format-names'
import { readBytes, readText } from './collect'

const NAMES: Readonly<Record<string, string>> = FORMAT_NAMES

const NEWS = `The Evening Echo

Weather

Rain is expected in the north. Winds will be strong along the coast, and ferries may be late. Take an umbrella.

Sports

The home team lost again. "We will train harder," said the captain, who had scored the only goal of the match in its last minute.

Bridges

The old bridge will be closed on Monday. Its iron has rusted over the years, and engineers say that it must be painted before the winter comes.
A ferry will cross every hour.

Subscribe to our newsletter
`

describe('a file that cannot be read', () => {
  it.each([
    ['The file is empty', 'papers.txt', Buffer.from('')],
    ['The file is empty', 'papers.jsonl', Buffer.from(' \n\n')],
    ['It is a PDF', 'paper.pdf', Buffer.from('%PDF-1.7\nbinary')],
    [
      'It is a Word file',
      'papers.docx',
      Buffer.from('PK\u0003\u0004[Content_Types].xml PK word/document.xml', 'latin1'),
    ],
    [
      'It is an Excel file',
      'papers.xlsx',
      Buffer.from('PK\u0003\u0004[Content_Types].xml PK xl/workbook.xml', 'latin1'),
    ],
    ['It is a zip archive', 'papers.zip', Buffer.from('PK\u0003\u0004rest', 'latin1')],
    ['It is a binary file', 'papers.bin', Buffer.from([1, 2, 0, 3, 4])],
    ['The text is in no format', 'news.txt', Buffer.from(NEWS)],
    [
      'It is a web page',
      'news.html',
      Buffer.from(`<!DOCTYPE html><p>See [a paper](https://arxiv.org/abs/2401.00001)</p>`),
    ],
    ['The text is in no format', 'notes', Buffer.from('Buy milk.\nCall Ada.\n')],
    ['The gzip archive is damaged', 'papers.bib.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3])],
  ])('%s: says so on one line with the formats that are known (%s)', async (what, name, bytes) => {
    const failure = await readBytes(name, bytes).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    const { message } = failure as Error
    // Its name once, then the rule, then the remedy.
    expect(message).toContain(`${name.replace('.gz', '')}: ${what}`)
    expect(message.split(name)).toHaveLength(name.endsWith('.gz') ? 1 : 2)
    expect(message).not.toContain('\n')
    // In words that people have for them, not in those of --format.
    for (const { format } of READERS) expect(message).toContain(NAMES[format])
    expect(message).not.toContain('daily-page')
  })

  it.each([
    ['papers.json', '{"a": 1}', /no paper was found.*Give each paper a "title"/i],
    ['papers.json', '{"a": "b\nc', /begins like JSON but isn't: .*Export or download it again/],
    ['papers.csv', 'name,text\nOne,two\n', /without a column "title".*Name the column/],
    ['page.html', '<!doctype html><p>Hugging Face</p>', /without Daily Papers.*Save/],
  ])('says what would mend %s holding %s', async (name, text, words) => {
    const said = await readText(name, text).then(
      ({ problems }) => problems[0]?.reason ?? '',
      (error: Error) => error.message,
    )
    expect(said).toMatch(words)
    expect(said).not.toContain('\n')
  })

  it('names an unknown format asked for', async () => {
    const asked = readText('x', '{}', { format: 'docx' })
    await expect(asked).rejects.toThrow(/There is no format "docx".*: jsonl, json, .*bibtex/)
  })

  it('says of a page of the right site that has no paper', async () => {
    await expect(readText('page.txt', 'Daily Papers\n\nAug 4\n\nSubscribe\n')).rejects.toThrow('no paper')
  })
})

describe('a JSON lines file', () => {
  it('is one by its name where its first line is damaged', async () => {
    const { papers, problems } = await readText('a.jsonl', '{"title": "One\n{"title": "Two"}\n')
    expect(papers.map(({ title }) => title)).toEqual(['Two'])
    expect(problems).toMatchObject([{ line: 1 }])
  })
})

describe('encodings', () => {
  const line = (title: string) => JSON.stringify({ title, abstract: 'Über café.' })

  it('takes off a byte order mark', async () => {
    const { papers } = await readBytes('a.jsonl', Buffer.from(`\ufeff${line('One')}\r\n${line('Two')}\r\n`))
    expect(papers.map(({ title }) => title)).toEqual(['One', 'Two'])
  })

  it('reads windows-1252 where the bytes are not UTF-8, line by line', async () => {
    const mixed = Buffer.concat([Buffer.from(`${line('Grün')}\n`), Buffer.from(`${line('Grün')}\n`, 'latin1')])
    const { papers } = await readBytes('a.jsonl', mixed, Buffer.from(line('Grün zwei'), 'latin1'))
    expect(papers.map(({ title }) => title)).toEqual(['Grün', 'Grün zwei'])
  })

  it('reads UTF-16 as Windows saves it', async () => {
    const { papers } = await readBytes('a.jsonl', Buffer.from(`\ufeff${line('Eins')}\n${line('Zwei')}`, 'utf16le'))
    expect(papers.map(({ title }) => title)).toEqual(['Eins', 'Zwei'])
  })

  it('decompresses gzip whatever the name says', async () => {
    const { papers } = await readBytes('papers.jsonl.gz', gzipSync(`${line('One')}\n${line('Two')}\n`))
    expect(papers).toHaveLength(2)
  })

  it('keeps what a cut archive still holds, and says that it is cut', async () => {
    const titles = Array.from({ length: 4000 }, (_, i) => line(`Paper ${i} ${Math.sin(i)}`)).join('\n')
    const whole = gzipSync(titles)
    const { papers, problems } = await readBytes('papers.jsonl.gz', whole.subarray(0, whole.length / 2))
    expect(papers.length).toBeGreaterThan(100)
    expect(problems.at(-1)?.reason).toMatch(/damaged or cut off/)
  })

  it('joins a line and a letter that come in two chunks', async () => {
    const bytes = Buffer.from(line('Größe'))
    const { papers } = await readBytes('a.jsonl', bytes.subarray(0, 13), bytes.subarray(13))
    expect(papers[0]?.title).toBe('Größe')
  })
})
