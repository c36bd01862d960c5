import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import * as cluster from '@/app/api/clusters/[id]/route'
import * as clusters from '@/app/api/clusters/route'
import * as related from '@/app/api/concepts/[id]/related/route'
import * as concept from '@/app/api/concepts/[id]/route'
import * as evidence from '@/app/api/evidence/route'
import * as graph from '@/app/api/graph/route'
import * as health from '@/app/api/health/route'
import * as ingest from '@/app/api/ingest/route'
import * as neighborhood from '@/app/api/neighborhood/route'
import * as paper from '@/app/api/papers/[id]/route'
import * as pathRoute from '@/app/api/path/route'
import * as deleteQueryRoute from '@/app/api/queries/[id]/route'
import * as runQueryRoute from '@/app/api/queries/[id]/run/route'
import * as queries from '@/app/api/queries/route'
import * as query from '@/app/api/query/route'
import * as removeRunRoute from '@/app/api/runs/[id]/route'
import * as runs from '@/app/api/runs/route'
import * as searchRoute from '@/app/api/search/route'
import { ApiError } from '@/lib/api/api-error'
import * as client from '@/lib/api/client'
import { lines } from '@/lib/api/ndjson'
import { keepWriteToken } from '@/lib/api/write-token'
import type { GraphStore } from '@/lib/store/graph-store'
import { hold, openSampleStore } from '@/test/app/sample-store'

type Route = Record<'GET' | 'POST' | 'DELETE', (request: Request) => Promise<Response>>
const ROUTES: [RegExp, Route][] = [
  [/^\/api\/papers\/[^/]+$/, paper],
  [/^\/api\/concepts\/[^/]+$/, concept],
  [/^\/api\/concepts\/[^/]+\/related$/, related],
  [/^\/api\/runs\/[^/]+$/, removeRunRoute],
  [/^\/api\/clusters$/, clusters],
  [/^\/api\/clusters\/[^/]+$/, cluster],
  [/^\/api\/queries$/, queries],
  [/^\/api\/queries\/[^/]+$/, deleteQueryRoute],
  [/^\/api\/queries\/[^/]+\/run$/, runQueryRoute],
  [/^\/api\/query$/, query],
  [/^\/api\/evidence$/, evidence],
  [/^\/api\/graph$/, graph],
  [/^\/api\/health$/, health],
  [/^\/api\/ingest$/, ingest],
  [/^\/api\/neighborhood$/, neighborhood],
  [/^\/api\/path$/, pathRoute],
  [/^\/api\/runs$/, runs],
  [/^\/api\/search$/, searchRoute],
]

/** The browser's fetch, answered by the real routes. */
async function fetchFromRoutes(address: string, init: RequestInit): Promise<Response> {
  const request = new Request(`http://127.0.0.1:4100${address}`, init)
  const found = ROUTES.find(([pattern]) => pattern.test(new URL(request.url).pathname))
  if (!found) throw new TypeError('Failed to fetch')
  return found[1][request.method as 'GET'](request)
}

const answer = { columns: ['n'], rows: [], keys: [], truncated: false, milliseconds: 1 }
let store: GraphStore
let folder: string
beforeAll(async () => {
  store = await openSampleStore()
  hold(store)
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-test-'))
  vi.stubEnv('CONCORDANCE_DATA', folder)
  // Says back what it was to run.
  const run = async (cypher: string) => ({ ...answer, rows: [[cypher]] })
  globalThis.concordanceRunner = Promise.resolve({ run, close: async () => undefined })
  vi.stubEnv('CONCORDANCE_TOKEN', 'the-token')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const kept = new Map<string, string>()
let meta: string | undefined
vi.stubGlobal('fetch', fetchFromRoutes)
vi.stubGlobal('document', { querySelector: () => (meta ? { getAttribute: () => meta } : null) })
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
  removeItem: (key: string) => kept.delete(key),
})
afterEach(() => {
  meta = undefined
  kept.clear()
  vi.stubGlobal('fetch', fetchFromRoutes)
})

