import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as nowhere from '@/app/api/[[...path]]/route'
import * as abstracts from '@/app/api/abstracts/route'
import * as cluster from '@/app/api/clusters/[id]/route'
import * as clusters from '@/app/api/clusters/route'
import * as common from '@/app/api/common/route'
import * as related from '@/app/api/concepts/[id]/related/route'
import * as concept from '@/app/api/concepts/[id]/route'
import * as evidence from '@/app/api/evidence/route'
import * as health from '@/app/api/health/route'
import * as neighborhood from '@/app/api/neighborhood/route'
import * as openapi from '@/app/api/openapi.json/route'
import * as closest from '@/app/api/papers/[id]/closest/route'
import * as paper from '@/app/api/papers/[id]/route'
import * as papers from '@/app/api/papers/route'
import * as path from '@/app/api/path/route'
import * as brought from '@/app/api/runs/[id]/route'
import * as runs from '@/app/api/runs/route'
import * as search from '@/app/api/search/route'
import { problemDetailsSchema } from '@/lib/api/contract'
import { PROBLEM_AS_ANSWER } from '@/lib/api/endpoint'
import { type EndpointName, endpoints } from '@/lib/api/endpoints'
import { StoreError } from '@/lib/store/errors'
import type { GraphStore } from '@/lib/store/graph-store'
import { hold, openSampleStore, SAMPLE } from '../sample-store'

const base = 'http://127.0.0.1:4100'
let store: GraphStore

beforeAll(async () => {
  store = await openSampleStore()
  hold(store)
})
afterAll(() => store.close())

const ask = (address: string, init?: RequestInit) => new Request(base + address, init)
const conceptAt = (id: string) => `/api/concepts/${encodeURIComponent(id)}`

const ANSWERED: [EndpointName, { GET: (request: Request) => Promise<Response> }, string][] = [
  ['health', health, '/api/health'],
  ['search', search, '/api/search?q=ppo'],
  ['paper', paper, '/api/papers/arxiv%3A1'],
  ['closest', closest, '/api/papers/arxiv%3A1/closest?limit=3'],
  ['concept', concept, '/api/concepts/carla'],
  ['related', related, '/api/concepts/carla/related?limit=3'],
  ['evidence', evidence, '/api/evidence?paper=arxiv:1&concept=carla'],
  ['path', path, '/api/path?from=c:carla&to=c:c-plus-plus'],
  ['clusters', clusters, '/api/clusters'],
  ['cluster', cluster, '/api/clusters/driving'],
  ['neighborhood', neighborhood, '/api/neighborhood?key=c:carla&roles=evaluates_on,uses'],
  ['runs', runs, '/api/runs'],
  ['brought', brought, '/api/runs/first'],
  ['openapi', openapi, '/api/openapi.json'],
]

