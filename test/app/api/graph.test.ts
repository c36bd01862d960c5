import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/graph/route'
import { decodeGraph } from '@/lib/api/columns'
import { COLUMNS_TYPE } from '@/lib/api/endpoints'
import { graphSchema } from '@/lib/model/graph'
import { StoreError } from '@/lib/store/errors'
import type { GraphStore } from '@/lib/store/graph-store'
import { hold, openSampleStore } from '../sample-store'

let store: GraphStore
beforeAll(async () => {
  store = await openSampleStore()
  hold(store)
})
afterAll(() => store.close())

const ask = (headers: Record<string, string>) => GET(new Request('http://localhost/api/graph', { headers }))
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

it.each(['application/json', '*/*'])('gives JSON to a script that accepts %s', async (accept) => {
  const response = await ask({ accept })
  expect(response.headers.get('content-type')).toContain('application/json')
  const graph = graphSchema.parse(await response.json())
  const { concepts, ...rest } = await store.graph()
  expect(graph).toMatchObject({ ...rest, concepts: concepts.map(({ short, ...concept }) => concept) })
  expect(graph.concepts.find(({ id }) => id === 'proximal-policy-optimization')?.aliases).toEqual(['PPO'])
  expect(graph.broader).toEqual([])
})

it('gives a script what proves each link where it asks for that', async () => {
  const response = await GET(new Request('http://localhost/api/graph?evidence=true'))
  const { edges } = graphSchema.parse(await response.json())
  expect(edges[0]?.evidence?.sentence).toBe('We train PPO in CARLA under sparse rewards.')
})

it('answers with the problem, not half of a graph, where the store fails at once', async () => {
  const wholeGraph = vi.spyOn(store, 'wholeGraph').mockImplementation(async function* () {
    yield* []
    throw new StoreError('UNREACHABLE', 'Nobody there.', { retriable: true })
  })
  expect((await ask({ accept: 'application/json' })).status).toBe(503)
  wholeGraph.mockRestore()
})

it('builds the index of names for a page, which soon searches, and for no script', async () => {
  const names = vi.spyOn(store, 'names')
  await store.startRun({ id: 'other', at: '2026-02-02', source: 'other', extractor: 'test-1', sample: false })
  await (await ask({ accept: 'application/json' })).text()
  expect(names).not.toHaveBeenCalled()
  await ask({ accept: COLUMNS_TYPE })
  await vi.waitFor(() => expect(names).toHaveBeenCalled())
  names.mockRestore()
})

it('gives the page the same graph in columns, gzipped where it says that it can', async () => {
  const plain = await ask({ accept: COLUMNS_TYPE })
  expect(plain.headers.get('content-type')).toBe(COLUMNS_TYPE)
  const bytes = new Uint8Array(await plain.arrayBuffer())
  const small = await ask({ accept: COLUMNS_TYPE, 'accept-encoding': 'gzip, br' })
  expect(small.headers.get('content-encoding')).toBe('gzip')
  expect(new Uint8Array(gunzipSync(await small.arrayBuffer()))).toEqual(bytes)
  const [sent, kept] = [decodeGraph(bytes), await store.graph()]
  expect(ids(sent.papers)).toEqual(ids(kept.papers))
  expect(ids(sent.concepts)).toEqual(ids(kept.concepts))
  expect(sent.edges).toHaveLength(kept.edges.length)
  expect(sent.concepts.find(({ id }) => id === 'proximal-policy-optimization')?.short).toBe('PPO')
})

it('packs the columns once for as long as nothing changes, and tells the two forms apart', async () => {
  const graph = vi.spyOn(store, 'graph')
  const first = await ask({ accept: COLUMNS_TYPE })
  expect(graph).not.toHaveBeenCalled()
  const json = await ask({ accept: 'application/json', 'if-none-match': first.headers.get('etag') ?? '' })
  expect(json.status).toBe(200)
  expect(json.headers.get('vary')).toContain('accept')
  await store.startRun({ id: 'more', at: '2026-02-02', source: 'more', extractor: 'test-1', sample: false })
  const later = await ask({ accept: COLUMNS_TYPE, 'if-none-match': first.headers.get('etag') ?? '' })
  expect(later.status).toBe(200)
  expect(graph).toHaveBeenCalledTimes(1)
  graph.mockRestore()
})
