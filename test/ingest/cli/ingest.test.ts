import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ingestSample } from '@/ingest/cli/sample'
import { inThisThread } from '@/ingest/extractor'
import { derive } from '@/lib/derive/derive'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { commandLine, newFile, paperLine, type Surroundings, wordExtractor } from './run'

const twoPapers = () => newFile('papers.jsonl', paperLine('Lanterns at Night') + paperLine('Maps of Mazes'))

/** A command line whose store holds the sample, as after the first `npm start`. */
async function withSample(surroundings: Surroundings = {}) {
  const run = commandLine(surroundings)
  const store = await openGraphStore({ dataFolder: run.dataFolder })
  const parts = {
    openStore: openGraphStore,
    openExtractor: async () => inThisThread(wordExtractor),
    derive,
    now: () => new Date('2026-01-01T00:00:00Z'),
    root: path.join(import.meta.dirname, '../../..'),
  }
  await ingestSample(store, run.dataFolder, { parts })
  await store.close()
  return run
}

const health = async (dataFolder: string) => {
  const store = await openGraphStore({ dataFolder })
  const found = await store.health()
  await store.close()
  return found
}

describe('concordance ingest', () => {
  it('takes papers in and says how many', async () => {
    const run = commandLine()
    const file = twoPapers()
    expect(await run('ingest', file)).toEqual({
      code: 0,
      out: `${file}: 2 papers added, 0 updated, 0 unchanged\n`,
      err: '',
    })
    expect(await health(run.dataFolder)).toMatchObject({ papers: 2, concepts: 4 })
  })

  it('changes nothing the second time, not even the revision', async () => {
    const run = commandLine()
    const file = twoPapers()
    await run('ingest', file)
    const before = await health(run.dataFolder)
    expect((await run('ingest', file)).out).toContain('0 papers added, 0 updated, 2 unchanged')
    expect(await health(run.dataFolder)).toEqual(before)
  })

  it.each([
    ['this folder', () => {}],
    ['another machine', (dataFolder: string) => rmSync(path.join(dataFolder, 'unfinished-ingest'))],
  ])('finishes what an earlier ingest on %s was killed in', async (_where, forget) => {
    let killed = true
    const run = commandLine({
      parts: {
        derive: async (store, options) => {
          if (killed) throw new Error('killed')
          return derive(store, options)
        },
      },
    })
    const file = twoPapers()
    expect((await run('ingest', file)).code).toBe(1)
    killed = false
    forget(run.dataFolder)
    expect((await run('ingest', file)).out).toContain('2 unchanged')
    const store = await openGraphStore({ dataFolder: run.dataFolder })
    expect((await store.graph()).papers.every(({ x }) => x !== undefined)).toBe(true)
    await store.close()
  })

  it('answers a machine with one JSON object', async () => {
    const file = newFile('papers.jsonl', `${paperLine('Lanterns')}nonsense\n`)
    const { code, out, err } = await commandLine()('ingest', '--json', file, 'nowhere.bib')
    // One of the files gave nothing.
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      files: [
        {
          file,
          run: expect.stringMatching(/^papers-jsonl-[\da-f]{12}$/),
          added: 1,
          merged: 0,
          problems: [{ line: 2 }],
        },
        { file: 'nowhere.bib', added: 0, problems: [{ reason: expect.stringContaining('There is no such file') }] },
      ],
    })
  })

  it('takes in what can be read beside files that can not, names each of those, and ends with 1', async () => {
    const run = commandLine()
    const [bad, good, more] = [newFile('a.txt', 'Buy milk.\n'), twoPapers(), newFile('b.jsonl', paperLine('Gardens'))]
    const { code, out, err } = await run('ingest', bad, good, 'nowhere.bib', more)
    expect(code).toBe(1)
    expect(out).toBe(
      `${good}: 2 papers added, 0 updated, 0 unchanged\n${more}: 1 paper added, 0 updated, 0 unchanged\n`,
    )
    expect(err).toMatch(/a\.txt: .*no format that is known\. Export .*\nnowhere\.bib: There is no such file\. Check /)
    expect(await health(run.dataFolder)).toMatchObject({ papers: 3 })
    expect((await run('ingest', good, more)).code).toBe(0)
  })

  it('ends with 1 and opens no run where nothing was read', async () => {
    const run = commandLine()
    const file = newFile('a.txt', 'Buy milk.\n')
    const { code, out, err } = await run('ingest', file)
    expect(code).toBe(1)
    // One line, in which the file is named once.
    expect(out).toBe('')
    expect(
      err
        .trimEnd()
        .split('\n')
        .filter((line) => line.includes('a.txt')),
    ).toHaveLength(1)
    expect(err.split(file)).toHaveLength(2)
    expect((await run('runs', '--json')).out).toBe('{"runs":[]}\n')
  })

  it('takes a run out again', async () => {
    const run = commandLine()
    await run('ingest', twoPapers())
    await run('ingest', newFile('more.jsonl', paperLine('Gardens')))
    const runs: { id: string; papers: number }[] = JSON.parse((await run('runs', '--json')).out).runs
    const id = runs.find(({ papers }) => papers === 2)?.id ?? ''
    expect((await run('remove', id)).out).toBe(`Took out ${id} with 2 papers that no other ingest brought.\n`)
    expect(await health(run.dataFolder)).toMatchObject({ papers: 1, concepts: 1 })
    expect(await run('remove', id)).toMatchObject({ code: 1, err: expect.stringContaining('There is no run') })
  })

  it('takes single papers out again, and the copy that a rebuild begins with knows it', async () => {
    const run = commandLine()
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns') + paperLine('Maps of Mazes') + paperLine('Gardens')))
    const { code, out, err } = await run('remove', '--paper', 'x:Lanterns', '--paper', 'x:Gardens')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe('Took out x:Lanterns: Lanterns\nTook out x:Gardens: Gardens\n')
    expect(await health(run.dataFolder)).toMatchObject({ papers: 1, concepts: 2 })
    const copy = gunzipSync(readFileSync(path.join(run.dataFolder, 'papers.jsonl.gz'))).toString()
    expect([copy.includes('Mazes'), copy.includes('Lanterns')]).toEqual([true, false])
  })

  it('takes out what is there of papers and runs, and says of the rest what it is and how to find it', async () => {
    const run = commandLine()
    await run('ingest', newFile('a.jsonl', paperLine('Lanterns') + paperLine('Maps') + paperLine('Gardens')))
    expect(await run('remove', 'no-run', '--paper', 'x:Nope', '--paper', 'x:Maps')).toEqual({
      code: 1,
      out: 'Took out x:Maps: Maps\n',
      err: expect.stringMatching(
        /^concordance: There is no paper x:Nope .*export.*\nconcordance: There is no run no-run\. /,
      ),
    })
    const [{ id }] = JSON.parse((await run('runs', '--json')).out).runs
    const both = await run('remove', id, '--json', '--paper', 'x:Gardens', '--paper', 'x:Gardens', '--paper', 'x:Nope')
    expect(both.code).toBe(1)
    expect(JSON.parse(both.out)).toEqual({ run: id, papers: 1, removed: ['x:Gardens'], unknown: ['x:Nope'] })
    expect(await health(run.dataFolder)).toMatchObject({ papers: 0, concepts: 0 })
  })

  it('leaves a store as it is where none of the papers is there', async () => {
    const run = commandLine()
    await run('ingest', twoPapers())
    const before = await health(run.dataFolder)
    expect(await run('remove', '--paper', 'x:Nope')).toMatchObject({ code: 1, out: '' })
    expect(await health(run.dataFolder)).toEqual(before)
  })

  it('uses the store that --store names', async () => {
    const run = commandLine()
    const other = path.join(run.dataFolder, '../other')
    await run('ingest', '--store', other, twoPapers())
    expect(await health(other)).toMatchObject({ papers: 2 })
  })
})

