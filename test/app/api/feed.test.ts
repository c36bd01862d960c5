/** A saved query as a feed: whoever follows it sees what came in, and is told nothing twice. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { SaxesParser } from 'saxes'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import * as feed from '@/app/api/queries/[id]/feed/route'
import { problemDetailsSchema } from '@/lib/api/contract'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openQueryRunner } from '@/lib/store/sandbox/query-runner'
import { buildChild } from '@/test/lib/store/sandbox/build-child'
import { hold, openSampleStore, reading } from '../sample-store'

const base = 'http://127.0.0.1:4100'
let program: string
let store: CypherGraphStore
let folder: string

const QUERIES = {
  uses: `// name: Papers that speak of {method}
// description: With the sentence.
// param method: concept:Method "method" = PPO
MATCH (p:Paper)-[r:USES|MENTIONS]->(:Concept {id: $method}) RETURN p AS paper, r AS evidence`,
  methods: `// name: Methods of papers on {task}
// param task: concept:Task "task"
MATCH (:Concept {id: $task})<--(p:Paper)-->(m:Method) WITH m, collect(p) AS papers RETURN m AS method, papers[..1] AS examples`,
  numbers: '// name: How many\nMATCH (p:Paper) RETURN count(p) AS papers',
  whole: '// name: All\nMATCH (p:Paper) RETURN p AS paper',
}

/** What came in a month later: one of the papers is known already. */
const LATER = [
  reading(
    {
      id: 'arxiv:2',
      title: 'On <walking> & $\\epsilon$-greedy',
      abstract: 'Walkers use PPO under sparse rewards.\u0007',
      authors: ['Ada Ångström', 'K\\"ohler'],
      published: '2019-03-18',
      year: 2019,
      arxivId: '2',
    },
    [
      ['PPO', 'Method', 'uses', 'proximal policy optimization'],
      ['sparse rewards', 'Task', 'addresses', 'sparse reward'],
    ],
  ),
  reading({ id: 'title:alone-1', title: 'Of something else', abstract: 'Chess is hard.' }, [
    ['Chess', 'Task', 'addresses'],
  ]),
]
const ingestLater = async () => {
  const run = { source: 'later.bib', extractor: 'test-1', sample: false }
  await store.startRun({ ...run, id: 'later', at: '2026-02-01T00:00:00.000Z' })
  await store.upsertReadings('later', LATER)
}

beforeAll(async () => {
  program = await buildChild('test-feed')
}, 60_000)
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-feed-'))
  vi.stubEnv('CONCORDANCE_DATA', folder)
  await mkdir(path.join(folder, 'queries'))
  for (const [slug, text] of Object.entries(QUERIES)) await writeFile(path.join(folder, `queries/${slug}.cypher`), text)
  store = await openSampleStore()
  hold(store)
  globalThis.concordanceRunner = openQueryRunner({ store, program, folder })
})
afterEach(async () => {
  await (await globalThis.concordanceRunner)?.close()
  globalThis.concordanceRunner = undefined
  await store.close()
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const get = (address: string, headers: Record<string, string> = {}) =>
  feed.GET(new Request(`${base}/api/queries/${address}`, { headers }))

interface Element {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
}

/** @throws where it is not well-formed XML. */
function parseXml(text: string): Element {
  const stack: Element[] = [{ name: '', attributes: {}, text: '', children: [] }]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ local, uri, attributes }) => {
    expect(uri).toBe('http://www.w3.org/2005/Atom')
    const plain = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]))
    const element = { name: local, attributes: plain, text: '', children: [] }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('text', (part) => {
    stack.at(-1)!.text += part
  })
  parser.on('closetag', () => stack.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  return stack[0]!.children[0]!
}

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name)
const said = (element: Element, name: string) => all(element, name).map(({ text }) => text)
const linksOf = (element: Element) => all(element, 'link').map(({ attributes: { rel, href } }) => [rel, href])
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

/** What RFC 4287 asks of a feed and of an entry. */
function expectAtom(root: Element): void {
  expect(root.name).toBe('feed')
  for (const each of [root, ...all(root, 'entry')]) {
    for (const name of ['id', 'title', 'updated']) expect(said(each, name), name).toHaveLength(1)
    for (const time of [...said(each, 'updated'), ...said(each, 'published')]) expect(time).toMatch(INSTANT)
    for (const id of said(each, 'id')) expect(id).toMatch(/^urn:[!-~]+$/)
    const alternates = all(each, 'link').filter(({ attributes }) => attributes.rel === 'alternate')
    expect(new Set(alternates.map(({ attributes }) => attributes.type)).size).toBe(alternates.length)
    for (const { attributes } of all(each, 'link')) expect(URL.canParse(attributes.href!)).toBe(true)
  }
  expect(said(root.children.find(({ name }) => name === 'author')!, 'name')).toHaveLength(1)
  const ids = all(root, 'entry').flatMap((entry) => said(entry, 'id'))
  expect(new Set(ids).size).toBe(ids.length)
}

async function read(address: string, headers?: Record<string, string>): Promise<Element> {
  const response = await get(address, headers)
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const root = parseXml(await response.text())
  expectAtom(root)
  return root
}

