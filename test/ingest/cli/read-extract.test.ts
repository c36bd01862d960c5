import { describe, expect, it } from 'vitest'
import { inThisThread } from '@/ingest/extractor'
import { commandLine, newFile, paperLine, wordExtractor } from './run'

const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('concordance read', () => {
  it('prints papers as JSON lines and problems on standard error', async () => {
    const file = newFile('papers.jsonl', `${paperLine('Lanterns')}not json\n${paperLine('Maps')}`)
    const { code, out, err } = await commandLine()('read', file)
    expect(code).toBe(0)
    expect(lines(out).map(({ title }) => title)).toEqual(['Lanterns', 'Maps'])
    expect(err).toBe(`${file}:2: The line is not a JSON object, so it was left out. (not json)\n`)
  })

  it('reads standard input, called as the person says', async () => {
    const stdin = '@article{k, title = {Lanterns}}\n@article{l, year = 2020}\n'
    const { code, out, err } = await commandLine({ stdin })('read', '-', '--name', 'my.bib', '--json-problems')
    expect(code).toBe(0)
    expect(lines(out)).toMatchObject([{ title: 'Lanterns' }])
    expect(lines(err)).toMatchObject([{ source: 'my.bib', line: 2, subject: 'l' }])
  })

  it('goes on after a file that can not be read', async () => {
    const file = newFile('papers.jsonl', paperLine('Lanterns'))
    const { code, out, err } = await commandLine()('read', 'nowhere.bib', newFile('x.pdf', '%PDF-1.4'), file)
    expect(code).toBe(1)
    expect(lines(out)).toHaveLength(1)
    const [missing, pdf, ...more] = err.trimEnd().split('\n')
    expect(missing).toMatch(/^nowhere\.bib: There is no such file\. Check .* looked for in /)
    expect(pdf).toMatch(/^\S*x\.pdf: It is a PDF.*BibTeX/)
    expect(more).toEqual([])
  })

  it('ends with 1 where nothing was read', async () => {
    expect((await commandLine()('read', 'nowhere.bib')).code).toBe(1)
  })
})

describe('concordance extract', () => {
  const stdin = Array.from({ length: 70 }, (_, i) => paperLine(`Lanterns ${i}`)).join('')

  it('prints facts in the order of the papers', async () => {
    const { code, out } = await commandLine({ stdin })('extract', '-')
    expect(code).toBe(0)
    expect(lines(out).map(({ id }) => id)).toEqual(Array.from({ length: 70 }, (_, i) => `x:Lanterns ${i}`))
    expect(lines(out)[0]).toMatchObject({
      concepts: [{ name: 'Lanterns', mentions: [{ field: 'title', start: 0, end: 8 }] }],
    })
  })

  it('prints the paper with its facts for whoever stores them', async () => {
    const { out } = await commandLine({ stdin })('extract', '-', '--papers')
    expect(lines(out)[69]).toMatchObject({ paper: { title: 'Lanterns 69' }, facts: { id: 'x:Lanterns 69' } })
  })

  it('reads in the quality that is asked for, and names those there are', async () => {
    const asked: unknown[] = []
    const openExtractor = async (choice = {}) => {
      asked.push(choice)
      return inThisThread(wordExtractor)
    }
    const run = commandLine({ stdin, parts: { openExtractor } })
    await run('extract', '-', '--quality', 'fast')
    expect(asked).toMatchObject([{ quality: 'fast' }])
    expect((await run('extract', '-', '--quality', 'good')).err).toContain('best, fast')
  })

  it('tells a file that can not be read as one problem', async () => {
    const { code, out, err } = await commandLine({ stdin: 'Buy milk.\n' })(
      'extract',
      '-',
      '--json-problems',
      '--name',
      'note.txt',
    )
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(lines(err)).toMatchObject([
      { source: 'note.txt', reason: expect.stringContaining('no format that is known') },
    ])
  })

  it('says to a machine how many papers there are, where that is known, and how many records went into others', async () => {
    const twice = paperLine('Lanterns', { id: 'x' }) + paperLine('Maps', { id: 'x' })
    const { err } = await commandLine({ stdin: twice })('extract', '-', '--json-problems')
    expect(lines(err)).toEqual([{ merged: 1 }])
    const bib = '@article{a, title={Lanterns}, doi={10.1/x}} @article{b, title={Maps}, doi={10.1/y}}'
    const told = await commandLine({ stdin: bib + bib })('extract', '-', '--json-problems', '--format=bibtex')
    expect(lines(told.err)).toEqual([{ papers: 2 }, { merged: 2 }])
  })

  it('needs no store', async () => {
    const openStore = () => Promise.reject(new Error('opened'))
    expect((await commandLine({ stdin, parts: { openStore } })('extract', '-')).code).toBe(0)
  })
})