describe('an answer', () => {
  it.each(ANSWERED)('of %s is what the contract says', async (name, route, address) => {
    const response = await route.GET(ask(address))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('application/json')
    const body: unknown = await response.json()
    expect(endpoints[name].answer.parse(body)).toEqual(body)
  })

  it('is of several papers in the format that is asked for, each once, whatever their ids', async () => {
    const post = (body: object) =>
      papers.POST(
        ask('/api/papers', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      )
    const ids = ['title:alone-1', 'gone', 'arxiv:1', 'arxiv:1']
    const json = endpoints.papers.answer.parse(await (await post({ ids })).json())
    expect([json.papers.map(({ id }) => id), json.missing]).toEqual([['title:alone-1', 'arxiv:1'], ['gone']])
    const bibtex = await post({ ids, format: 'bibtex' })
    expect(bibtex.headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8')
    expect((await bibtex.text()).match(/(?<=title = ).+(?=,)/g)).toEqual([
      '{{Of something else}}',
      '{{Driving with PPO}}',
    ])
    const csv = await (await post({ ids, format: 'csv' })).text()
    expect(csv.split('\r\n')[2]).toBe(
      'arxiv:1,Driving with PPO,,2021,,,,,,,We train PPO in CARLA under sparse rewards.',
    )
    expect((await post({ ids: ['gone'], format: 'csv' })).status).toBe(404)
    expect((await post({ ids: [] })).status).toBe(400)
  })

  it('is of the concept that goes by the name that an id of before was made of', async () => {
    const { concept: found } = await (await concept.GET(ask('/api/concepts/sparse-rewards'))).json()
    expect(found.id).toBe('sparse-reward')
    const shared = await (await related.GET(ask('/api/concepts/ppo/related'))).json()
    expect(shared.concept).toBe('proximal-policy-optimization')
    expect(shared.related.map((each: { concept: { id: string } }) => each.concept.id)).toContain('carla')
    const around = await (await neighborhood.GET(ask('/api/neighborhood?key=c:ppo'))).json()
    expect(around.papers).toHaveLength(2)
  })

  it('finds a paper whose id has slashes', async () => {
    const response = await paper.GET(ask(`/api/papers/${encodeURIComponent('doi:10.1000/a/b')}`))
    expect(await response.json()).toMatchObject({ paper: { id: 'doi:10.1000/a/b' } })
  })

  it('leads from an alias to the concept, and from there to the sentence', async () => {
    const found = await (await search.GET(ask('/api/search?q=PPO'))).json()
    expect(found.suggestions[0]).toMatchObject({ name: 'proximal policy optimization', alias: 'PPO', type: 'concept' })
    const page = await (await concept.GET(ask(conceptAt(found.suggestions[0].id)))).json()
    const [proof] = page.proofs
    const { start, end } = proof.mentions[0]
    expect(proof.sentence.slice(start - proof.sentenceStart, end - proof.sentenceStart)).toBe('PPO')
  })

  it('gives markup in a title as text, in a type that no browser draws', async () => {
    const response = await paper.GET(ask(`/api/papers/${encodeURIComponent('doi:10.1000/a/b')}`))
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await response.json()).paper.title).toBe(SAMPLE[1]?.paper.title)
  })

  it('is not sent again while the store stays as it is', async () => {
    const first = await concept.GET(ask('/api/concepts/carla'))
    const etag = first.headers.get('etag') ?? ''
    const again = () => concept.GET(ask('/api/concepts/carla', { headers: { 'if-none-match': etag } }))
    expect((await again()).status).toBe(304)
    await store.startRun({ id: 'later', at: '2026-01-02', source: 'later.bib', extractor: 'test-1', sample: false })
    expect((await again()).status).toBe(200)
  })

  it('of what several nodes have in common is what the contract says, and names what is unknown', async () => {
    const body: unknown = await (await askCommon(['c:carla', 'c:nope', 'c:c-plus-plus', 'p:arxiv:1'])).json()
    const told = endpoints.common.answer.parse(body)
    expect(told).toEqual(body)
    expect([told.nodes.length, told.unknown]).toEqual([3, ['c:nope']])
  })

  it('tells the ids of what several nodes have in common only where they are asked for', async () => {
    const nodes = ['c:carla', 'c:proximal-policy-optimization', 'c:sparse-reward']
    const countsOf = async (ids?: boolean) =>
      endpoints.common.answer.parse(await (await askCommon(nodes, ids)).json()).counts
    expect(await countsOf()).toEqual([{ type: 'paper', links: 3, count: 1 }])
    expect(await countsOf(true)).toEqual([{ type: 'paper', links: 3, count: 1, ids: ['arxiv:1'] }])
  })

  it('finds papers by what they say without waiting for the index of all names', async () => {
    const names = vi.spyOn(store, 'names')
    const { papers, suggestions } = await (await abstracts.GET(ask('/api/abstracts?q=ppo&limit=1'))).json()
    expect([papers, suggestions]).toEqual([2, [expect.objectContaining({ id: 'arxiv:1', weight: 3, year: 2021 })]])
    expect(names).not.toHaveBeenCalled()
    names.mockRestore()
  })

  it('finds what came in since the last search', async () => {
    const later = { ...SAMPLE[2]!, paper: { ...SAMPLE[2]!.paper, id: 'title:late', title: 'Latecomers' } }
    const titled = { ...later, facts: { ...later.facts, id: 'title:late' } }
    expect((await (await search.GET(ask('/api/search?q=latecomers'))).json()).suggestions).toEqual([])
    await store.upsertReadings('later', [titled])
    expect((await (await search.GET(ask('/api/search?q=latecomers'))).json()).suggestions).toHaveLength(1)
  })
})

const askCommon = (nodes: string[], ids?: boolean) =>
  common.POST(
    ask('/api/common', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nodes, ids }),
    }),
  )

