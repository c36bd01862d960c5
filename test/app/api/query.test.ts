import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST as countAnswers } from '@/app/api/queries/[id]/counts/route'
import { DELETE as deleteQuery } from '@/app/api/queries/[id]/route'
import { POST as runQuery } from '@/app/api/queries/[id]/run/route'
import { GET as listQueries, POST as saveQuery } from '@/app/api/queries/route'
import { POST as runCypher } from '@/app/api/query/route'
import { answers, problemDetailsSchema } from '@/lib/api/contract'
import { StoreError } from '@/lib/store/errors'
import type { GraphStore } from '@/lib/store/graph-store'
import { QueryError } from '@/lib/store/sandbox/query-error'
import type { RunManner } from '@/lib/store/sandbox/query-runner'
import { hold, openSampleStore } from '../sample-store'

const base = 'http://127.0.0.1:4100'
const json = { 'content-type': 'application/json' }
const right = { ...json, authorization: 'Bearer the-token' }
const post = (address: string, body: unknown, headers: Record<string, string> = json) =>
  new Request(base + address, { method: 'POST', headers, body: JSON.stringify(body) })
const problemOf = async (response: Response) => problemDetailsSchema.parse(await response.json())

const empty = { columns: ['n'], rows: [[1]] as (string | number)[][], keys: [], truncated: false, milliseconds: 1 }
const run = vi.fn(async (_cypher: string, _params?: Readonly<Record<string, unknown>>, _manner?: RunManner) => empty)
let store: GraphStore
let folder: string