describe('a question that is followed', () => {
  it('has the papers that came in last first, each with its sentence, its addresses and its people', async () => {
    await ingestLater()
    const root = await read('uses/feed?method=PPO')
    expect(said(root, 'title')).toEqual(['Papers that speak of proximal policy optimization'])
    expect(said(root, 'updated')).toEqual(['2026-02-01T00:00:00.000Z'])
    expect(linksOf(root)).toEqual([
      ['self', `${base}/api/queries/uses/feed?method=PPO`],
      ['alternate', `${base}/?lens=highlight%2Fuses%3Fmethod%3DPPO`],
    ])
    const [newest, ...others] = all(root, 'entry')
    expect(others.flatMap((entry) => said(entry, 'id')).sort()).toEqual([
      'urn:concordance:paper:arxiv%3A1',
      'urn:concordance:paper:doi%3A10.1000%2Fa%2Fb',
    ])
    expect(said(newest!, 'title')).toEqual(['On <walking> & ε-greedy'])
    expect(all(newest!, 'author').flatMap((author) => said(author, 'name'))).toEqual(['Ada Ångström', 'Köhler'])
    expect([said(newest!, 'published'), said(newest!, 'updated')]).toEqual([
      ['2019-03-18T00:00:00Z'],
      ['2026-02-01T00:00:00.000Z'],
    ])
    expect(said(newest!, 'summary')).toEqual(['“Walkers use PPO under sparse rewards.”'])
    expect(linksOf(newest!)).toEqual([
      ['alternate', 'https://arxiv.org/abs/2'],
      ['alternate', `${base}/?at=p%3Aarxiv%3A2`],
    ])
    const titled = others.find((entry) => said(entry, 'title')[0] === 'Driving with PPO')
    expect(said(titled!, 'summary')).toEqual([])
    const hostile = others.find((entry) => said(entry, 'title')[0]?.includes('script'))
    expect(said(hostile!, 'content')[0]).not.toMatch(/<script/)
  })

  it('keeps the ids and times of its entries when all is taken in again', async () => {
    const told = async () =>
      all(await read('whole/feed'), 'entry').map((entry) => [said(entry, 'id'), said(entry, 'updated')])
    await ingestLater()
    const before = await told()
    await store.startRun({
      id: 'again',
      at: '2026-03-01T00:00:00.000Z',
      source: 'x',
      extractor: 'test-1',
      sample: false,
    })
    await store.upsertReadings('again', LATER)
    expect(await told()).toEqual(before)
  })

  it('has concepts with the newest paper on them and on what was asked, where only they answer', async () => {
    await ingestLater()
    const root = await read('methods/feed?task=sparse-reward')
    const entries = all(root, 'entry')
    expect(entries.map((entry) => said(entry, 'title'))).toEqual([['proximal policy optimization']])
    expect(said(entries[0]!, 'id')).toEqual(['urn:concordance:concept:proximal-policy-optimization'])
    expect(said(entries[0]!, 'summary')).toEqual([
      'Newest paper: On <walking> & ε-greedy (2019): “Walkers use PPO under sparse rewards.”',
    ])
    expect([said(entries[0]!, 'published'), said(entries[0]!, 'updated')]).toEqual([
      ['2026-01-01T00:00:00.000Z'],
      ['2026-02-01T00:00:00.000Z'],
    ])
    expect(linksOf(entries[0]!)).toContainEqual(['alternate', `${base}/?at=c%3Aproximal-policy-optimization`])
  })

  it('says why nothing of it can be followed', async () => {
    const root = await read('numbers/feed')
    expect(all(root, 'entry')).toEqual([])
    expect(said(root, 'subtitle')[0]).toMatch(/neither papers nor concepts.*return nodes/)
  })

  it('has at most 50', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      reading({ id: `title:n-${i}`, title: `Chess ${i}`, published: `2020-01-${10 + (i % 20)}` }, [
        ['Chess', 'Task', 'addresses'],
      ]),
    )
    await store.upsertReadings('first', many)
    expect(all(await read('whole/feed'), 'entry')).toHaveLength(50)
  })

  it('knows itself by the name that its reader calls it by', async () => {
    vi.stubEnv('CONCORDANCE_HOSTS', 'papers.example')
    const root = await read('whole/feed', { host: 'papers.example', 'x-forwarded-proto': 'https' })
    expect(linksOf(root)[0]).toEqual(['self', 'https://papers.example/api/queries/whole/feed'])
  })
})

describe('a reader that asks again', () => {
  it('is told that nothing is new, until the corpus or the query changes', async () => {
    const etag = (await get('uses/feed')).headers.get('etag')!
    const again = () => get('uses/feed', { 'if-none-match': etag })
    const run = vi.spyOn((await globalThis.concordanceRunner)!, 'run')
    expect([(await again()).status, run.mock.calls.length]).toEqual([304, 0])
    await writeFile(path.join(folder, 'queries/uses.cypher'), QUERIES.uses.replace('USES|MENTIONS', 'USES'))
    const changed = await again()
    expect(changed.status).toBe(200)
    await ingestLater()
    expect((await get('uses/feed', { 'if-none-match': changed.headers.get('etag')! })).status).toBe(200)
  })
})

describe('the problems of the query route', () => {
  it.each([
    ['an unknown query', 'nope/feed', 404, /\/api\/queries/],
    ['a missing value', 'methods/feed', 400, /task is missing/],
    ['a value that is nothing here', 'uses/feed?method=nope', 400, /there is no concept “nope”/],
    ['a name that is no parameter', 'uses/feed?methode=ppo', 400, /methode is not a parameter/],
  ])('are those of %s', async (_, address, status, words) => {
    const response = await get(address)
    expect(response.status).toBe(status)
    expect(problemDetailsSchema.parse(await response.json()).detail).toMatch(words)
  })
})
