/** One engine: load, ask, add ten papers, derive again; memory and disk beside it. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { Derived } from '@/lib/store/graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { run } from '@/test/lib/store/corpus'
import { generateReadings, randomFrom } from '@/test/lib/store/generate'
import type { Neo4jServer } from '@/test/neo4j/server/neo4j-server'

/** Name of a row → what its cell says. */
export type Measured = Record<string, string>

const BATCH = 500
const ASKED = 200

export async function measureGrafeo(papers: number): Promise<Measured> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-bench-'))
  try {
    const store = await openGraphStore({ dataFolder: folder })
    const measured = await measure(store, papers)
    measured['close, ms'] = await milliseconds(() => store.close())
    measured['disk, MB'] = `${Math.round((await sizeOf(folder)) / 1e6)}`
    let again: CypherGraphStore | undefined
    measured['open again, ms'] = await milliseconds(async () => {
      again = await openGraphStore({ dataFolder: folder })
      await again.health()
    })
    await again?.close()
    return measured
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function measureNeo4j(papers: number, server: Neo4jServer): Promise<Measured> {
  const store = await openGraphStore({ neo4j: server.settings })
  await store.driver.write((tx) => tx.run('MATCH (n) WHERE NOT n:Store DETACH DELETE n'))
  const measured = await measure(store, papers)
  await store.close()
  return measured
}

async function measure(store: CypherGraphStore, papers: number): Promise<Measured> {
  const measured: Measured = {}
  await store.startRun(run('bench'))
  Object.assign(measured, await load(store, papers))
  const derived = await deriveSomething(store)
  measured['write what was derived, ms'] = await milliseconds(() => store.writeDerived(derived))
  measured['write the same again, ms'] = await milliseconds(() => store.writeDerived(derived))
  Object.assign(measured, await askAll(store))
  const places = derived.places.map((place, i) => (i % 1000 === 0 ? { ...place, x: 2 } : place))
  measured['move every 1000th node, ms'] = await milliseconds(() => store.writeDerived({ ...derived, places }))
  measured['add 10 papers, ms'] = await milliseconds(() =>
    store.upsertReadings('bench', generateReadings(papers, papers + 10)),
  )
  measured['bring 500 again, ms'] = await milliseconds(() => store.upsertReadings('bench', generateReadings(0, 500)))
  measured['this process, MB'] = `${Math.round(process.memoryUsage().rss / 1e6)}`
  return measured
}

/** Papers are made outside of the measured time. An embedded engine works within this process, a server doesn't. */
async function load(store: CypherGraphStore, papers: number): Promise<Measured> {
  let [spent, cpu] = [0, 0]
  for (let at = 0; at < papers; at += BATCH) {
    const readings = generateReadings(at, Math.min(papers, at + BATCH))
    const [begun, cpuBefore] = [performance.now(), process.cpuUsage()]
    await store.upsertReadings('bench', readings)
    spent += performance.now() - begun
    const { user, system } = process.cpuUsage(cpuBefore)
    cpu += (user + system) / 1000
    process.stderr.write(`\r${at + readings.length} papers, ${Math.round(((at + readings.length) / spent) * 1000)}/s `)
  }
  process.stderr.write('\n')
  const perSecond = (milliseconds: number) => String(Math.round((papers / milliseconds) * 1000))
  return { 'load, papers/s': perSecond(spent), 'load, papers per CPU second of this process': perSecond(cpu) }
}

/** As large as a real derivation, without its thinking: places for all, 50 clusters, co-occurrences that are counted. */
async function deriveSomething(store: CypherGraphStore): Promise<Derived> {
  const { papers, concepts, edges } = await store.graph()
  const random = randomFrom(3)
  const keys = [...papers.map(({ id }) => paperKey(id)), ...concepts.map(({ id }) => conceptKey(id))]
  const places = keys.map((key, i) => ({ key, x: random(), y: random(), cluster: `k${i % 50}` }))
  const clusters = Array.from({ length: 50 }, (_, i) => ({
    id: `k${i}`,
    name: `K ${i}`,
    papers: 1,
    concepts: 1,
    color: i,
  }))
  const conceptsOf = new Map<string, string[]>()
  for (const { paper, concept } of edges) conceptsOf.set(paper, [...(conceptsOf.get(paper) ?? []), concept])
  const together = new Map<string, number>()
  for (const ids of conceptsOf.values()) {
    for (const [i, a] of ids.entries()) {
      for (const z of ids.slice(i + 1)) together.set(`${a} ${z}`, (together.get(`${a} ${z}`) ?? 0) + 1)
    }
  }
  const coOccurrences = [...together].flatMap(([pair, count]) => {
    const [source = '', target = ''] = pair.split(' ')
    return count > 1 ? [{ source, target, papers: count }] : []
  })
  return { successors: [], concepts: [], broader: [], coOccurrences, clusters, places }
}

/** Concepts are asked for as people meet them: by their links, so that the large ones come often. */
async function askAll(store: CypherGraphStore): Promise<Measured> {
  const measured: Measured = {}
  let edges: { paper: string; concept: string }[] = []
  measured['graph(), ms'] = await milliseconds(async () => {
    edges = (await store.graph()).edges
  })
  measured['names(), ms'] = await milliseconds(() => store.names())
  measured['health(), ms'] = await milliseconds(() => store.health())
  const random = randomFrom(5)
  const pick = () => edges[Math.floor(random() * edges.length)]!
  const questions: Record<string, () => Promise<unknown>> = {
    'concept page': () => store.concept(pick().concept),
    'related concepts': () => store.related(pick().concept),
    'paper page': () => store.paper(pick().paper),
    'neighborhood of a concept': () => store.neighborhood(conceptKey(pick().concept)),
    'neighborhood of a paper': () => store.neighborhood(paperKey(pick().paper)),
    path: () => store.path(conceptKey(pick().concept), conceptKey(pick().concept)),
    'cluster page': () => store.cluster(`k${Math.floor(random() * 50)}`),
    evidence: () => {
      const { paper, concept } = pick()
      return store.evidence(paper, concept)
    },
    'readings, 500': () => store.readings({ afterId: pick().paper, limit: 500 }),
  }
  for (const [name, ask] of Object.entries(questions)) measured[`${name}, p50 / p95 ms`] = await percentiles(ask)
  return measured
}

async function percentiles(ask: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let i = 0; i < ASKED; i++) {
    const begun = performance.now()
    await ask()
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return [0.5, 0.95].map((share) => times[Math.floor(share * ASKED)]!.toFixed(1)).join(' / ')
}

async function milliseconds(work: () => Promise<unknown>): Promise<string> {
  const begun = performance.now()
  await work()
  return String(Math.round(performance.now() - begun))
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  const sizes = await Promise.all(names.map((name) => stat(path.join(folder, name))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
