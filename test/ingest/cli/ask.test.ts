import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerTable } from '@/ingest/cli/answer-table'
import type { Finding } from '@/ingest/cli/doctor'
import { inThisThread } from '@/ingest/extractor'
import { derive } from '@/lib/derive/derive'
import type { Paper } from '@/lib/model/paper'
import { openGraphStore } from '@/lib/store/open-graph-store'
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

  it('draws nodes, links, lists and numbers as a table', () => {
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
        ['maps', 0.12345, [], null],
      ],
      keys: [],
      truncated: true,
      milliseconds: 1,
    })
    expect(table).toBe(
      `method    n      papers    proof
--------  -----  --------  ----------------
lanterns  2      One; Two  We use lanterns.
maps      0.123
2 rows; more were cut off
`,
    )
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

  it('writes papers that can be ingested again, into a file where asked to', async () => {
    const run = commandLine()
    await run('ingest', newFile('papers.jsonl', paperLine('Lanterns', { year: 2020 })))
    const output = path.join(newFolder(), 'out.jsonl')
    expect((await run('export', '--format', 'jsonl', '--output', output)).out).toBe('')
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ title: 'Lanterns', year: 2020 })
    expect((await run('ingest', output)).out).toContain('0 papers added, 0 updated, 1 unchanged')
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

describe('concordance doctor', () => {
  it('finds what is amiss, with a remedy, and ends with 1', async () => {
    const root = newFolder()
    const { code, out } = await commandLine({ parts: { root } })('doctor', '--json')
    expect(code).toBe(1)
    const { findings } = JSON.parse(out)
    expect(findings).toContainEqual({ what: 'page', ok: false, words: expect.stringContaining('npm run build') })
    expect(findings).toContainEqual({ what: 'store', ok: true, words: expect.stringContaining('0 papers') })
  })
})

describe('concordance doctor on a broken graph', () => {
  async function broken() {
    const run = commandLine()
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns over Maps') + paperLine('Maps')))
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    await store.driver.write((tx) => tx.run(`MATCH (c:Concept {id: 'lanterns'}) DETACH DELETE c`))
    await store.driver.write((tx) => tx.run(`MATCH (p:Paper {title: 'Maps'}) SET p.facts = 'nonsense'`))
    await store.close()
    return run
  }
  const inGraph = (out: string) => JSON.parse(out).findings.filter(({ what }: { what: string }) => what !== 'page')

  it('says what it would repair, and changes nothing', async () => {
    const run = await broken()
    const { code, out } = await run('doctor', '--json')
    expect(code).toBe(1)
    const words = inGraph(out).flatMap((found: { ok: boolean; words: string }) => (found.ok ? [] : [found.words]))
    expect(words).toEqual([
      expect.stringContaining('evidence is not in their text: 1; they would be extracted anew (x:Maps)'),
      expect.stringContaining('links are not those of their facts: 1; they would be linked anew'),
      expect.stringContaining('wrong number of concepts: 1'),
    ])
    expect(inGraph((await run('doctor', '--json')).out)).toEqual(inGraph(out))
  })

  it('repairs it with --fix', async () => {
    const run = await broken()
    const { out } = await run('doctor', '--fix', '--json')
    expect(inGraph(out).every(({ ok }: { ok: boolean }) => ok)).toBe(true)
    expect(inGraph((await run('doctor', '--json')).out).at(-1)).toEqual({
      what: 'graph',
      ok: true,
      words: 'counts, evidence, links, bonds and clusters are right',
    })
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    expect((await store.graph()).concepts.map(({ id, papers }) => [id, papers])).toEqual([
      ['lanterns', 1],
      ['maps', 2],
    ])
    await store.close()
  })
})