beforeAll(async () => {
  store = await openSampleStore()
  hold(store)
  globalThis.concordanceRunner = Promise.resolve({ run, close: async () => undefined })
})
afterAll(() => store.close())
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-test-'))
  vi.stubEnv('CONCORDANCE_DATA', folder)
  vi.stubEnv('CONCORDANCE_TOKEN', 'the-token')
})
afterEach(async () => {
  run.mockClear()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const draft = {
  name: 'Papers that use {method}',
  description: 'Who uses it.',
  tags: ['mine'],
  parameters: [{ name: 'method', kind: 'concept', label: 'method' }],
  cypher: 'MATCH (p:Paper)-[:USES]->(m:Concept {id: $method}) RETURN p.title',
}
const save = async (change = {}, headers = right) => saveQuery(post('/api/queries', { ...draft, ...change }, headers))

describe('a query of one’s own', () => {
  it('is kept as a file, listed, run by a name, and deleted', async () => {
    const saved = await (await save()).json()
    expect(saved).toMatchObject({ own: true, slug: 'papers-that-use-method' })
    expect(await readdir(path.join(folder, 'queries'))).toEqual(['papers-that-use-method.cypher'])
    const list = answers.queries.parse(await (await listQueries(new Request(`${base}/api/queries`))).json())
    expect(list.queries).toContainEqual(saved)
    const answer = await runQuery(post(`/api/queries/${saved.slug}/run`, { params: { method: 'PPO' } }))
    expect(answers.run.parse(await answer.json())).toEqual(empty)
    expect(run).toHaveBeenCalledWith(
      draft.cypher,
      { method: 'proximal-policy-optimization' },
      expect.objectContaining({ isSaved: true }),
    )
    const init = { method: 'DELETE', headers: right }
    expect((await deleteQuery(new Request(`${base}/api/queries/${saved.slug}`, init))).status).toBe(200)
    expect((await deleteQuery(new Request(`${base}/api/queries/${saved.slug}`, init))).status).toBe(404)
  })

  it.each<[string, object, RegExp]>([
    ['writes', { cypher: 'MATCH (n) DETACH DELETE n' }, /Line \d+/],
    ['leads out of its folder', { slug: '../../evil' }, /name of a query/],
    ['has no statement', { cypher: '' }, /cypher/],
    ['has a parameter of no kind', { parameters: [{ name: 'x', kind: 'secret', label: 'x' }] }, /parameters\.0\.kind/],
  ])('that %s is not kept', async (_, change, words) => {
    const response = await save(change)
    expect(response.status).toBe(400)
    expect((await problemOf(response)).detail).toMatch(words)
    expect(await readdir(path.join(folder, 'queries')).catch(() => [])).toEqual([])
  })

  it('is not kept without the token', async () => {
    expect((await save({}, json as typeof right)).status).toBe(401)
  })
})

it('lists a bad file with its reason and its place, but not with a path of this machine', async () => {
  await mkdir(path.join(folder, 'queries'))
  await writeFile(path.join(folder, 'queries/bad.cypher'), '// name: Bad\nMATCH (n) DELETE n')
  const { problems } = await (await listQueries(new Request(`${base}/api/queries`))).json()
  expect(problems).toMatchObject([{ source: expect.stringMatching(/queries\/bad\.cypher$/), subject: 'bad', line: 2 }])
  expect(problems[0].source).not.toContain(os.tmpdir())
})

describe('running', () => {
  it('takes lists of numbers, and says what a value may be', async () => {
    const asked = (ids: unknown) => runCypher(post('/api/query', { cypher: 'RETURN $ids', params: { ids } }))
    expect((await asked([1, 'b', null])).status).toBe(200)
    const refused = await asked([{ a: 1 }])
    expect((await problemOf(refused)).detail).toMatch(/params\.ids: a value is a text .* or a list of at most 1,000/)
  })

  it('says of an empty answer that another type of value has one', async () => {
    run.mockResolvedValueOnce({ ...empty, rows: [] })
    const response = await runCypher(post('/api/query', { cypher: 'RETURN $n', params: { n: '2021' } }))
    expect(answers.run.parse(await response.json())).toMatchObject({
      rows: [],
      hint: expect.stringMatching(/\$n is the text “2021”/),
    })
  })

  it('says which queries there are where one is unknown, and what is wrong with parameters', async () => {
    const unknown = await runQuery(post('/api/queries/nope/run', { params: {} }))
    expect([unknown.status, (await problemOf(unknown)).detail]).toEqual([404, expect.stringContaining('/api/queries')])
    const { slug } = await (await save()).json()
    const missing = await runQuery(post(`/api/queries/${slug}/run`, { params: {} }))
    expect([missing.status, (await problemOf(missing)).detail]).toEqual([
      400,
      expect.stringContaining('method is missing'),
    ])
  })

  it('counts the answers for values of a blank', async () => {
    const { slug } = await (await save()).json()
    run.mockResolvedValueOnce({ ...empty, rows: [['a', 3]] })
    run.mockResolvedValueOnce({ ...empty, rows: [['b', 1]] })
    const asked = { blank: 'method', values: ['a', 'b', 'c'], params: {} }
    const response = await countAnswers(post(`/api/queries/${slug}/counts`, asked))
    expect(answers.counts.parse(await response.json())).toEqual({ counts: [3, 0, null], exact: true, most: null })
    const wrong = await countAnswers(post(`/api/queries/${slug}/counts`, { ...asked, blank: 'task' }))
    expect([wrong.status, (await problemOf(wrong)).detail]).toEqual([400, expect.stringContaining('task')])
  })

  it('takes a typed statement with its parameters', async () => {
    const response = await runCypher(post('/api/query', { cypher: 'RETURN $n AS n', params: { n: 1 } }))
    expect(answers.run.parse(await response.json())).toEqual(empty)
    expect(run.mock.lastCall?.slice(0, 2)).toEqual(['RETURN $n AS n', { n: 1 }])
  })

  it.each([
    ['a typed statement', () => '/api/query', runCypher],
    ['a saved query', (slug: string) => `/api/queries/${slug}/run`, runQuery],
  ])('%s is told when its client goes', async (_, address, route) => {
    const { slug } = await (await save()).json()
    const gone = new AbortController()
    const body = JSON.stringify({ cypher: 'RETURN 1', params: { method: 'PPO' } })
    await route(new Request(base + address(slug), { method: 'POST', headers: json, body, signal: gone.signal }))
    expect(run.mock.lastCall?.[2]?.signal?.aborted).toBe(false)
    gone.abort()
    expect(run.mock.lastCall?.[2]?.signal?.aborted).toBe(true)
  })

  it.each([
    ['REFUSED', 400],
    ['FAILED', 400],
    ['TIMEOUT', 422],
    ['MEMORY', 422],
    ['BUSY', 503],
  ] as const)('that ends by %s gives %i and the reason', async (code, status) => {
    run.mockRejectedValueOnce(new QueryError(code, 'Line 1, column 1: so it is.'))
    const response = await runCypher(post('/api/query', { cypher: 'x' }))
    expect(response.status).toBe(status)
    expect(response.headers.has('retry-after')).toBe(code === 'BUSY')
    expect((await problemOf(response)).detail).toBe('Line 1, column 1: so it is.')
  })

  it('that finds no server gives what any page gives then', async () => {
    run.mockRejectedValueOnce(new StoreError('UNREACHABLE', 'No Neo4j answers. Start it.', { retriable: true }))
    const response = await runCypher(post('/api/query', { cypher: 'x' }))
    expect([response.status, response.headers.has('retry-after')]).toEqual([503, true])
    expect(await problemOf(response)).toMatchObject({
      type: 'urn:concordance:problem:unreachable',
      title: 'Unavailable',
      detail: 'No Neo4j answers. Start it.',
    })
  })

  it.each<[string, RequestInit, number]>([
    ['no JSON', { body: 'x', headers: json }, 400],
    ['another content type', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415],
    ['a form of another page', { body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['no statement', { body: '{}', headers: json }, 400],
    ['too much', { body: JSON.stringify({ cypher: 'x'.repeat(1_100_000) }), headers: json }, 413],
    [
      'parameters of other types',
      { body: JSON.stringify({ cypher: 'x', params: { a: { b: 1 } } }), headers: json },
      400,
    ],
  ])('does not take %s', async (_, init, status) => {
    const response = await runCypher(new Request(`${base}/api/query`, { method: 'POST', ...init }))
    expect(response.status).toBe(status)
    expect(run).not.toHaveBeenCalled()
  })

  it('counts a body that says to be small', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024).fill(32))
      },
    })
    const init = { method: 'POST', headers: { ...json, 'content-length': '2' }, body: endless, duplex: 'half' }
    expect((await runCypher(new Request(`${base}/api/query`, init))).status).toBe(413)
    expect(sent).toBeLessThan(2 * 1024 * 1024)
  })
})