describe('the client', () => {
  it('reads what each endpoint gives', async () => {
    expect(await client.getHealth()).toMatchObject({ papers: 3 })
    expect((await client.getGraph()).papers).toHaveLength(3)
    expect((await client.search('ppo', { limit: 1, type: 'concept' })).suggestions).toHaveLength(1)
    expect(await client.getPaper('doi:10.1000/a/b')).toMatchObject({ paper: { id: 'doi:10.1000/a/b' } })
    expect(await client.getConcept('c-plus-plus')).toMatchObject({ concept: { name: 'C++' } })
    expect(await client.getRelated('carla')).toMatchObject({ concept: 'carla' })
    expect(await client.getEvidence('arxiv:1', 'carla')).toMatchObject({ role: 'evaluates_on' })
    expect((await client.getPath('c:carla', 'c:c-plus-plus')).hops.length).toBeGreaterThan(2)
    expect((await client.getNeighborhood('c:carla', { roles: ['evaluates_on'] })).edges).toHaveLength(1)
    expect((await client.getRuns()).runs).toHaveLength(1)
    expect((await client.getClusters()).clusters).toHaveLength(1)
    expect(await client.getCluster('driving')).toMatchObject({ cluster: { id: 'driving' } })
  })

  it('keeps, lists, runs and deletes a query of one’s own', async () => {
    meta = 'the-token'
    const draft = { name: 'All papers', description: '', tags: [], parameters: [], cypher: 'MATCH (p:Paper) RETURN p' }
    const { slug } = await client.saveQuery(draft)
    expect((await client.getQueries()).queries.map((saved) => saved.slug)).toContain(slug)
    expect(await client.runQuery(slug, {})).toEqual({ ...answer, rows: [[draft.cypher]] })
    expect(await client.runCypher('RETURN $n AS n', { n: 1 })).toEqual({ ...answer, rows: [['RETURN $n AS n']] })
    expect(await client.deleteQuery(slug)).toEqual({ slug })
  })

  it('throws what the server says as an ApiError', async () => {
    const error = await client.getPaper('nope').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 404, message: expect.stringContaining('nope') })
  })

  it('says how to go on where no server answers, and lets an abort be one', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(client.getHealth()).rejects.toMatchObject({ status: 0, message: expect.stringContaining('npm start') })
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('stop', 'AbortError')))
    await expect(client.getHealth()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('makes do with an error that is no problem, and refuses an answer of another shape', async () => {
    vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    await expect(client.getHealth()).rejects.toMatchObject({ status: 502, message: expect.stringContaining('502') })
    vi.stubGlobal('fetch', async () => Response.json({ papers: 'many' }))
    await expect(client.getHealth()).rejects.toMatchObject({
      name: 'ApiError',
      message: expect.stringMatching(/Load the page again/),
    })
  })

  it('writes with the token of the page, or the one typed, and not without', async () => {
    await expect(client.removeRun('nope')).rejects.toMatchObject({ status: 401 })
    meta = 'the-token'
    await expect(client.removeRun('nope')).rejects.toMatchObject({ status: 404 })
    meta = undefined
    keepWriteToken('the-token')
    await expect(client.removeRun('nope')).rejects.toMatchObject({ status: 404 })
    await expect(client.removePaper('nope')).rejects.toMatchObject({ status: 404 })
    keepWriteToken('')
    await expect(client.removeRun('nope')).rejects.toMatchObject({ status: 401 })
    await expect(client.removePaper('nope')).rejects.toMatchObject({ status: 401 })
  })

  it('does not show the token to an endpoint that only reads', async () => {
    meta = 'the-token'
    let sent: Headers | undefined
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
      sent = new Headers(init.headers)
      return fetchFromRoutes(address, init)
    })
    await client.getRuns()
    expect(sent?.has('authorization')).toBe(false)
  })

  it('follows an ingest to its report, and throws the problem that ends one', async () => {
    meta = 'the-token'
    const events =
      (...sent: unknown[]) =>
      async () =>
        new Response(sent.map((event) => `${JSON.stringify(event)}\n`).join(''))
    const report = { run: 'r', added: 1, updated: 0, unchanged: 0, removed: 0, merged: 0, problems: [] }
    const seen: number[] = []
    vi.stubGlobal('fetch', events({ step: 'storing', papers: 1 }, { report }))
    const options = { onProgress: ({ papers }: { papers: number }) => seen.push(papers) }
    expect(await client.ingestFile(new File(['x'], 'a.bib'), options)).toEqual(report)
    expect(seen).toEqual([1])
    const problem = { type: 'about:blank', title: 'x', status: 422, detail: 'No paper could be read.' }
    vi.stubGlobal('fetch', events({ step: 'reading', papers: 0 }, { problem }))
    await expect(client.ingestFile(new File(['x'], 'a.bib'))).rejects.toMatchObject({ status: 422, problem })
    vi.stubGlobal('fetch', events({ step: 'reading', papers: 0 }))
    await expect(client.ingestFile(new File(['x'], 'a.bib'))).rejects.toMatchObject({ status: 0 })
  })
})

describe('lines of a stream', () => {
  const split = async (chunks: string[], longest?: number) => {
    const bytes = chunks.map((chunk) => Uint8Array.from(Buffer.from(chunk, 'latin1')))
    const found: string[] = []
    for await (const line of lines(new Blob(bytes).stream(), longest)) found.push(line)
    return found
  }
  it.each([
    [['a\nb\n'], ['a', 'b']],
    [['a\r\n\r\nb'], ['a', '', 'b']],
    [
      ['a', 'b\nc'],
      ['ab', 'c'],
    ],
    [[], []],
  ])('%j are %j', async (chunks, expected) => {
    expect(await split(chunks)).toEqual(expected)
  })
  it('keep a letter whole that two chunks share', async () => {
    const halves = [new Uint8Array([0xc3]), new Uint8Array([0xa4, 0x0a])]
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        const next = halves.shift()
        if (next) controller.enqueue(next)
        else controller.close()
      },
    })
    const found: string[] = []
    for await (const line of lines(stream)) found.push(line)
    expect(found).toEqual(['ä'])
  })
  it('may not be endless', async () => {
    await expect(split(['a'.repeat(100)], 10)).rejects.toThrow(RangeError)
  })
})
