import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerTable } from '@/ingest/cli/answer-table'
import { inThisThread } from '@/ingest/extractor'
import type { Paper } from '@/lib/model/paper'
import { commandLine, newFile, newFolder, paperLine, wordExtractor } from './run'

describe('concordance query', () => {
  it('lists the shipped queries with their parameters', async () => {
    const { code, out, err } = await commandLine()('query')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^methods-for-task --param task=…$/m)
  })

  it('complains of a file that is no query where it is asked for or all are listed, and not else', async () => {
    const run = commandLine()
    mkdirSync(path.join(run.dataFolder, 'queries'), { recursive: true })
    writeFileSync(path.join(run.dataFolder, 'queries/broken.cypher'), '// name: Broken\nDELETE everything\n')
    const complaint = expect.stringMatching(/broken\.cypher:\d+: /)
    expect(await run('query')).toMatchObject({ code: 0, err: complaint })
    expect(await run('query', 'broken')).toMatchObject({ code: 2, err: complaint })
    expect((await run('query', 'methods-for-task')).err).not.toContain('broken')
  })

  it('says all that is wrong with the parameters', async () => {
    const { code, err } = await commandLine()('query', 'methods-for-task', '--param', 'colour=red')
    expect(code).toBe(2)
    expect(err).toMatch(/colour[\s\S]*task is missing/)
  })

  it('draws nodes, links, lists and numbers as a table, TeX as it is read', () => {
    const table = answerTable({
      columns: ['method', 'n', 'papers', 'proof'],
      rows: [
        [
          { $node: 'c:a', label: 'lanterns' },
          2,
          [
            { $node: 'p:1', label: 'One' },
            { $node: 'p:2', label: 'Two' },
          ],
          { $rel: 'USES', sentence: 'We use lanterns.' },
        ],
        ['$k$-maps', 0.12345, [], null],
      ],
      keys: [],
      truncated: true,
      milliseconds: 1,
    })
    expect(table).toBe(
      `method    n      papers    proof
--------  -----  --------  ----------------
lanterns  2      One; Two  We use lanterns.
k-maps    0.123
2 rows; more were cut off
`,
    )
  })
})

describe('a wide answer', () => {
  const sentence = 'We find that lanterns are brighter than lamps, and lamps than any candle that was lit before.'
  const answer = { columns: ['year', 'paper', 'proof'], keys: [], truncated: false, milliseconds: 1 }
  const table = (width?: number) => answerTable({ ...answer, rows: [[2024, 'Lanterns', sentence]] }, width)

  it('is whole in a pipe or a file', () => {
    expect(table()).toContain(sentence)
  })

  it('is cut to the screen, the widest column first', () => {
    const lines = table(50).split('\n')
    expect(lines[2]).toBe('2024  Lanterns  We find that lanterns are brighte…')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50)
    expect(table(200)).toBe(table())
  })
})

describe('concordance export', () => {
  it.each([
    ['json', (text: string) => JSON.parse(text).papers.length === 2],
    ['jsonl', (text: string) => text.split('\n').filter(Boolean).length === 2],
    ['gexf', (text: string) => /<gexf[\s\S]*Lanterns/.test(text)],
    ['graphml', (text: string) => /<graphml[\s\S]*Lanterns/.test(text)],
    ['csv', (text: string) => /Lanterns/.test(text)],
    ['bibtex', (text: string) => /title = \{+Lanterns/.test(text)],
    ['cypher', (text: string) => /Lanterns/.test(text)],
  ])('writes %s', async (format, isRight) => {
    const run = commandLine()
    await run('ingest', newFile('papers.jsonl', paperLine('Lanterns') + paperLine('Maps')))
    const { code, out } = await run('export', '--format', format)
    expect(code).toBe(0)
    expect(isRight(out)).toBe(true)
  })

  it('leaves out links where asked to, and says of which formats', async () => {
    const run = commandLine()
    await run('ingest', newFile('papers.jsonl', paperLine('Lanterns and Maps') + paperLine('Maps by Lanterns')))
    expect((await run('export', '--format', 'gexf')).out).toContain('kind="co-occurs"')
    const { out } = await run('export', '--format', 'gexf', '--without', 'co-occurs')
    expect(out).not.toContain('kind="co-occurs"')
    expect(out).toContain('kind="mentions"')
    const { code, err } = await run('export', '--format', 'bibtex', '--without', 'co-occurs')
    expect(code).toBe(2)
    expect(err).toContain('json, gexf, graphml')
  })

  it('writes papers that can be ingested again, into a file where asked to', async () => {
    const run = commandLine()
    await run('ingest', newFile('papers.jsonl', paperLine('Lanterns', { year: 2020 })))
    const output = path.join(newFolder(), 'out.jsonl')
    expect((await run('export', '--format', 'jsonl', '--output', output)).out).toBe('')
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ title: 'Lanterns', year: 2020 })
    expect((await run('ingest', output)).out).toContain('0 papers added, 0 updated, 1 unchanged')
  })
})

