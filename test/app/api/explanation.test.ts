import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/papers/[id]/explanation/route'
import { endpoints } from '@/lib/api/endpoints'
import type { GraphStore } from '@/lib/store/graph-store'
import { hold, openSampleStore, SAMPLE } from '../sample-store'

/** Stands in for the built program: says of one concept how it was called and what it read. */
const PROGRAM = `
  import { readFileSync } from 'node:fs'
  const [, file, ...options] = process.argv.slice(2)
  const paper = JSON.parse(readFileSync(file, 'utf8'))
  const mention = { field: 'title', start: 0, end: 1, text: paper.title[0], sentenceStart: 0, sentenceEnd: 1 }
  const concept = {
    id: 'x', name: 'x', kind: 'Method', role: 'uses', confidence: 0.5, mentions: [mention],
    why: [options.join(' '), paper.title, paper.abstract],
  }
  const facts = { id: paper.id, extractor: 'test-1', concepts: [concept] }
  console.log(JSON.stringify({ paper: { ...paper, authors: [] }, facts }))
`
let store: GraphStore
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-test-'))
  await mkdir(path.join(folder, 'dist'))
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(path.join(folder, 'dist/concordance.js'), PROGRAM)
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  vi.stubEnv('TMPDIR', folder)
  store = await openSampleStore()
  hold(store)
})
afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const ask = (id: string, signal?: AbortSignal) =>
  GET(new Request(`http://127.0.0.1:4100/api/papers/${encodeURIComponent(id)}/explanation`, signal ? { signal } : {}))

describe('the explanation of a paper', () => {
  it('is the extractor’s own, of the text in the store, and leaves nothing behind', async () => {
    const { id, title, abstract } = SAMPLE[0]!.paper
    const response = await ask(id)
    expect(response.status).toBe(200)
    const facts = endpoints.explanation.answer.parse(await response.json())
    expect(facts.id).toBe(id)
    expect(facts.concepts[0]!.why).toEqual([expect.stringContaining('--explain'), title, abstract])
    expect((await readdir(folder)).sort()).toEqual(['dist', 'package.json'])
  })

  it('is read as the paper was', async () => {
    const { paper, facts } = SAMPLE[0]!
    await store.startRun({
      id: 'quick',
      at: '2030-01-01T00:00:00Z',
      source: 'quick',
      extractor: 'test-1-fast',
      sample: false,
    })
    await store.upsertReadings('quick', [{ paper, facts: { ...facts, extractor: 'test-1-fast' } }])
    const { concepts } = await (await ask(paper.id)).json()
    expect(concepts[0].why[0]).toContain('--quality=fast')
  })

  it('is given to each of several who ask at once', async () => {
    const ids = SAMPLE.map(({ paper }) => paper.id)
    const answers = await Promise.all(ids.map(async (id) => (await ask(id)).json()))
    expect(answers.map(({ id }) => id)).toEqual(ids)
  })

  it('lets only some wait, tells the others when to come back, and has room again for whoever goes', async () => {
    const { id } = SAMPLE[0]!.paper
    const impatient = new AbortController()
    await writeFile(path.join(folder, 'dist/concordance.js'), 'setInterval(() => {}, 1000)')
    const askers = Array.from({ length: 9 }, () => ask(id, impatient.signal))
    const refused = await Promise.race(askers)
    expect(refused.status).toBe(503)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({ type: 'urn:concordance:problem:explanations-busy' })
    await writeFile(path.join(folder, 'dist/concordance.js'), PROGRAM)
    impatient.abort()
    expect((await ask(id)).status).toBe(200)
    await Promise.all(askers)
  })

  it('names a paper that is not there', async () => {
    const response = await ask('nope')
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('nope')
  })

  it('goes on after one that failed', async () => {
    await rm(path.join(folder, 'dist/concordance.js'))
    expect((await ask(SAMPLE[0]!.paper.id)).status).toBe(501)
    await writeFile(path.join(folder, 'dist/concordance.js'), PROGRAM)
    expect((await ask(SAMPLE[0]!.paper.id)).status).toBe(200)
  })
})
