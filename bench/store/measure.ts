/** One engine: load, derive, ask, add ten papers; memory and disk beside it. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { derive } from '@/lib/derive/derive'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { run } from '@/test/lib/store/corpus'
import type { Neo4jServer } from '@/test/neo4j/server/neo4j-server'
import { residentMegabytes } from '../lib/memory'
import type { BenchCorpus } from './corpus'
import { askAll } from './questions'
import { runQueries } from './saved-queries'
import { cpuSeconds, type Measured, milliseconds, seconds } from './stopwatch'

const BATCH = 500
const MEMORY = 'memory of this process, now / most, MB'

export interface Bench {
  corpus: BenchCorpus
  papers: number
}

export async function measureGrafeo({ corpus, papers }: Bench): Promise<Measured> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-bench-'))
  try {
    const store = await openGraphStore({ dataFolder: folder })
    const measured = await load(store, { corpus, papers })
    measured['close, s'] = await seconds(() => store.close())
    measured['disk, MB'] = megabytes(await sizeOf(folder))
    let again: CypherGraphStore | undefined
    measured['open again, s'] = await seconds(async () => {
      again = await openGraphStore({ dataFolder: folder })
      await again.health()
    })
    if (!again) return measured
    Object.assign(measured, await askAll(again), await runQueries(again, { folder }))
    Object.assign(measured, await addTen(again, { corpus, papers }))
    measured[MEMORY] = await residentMegabytes()
    await again.close()
    return measured
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function measureNeo4j(server: Neo4jServer, { corpus, papers }: Bench): Promise<Measured> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-bench-'))
  const store = await openGraphStore({ neo4j: server.settings })
  try {
    const measured = await load(store, { corpus, papers })
    Object.assign(measured, await askAll(store), await runQueries(store, { folder, neo4j: server.settings }))
    Object.assign(measured, await addTen(store, { corpus, papers }))
    measured[MEMORY] = await residentMegabytes()
    measured['memory of the server, now / most, MB'] = await residentMegabytes(server.pid())
    measured['disk, MB'] = megabytes(await sizeOf(server.home))
    return measured
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reading the file is not measured. An embedded engine works within this process, a server does not. */
async function load(store: CypherGraphStore, { corpus, papers }: Bench): Promise<Measured> {
  await store.startRun(run('bench'))
  let [spent, cpu, stored] = [0, 0, 0]
  for await (const readings of corpus.batches(papers, BATCH)) {
    const [begun, cpuBefore] = [performance.now(), cpuSeconds()]
    await store.upsertReadings('bench', readings)
    spent += (performance.now() - begun) / 1000
    cpu += cpuSeconds() - cpuBefore
    stored += readings.length
    process.stderr.write(`\r${stored} papers, ${Math.round(stored / spent)}/s `)
  }
  process.stderr.write('\n')
  const [begun, cpuBefore] = [performance.now(), cpuSeconds()]
  await derive(store)
  const derived = (performance.now() - begun) / 1000
  return {
    'store alone, papers/s': String(Math.round(stored / spent)),
    '… per CPU second of this process': String(Math.round(stored / cpu)),
    'derive all, s': derived.toFixed(1),
    '… CPU seconds of this process': (cpuSeconds() - cpuBefore).toFixed(1),
    'store and derive, papers/s': String(Math.round(stored / (spent + derived))),
    'derive with nothing new, ms': await milliseconds(() => derive(store)),
  }
}

async function addTen(store: CypherGraphStore, { corpus, papers }: Bench): Promise<Measured> {
  const readings = await corpus.tenMore(papers)
  const stored = await milliseconds(() => store.upsertReadings('bench', readings))
  const derived = await milliseconds(() => derive(store))
  return { 'add 10 papers: store + derive, ms': `${stored} + ${derived}` }
}

const megabytes = (bytes: number): string => String(Math.round(bytes / 1e6))

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  const sizes = await Promise.all(names.map((name) => stat(path.join(folder, name)).catch(() => ({ size: 0 }))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