const REFUSED: [string, { GET: (request: Request) => Promise<Response> }, string, number, RegExp][] = [
  ['an unknown paper', paper, '/api/papers/nope', 404, /nope.*\/api\/search/],
  ['an unknown concept', concept, '/api/concepts/nope', 404, /nope.*\/api\/search/],
  ['a concept by a name that is nearly its', concept, '/api/concepts/sparse-rewrd', 404, /sparse reward \(\/api\/conc/],
  ['what is related to an unknown concept', related, '/api/concepts/nope/related', 404, /nope/],
  ['what is closest to an unknown paper', closest, '/api/papers/nope/closest', 404, /nope/],
  ['a link that is not there', evidence, '/api/evidence?paper=arxiv:1&concept=chess', 404, /chess/],
  ['a chain between what nothing joins', path, '/api/path?from=c:carla&to=c:chess&hops=2', 404, /hops=8/],
  ['an unknown cluster', cluster, '/api/clusters/nope', 404, /\/api\/clusters/],
  ['the neighbours of an unknown node', neighborhood, '/api/neighborhood?key=c:nope', 404, /c:nope/],
  ['an unknown run', brought, '/api/runs/nope', 404, /\/api\/runs/],
  ['an endpoint that is not there', nowhere, '/api/papers', 404, /openapi/],
  ['a search without a text', search, '/api/search', 400, /q: /],
  ['a limit beyond what there is', search, '/api/search?q=a&limit=9999', 400, /limit: .*50/],
  ['a limit that is no number', search, '/api/search?q=a&limit=many', 400, /limit: /],
  ['a key that is none', path, '/api/path?from=carla&to=c:chess', 400, /from: .*p:/],
  ['a role that is none', neighborhood, '/api/neighborhood?key=c:carla&roles=loves', 400, /roles/],
  ['an address that is not UTF-8', paper, '/api/papers/%E0%A4', 400, /percent-encoded/],
]

describe('a problem says what is wrong and what helps:', () => {
  it.each(REFUSED)('%s', async (_, route, address, status, words) => {
    const response = await route.GET(ask(address))
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = problemDetailsSchema.parse(await response.json())
    expect(problem.status).toBe(status)
    expect(problem.detail).toMatch(words)
  })

  it('with status 200 to the page, whose browser would log it as an error', async () => {
    const response = await concept.GET(ask('/api/concepts/nope', { headers: { prefer: PROBLEM_AS_ANSWER } }))
    expect([response.status, response.headers.get('preference-applied')]).toEqual([200, PROBLEM_AS_ANSWER])
    expect(problemDetailsSchema.parse(await response.json())).toMatchObject({ status: 404 })
  })

  it.each<[string, string[], RegExp]>([
    ['one node that has nothing to be compared with', ['c:carla'], /nodes: .*2/],
    ['more nodes than are compared at once', Array.from({ length: 13 }, (_, at) => `c:${at}`), /nodes: .*12/],
    ['a key that is none among others', ['c:carla', 'chess'], /nodes\.1: .*p:/],
  ])('%s', async (_, nodes, words) => {
    const response = await askCommon(nodes)
    expect(response.status).toBe(400)
    expect(problemDetailsSchema.parse(await response.json()).detail).toMatch(words)
  })

  it('a method that is not taken', async () => {
    const response = await concept.DELETE(ask('/api/concepts/carla', { method: 'DELETE' }))
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('OPTIONS, GET, HEAD')
  })

  it('a name that is not the server’s, on every route', async () => {
    for (const [, route, address] of ANSWERED) {
      const response = await route.GET(ask(address, { headers: { host: 'evil.example' } }))
      expect([address, response.status]).toEqual([address, 403])
      expect(await response.json()).toMatchObject({ type: 'urn:concordance:problem:host' })
    }
  })
})

it('answers HEAD as GET without the body, and OPTIONS without asking anyone in', async () => {
  const head = await health.HEAD(ask('/api/health', { method: 'HEAD' }))
  expect([head.status, await head.text()]).toEqual([200, ''])
  const options = await health.OPTIONS(ask('/api/health', { method: 'OPTIONS' }))
  expect(options.status).toBe(204)
  expect(options.headers.get('access-control-allow-origin')).toBeNull()
})

describe('to a page of an origin that the owner named', () => {
  const origin = 'https://notes.example'
  beforeEach(() => vi.stubEnv('CONCORDANCE_ORIGINS', origin))
  afterEach(() => vi.unstubAllEnvs())

  it('answers and problems may be read, and are kept apart from those to others', async () => {
    for (const [address, status] of [
      ['/api/concepts/carla', 200],
      ['/api/concepts/nope', 404],
    ] as const) {
      const response = await concept.GET(ask(address, { headers: { origin } }))
      expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([status, origin])
      expect(response.headers.get('vary')).toContain('origin')
    }
    const own = await concept.GET(ask('/api/concepts/carla'))
    expect(own.headers.get('access-control-allow-origin')).toBeNull()
    expect(own.headers.get('vary')).toContain('origin')
  })

  it('a browser that asks before is told what reads, and not what writes', async () => {
    const preflight = async (route: typeof paper, address: string, headers = {}) =>
      (await route.OPTIONS(ask(address, { method: 'OPTIONS', headers: { origin, ...headers } }))).headers
    expect((await preflight(paper, '/api/papers/arxiv%3A1')).get('access-control-allow-methods')).toBe('GET, HEAD')
    const asked = await preflight(papers, '/api/papers')
    expect(asked.get('access-control-allow-methods')).toBe('POST')
    expect(asked.get('access-control-allow-headers')).toContain('content-type')
    expect(asked.get('access-control-allow-headers')).not.toMatch(/authorization|\*/)
    expect(asked.get('access-control-allow-credentials')).toBeNull()
  })
})

describe('a store that fails', () => {
  const failing = (error: Error) => ({ revision: () => Promise.reject(error) }) as unknown as GraphStore
  afterEach(() => hold(store))

  it.each([
    ['LOCKED', 503],
    ['DISK', 507],
    ['READONLY', 403],
    ['CONFLICT', 409],
    ['DAMAGED', 500],
  ] as const)('by %s gives status %i and its own words', async (code, status) => {
    hold(failing(new StoreError(code, 'The store is so. Do this.')))
    const response = await paper.GET(ask('/api/papers/x'))
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ detail: 'The store is so. Do this.' })
  })

  it('in a way that nobody foresaw keeps its words for the log', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    hold(failing(new Error('secret words')))
    const response = await paper.GET(ask('/api/papers/x'))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret words')
    expect(String(log.mock.calls[0]?.[0])).toContain('secret words')
    log.mockRestore()
  })
})