describe('concordance runs', () => {
  it('says of one what it brought that was not there', async () => {
    const run = commandLine()
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns over Maps') + paperLine('Maps')))
    await run('ingest', newFile('b.jsonl', paperLine('Maps') + paperLine('Gardens with Lanterns')))
    const { runs } = JSON.parse((await run('runs', '--json')).out)
    const idOf = (source: string) => runs.find((each: { source: string }) => each.source === source).id
    expect((await run('runs', idOf('b.jsonl'))).out).toBe(`2026-01-02 03:04  2 papers from b.jsonl
  1 new paper, 1 known before
  1 new concept: Gardens
  links of the new papers: mentions 2
`)
    expect(JSON.parse((await run('runs', idOf('a.jsonl'), '--json')).out)).toMatchObject({
      newPapers: 2,
      newConcepts: 2,
    })
    expect(await run('runs', 'c')).toMatchObject({ code: 2, err: expect.stringContaining('no run c') })
  })
})

describe('concordance rebuild', () => {
  it('says what came of it', async () => {
    const run = commandLine()
    await run('ingest', newFile('papers.jsonl', paperLine('Lanterns') + paperLine('Maps')))
    expect(JSON.parse((await run('rebuild', '--json')).out)).toMatchObject({ papers: 2, extracted: 0, concepts: 2 })
  })

  it('extracts anew what another version of the extractor has read, in the same runs', async () => {
    let version = 'old'
    const openExtractor = async () =>
      inThisThread({
        ...wordExtractor,
        version,
        extract: (paper: Paper) => ({ ...wordExtractor.extract(paper), extractor: version }),
      })
    const run = commandLine({ parts: { openExtractor } })
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns')))
    await run('ingest', newFile('b.jsonl', paperLine('Maps')))
    version = 'new'
    expect((await run('rebuild')).out).toMatch(/^Rebuilt: 2 papers \(2 extracted anew\), 2 concepts, \d clusters\.\n$/)
    expect(JSON.parse((await run('rebuild', '--json')).out).extracted).toBe(0)
    expect(JSON.parse((await run('runs', '--json')).out).runs).toMatchObject([{ papers: 1 }, { papers: 1 }])
  })
})

describe('concordance evaluate', () => {
  const label = (name: string) => ({ name, aliases: [], types: ['Method'], role: 'mentions', level: 'core' })
  const gold = () =>
    newFile('gold.jsonl', `${JSON.stringify({ id: 'x:Lanterns', concepts: [label('Lanterns'), label('Torches')] })}\n`)

  it('scores what is found against the labels', async () => {
    const papers = newFile('papers.jsonl', paperLine('Lanterns'))
    const { code, out } = await commandLine()('evaluate', gold(), papers, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).summary).toMatchObject({ papers: 1, hits: 1, missed: 1, precision: 1, recall: 0.5 })
  })

  it('lists what went wrong', async () => {
    const papers = newFile('papers.jsonl', paperLine('Lanterns'))
    const { out } = await commandLine()('evaluate', gold(), papers, '--worst', '1')
    expect(out).toMatch(/x:Lanterns\n\s+missed: Torches/)
  })

  it.each([
    ['labels that are none', () => newFile('gold.jsonl', '{"id":1}\n'), 1],
    ['a file that is not there', () => '/nowhere/gold.jsonl', 1],
    ['papers that are others', gold, 2],
  ])('says what is wrong with %s', async (_what, file, code) => {
    const ran = await commandLine()('evaluate', file(), newFile('papers.jsonl', paperLine('Maps')))
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).not.toBe('')
  })
})