describe('an ingest that was broken off', () => {
  it('is named by doctor and runs, until the same one has come to its end', async () => {
    let batches = 0
    let isWhole = false
    const openExtractor = async () => ({
      ...inThisThread(wordExtractor),
      extract: async (papers: Paper[]) => {
        if (!isWhole && ++batches > 1) throw new Error('killed')
        return papers.map(wordExtractor.extract)
      },
    })
    const run = commandLine({ parts: { openExtractor } })
    const file = newFile('many.jsonl', Array.from({ length: 100 }, (_, i) => paperLine(`Lanterns ${i}`)).join(''))
    expect((await run('ingest', file)).code).toBe(1)
    await run('doctor', '--fix')
    const { code, out } = await run('doctor')
    expect({ code, out }).toEqual({
      code: 1,
      out: expect.stringMatching(
        /BAD {2}graph: ingests that were broken off.*many\.jsonl begun 2026-01-02 03:04 with 64 papers in.*Run the same ingest again/,
      ),
    })
    expect((await run('runs')).out).toContain('from many.jsonl (broken off, or under way)')
    isWhole = true
    expect((await run('ingest', file)).out).toContain('36 papers added, 0 updated, 64 unchanged')
    expect((await run('doctor')).out).toContain('ok   graph: counts')
    expect((await run('runs')).out).toContain('100 papers from many.jsonl\n')
  })
})

describe('a paper that was made by hand, without words', () => {
  it('costs itself: all commands go on, and say which it is and what to do', async () => {
    const run = commandLine()
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns') + paperLine('Maps')))
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    await store.driver.write((tx) => tx.run(`CREATE (:Paper {id: 'x:wordless'})`))
    await store.driver.write((tx) => tx.run(`MATCH (p:Paper {title: 'Maps'}) SET p.facts = 'nonsense'`))
    await store.close()
    const remedy = /x:wordless.*Ingest a file that has it once more/
    expect((await run('doctor')).out).toMatch(remedy)
    expect(await run('rebuild')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Rebuilt: 3 papers (1 extracted anew), 2 concepts'),
      err: expect.stringMatching(remedy),
    })
    expect((await run('doctor', '--fix')).out).toMatch(remedy)
    expect((await run('export', '--format', 'bibtex')).code).toBe(0)
    const backup = path.join(newFolder(), 'all.jsonl.gz')
    expect((await run('backup', backup)).out).toContain('Wrote 3 papers')
    expect((await run('ingest', newFile('b.jsonl', paperLine('Kites', { id: 'x:wordless' })))).out).toContain(
      '1 updated',
    )
    const { out } = await run('doctor', '--json')
    expect(JSON.parse(out).findings.at(-1)).toMatchObject({ what: 'graph', ok: true })
  })

  it('is taken out with the ingest that it was put under', async () => {
    const run = commandLine()
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns')))
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    await store.driver.write((tx) => tx.run(`CREATE (:Paper {id: 'x:wordless'})`))
    await store.close()
    await run('doctor', '--fix')
    expect((await run('remove', 'found-by-doctor')).code).toBe(0)
    expect((await run('doctor')).out).not.toContain('BAD  graph')
  })
})

describe('concordance doctor after an ingest that ended before all was worked out', () => {
  it('says which papers are in but not on the map, and puts them there with --fix', async () => {
    let isKilled = false
    const parts = {
      derive: ((...given) => (isKilled ? Promise.reject(new Error('killed')) : derive(...given))) as typeof derive,
    }
    const run = commandLine({ parts })
    const inGraph = async (...more: string[]) =>
      JSON.parse((await run('doctor', '--json', ...more)).out)
        .findings.filter(({ what }: Finding) => what !== 'page')
        .slice(4)
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns over Maps')))
    isKilled = true
    await run('ingest', newFile('b.jsonl', paperLine('Lanterns') + paperLine('Gardens')))
    const words = expect.stringMatching(
      /in no cluster, bond or place on the map, .*: 2; .*\(x:Gardens, x:Lanterns\).*--fix/,
    )
    expect(await inGraph()).toEqual([{ what: 'graph', ok: false, words }])
    isKilled = false
    expect(await inGraph('--fix')).toMatchObject([{ what: 'repaired', ok: true }])
    expect(await inGraph()).toMatchObject([{ what: 'graph', ok: true }])
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    expect((await store.graph()).papers.every(({ x }) => x !== undefined)).toBe(true)
    await store.close()
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