describe('the first own ingest into a store with the sample', () => {
  it('says nothing of the sample where no paper came', async () => {
    const run = await withSample()
    expect((await run('ingest', 'nowhere.bib')).err).not.toContain('sample')
  })

  it('asks nothing where there is no such file', async () => {
    const run = await withSample({ answer: 'y' })
    expect((await run('ingest', 'nowhere.bib', newFile('a.jsonl', paperLine('Maps')))).err).toContain('[y/N]')
    const { code, err } = await (await withSample({ answer: 'y' }))('ingest', 'nowhere.bib', '.')
    expect(code).toBe(1)
    expect(err).not.toContain('[y/N]')
    expect(err).toContain('nowhere.bib: There is no such file.')
  })

  it('keeps the sample and says how to take it out', async () => {
    const run = await withSample()
    const { err } = await run('ingest', twoPapers())
    expect(err).toContain('npx concordance remove sample')
    expect(await health(run.dataFolder)).toMatchObject({ papers: 76 })
    expect((await run('ingest', newFile('b.jsonl', paperLine('Gardens')))).err).toBe('')
  })

  it('takes it out where asked to', async () => {
    const run = await withSample()
    const { err } = await run('ingest', '--without-sample', twoPapers())
    expect(err).toBe('Took out the 74 papers of the sample.\n')
    expect(await health(run.dataFolder)).toMatchObject({ papers: 2, concepts: 4 })
  })

  it('keeps it where the own file could not be read', async () => {
    const run = await withSample()
    await run('ingest', '--without-sample', newFile('a.txt', 'Buy milk.\n'))
    expect(await health(run.dataFolder)).toMatchObject({ papers: 74 })
  })

  it.each([
    ['y', 2],
    ['', 76],
  ])('asks a person, who answers %j', async (answer, papers) => {
    const run = await withSample({ answer })
    expect((await run('ingest', twoPapers())).err).toContain('Take it out once your papers are in? [y/N]')
    expect(await health(run.dataFolder)).toMatchObject({ papers })
  })
})
