/** `concordance doctor`: what it finds, what it repairs, and what it leaves to the person with a word of what to do. */
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/ingest/cli/doctor'
import { inThisThread } from '@/ingest/extractor'
import { derive } from '@/lib/derive/derive'
import type { Paper } from '@/lib/model/paper'
import { StoreError } from '@/lib/store/errors'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { commandLine, newFile, newFolder, paperLine, wordExtractor } from './run'

describe('concordance doctor', () => {
  it('finds what is amiss, with a remedy, and ends with 1', async () => {
    const root = newFolder()
    const { code, out } = await commandLine({ parts: { root } })('doctor', '--json')
    expect(code).toBe(1)
    const { findings } = JSON.parse(out)
    expect(findings).toContainEqual({ what: 'page', ok: false, words: expect.stringContaining('npm run build') })
    expect(findings).toContainEqual({
      what: 'file of the sample',
      ok: false,
      words: expect.stringMatching(/^data\/daily-papers\.txt is missing/),
    })
    expect(findings).toContainEqual({ what: 'store', ok: true, words: expect.stringContaining('no papers yet') })
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

  it('says what it would repair also where it may not write, and that it may not', async () => {
    const run = await broken()
    const reader = commandLine({ environment: { CONCORDANCE_DATA: run.dataFolder, CONCORDANCE_READONLY: '1' } })
    const { code, out, err } = await reader('doctor', '--fix', '--json')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    const amiss = inGraph((await run('doctor', '--json')).out)
    const words = 'not done, since CONCORDANCE_READONLY is set. Unset it, and run npx concordance doctor --fix again.'
    expect(inGraph(out)).toEqual([...amiss, { what: 'repair', ok: false, words }])
  })

  it('says what it found also where the store hinders the repair', async () => {
    const run = await broken()
    const openStore = async (environment: { dataFolder: string }) => {
      const store = await openGraphStore(environment)
      store.driver.write = async () => {
        throw new StoreError('READONLY', 'User reader may only read.')
      }
      return store
    }
    const reader = commandLine({ environment: { CONCORDANCE_DATA: run.dataFolder }, parts: { openStore } })
    const { out } = await reader('doctor', '--fix')
    expect(out).toMatch(/BAD {2}graph: papers whose evidence[\s\S]*BAD {2}repair: not done.*User reader may only read/)
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

  it('is told of beside all else where nothing can name it', async () => {
    const run = commandLine()
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns')))
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    await store.driver.write((tx) => tx.run(`CREATE (:Paper {title: 'No id'})`))
    await store.close()
    const { code, out } = await run('doctor', '--json')
    expect(code).toBe(1)
    const words = expect.stringContaining('n.id IS NULL DETACH DELETE n')
    expect(JSON.parse(out).findings.slice(-3)).toEqual([
      expect.objectContaining({ what: 'store', ok: true }),
      { what: 'corrections', ok: true, words: 'none' },
      { what: 'graph', ok: false, words },
    ])
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
        .slice(5)
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
