/**
 * Ends an ingest by SIGKILL at random moments, again and again on one folder, and looks each time whether all that was
 * acknowledged is whole and nothing half is there. Shared by the test (few rounds) and the benchmark (many).
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { rolldown } from 'rolldown'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { run } from '@/test/lib/store/corpus'
import { dump } from '@/test/lib/store/dump'
import { generateReadings } from '@/test/lib/store/generate'
import { brokenRules } from '@/test/lib/store/invariants'
import { projectRoot } from '@/test/project-root'

const root = projectRoot()

export interface CrashOptions {
  rounds: number
  papers: number
  batch: number
  /** 0 to 1 */
  random: () => number
}

export interface CrashReport {
  /** Rounds that were ended before all was written. */
  killed: number
  acknowledged: number
  /** Acknowledged papers that were not there, over all rounds. */
  lost: string[]
  broken: string[]
  /** After an undisturbed run on the folder it equals one that was never disturbed. */
  isEqual: boolean
}

/** The child as plain JavaScript inside the project, so that it finds the packages. */
export async function buildChild(): Promise<string> {
  const builtin = new Set(builtinModules)
  const build = await rolldown({
    input: path.join(root, 'test/lib/store/crash/ingest-child.ts'),
    platform: 'node',
    resolve: { alias: { '@': root } },
    external: (id) => builtin.has(id) || id.startsWith('node:') || !/^[./]|^@\/|^[A-Za-z]:/.test(id),
  })
  const folder = path.join(root, '.cache/crash')
  await build.write({ dir: folder, format: 'esm', entryFileNames: 'ingest-child.mjs' })
  await build.close()
  return path.join(folder, 'ingest-child.mjs')
}

export async function crashRounds(options: CrashOptions): Promise<CrashReport> {
  const child = await buildChild()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-crash-'))
  const report: CrashReport = { killed: 0, acknowledged: 0, lost: [], broken: [], isEqual: false }
  try {
    for (let round = 0; round < options.rounds; round++) {
      const { acknowledged, killed } = await ingestUntilKilled(child, folder, options)
      report.killed += killed ? 1 : 0
      report.acknowledged += acknowledged
      await inspect(folder, acknowledged, report)
    }
    report.isEqual = await isEqualAfterAll(folder, options.papers)
    return report
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The moment is drawn as a number of acknowledgements and, beyond it, as a part of the time that one takes. */
function ingestUntilKilled(program: string, folder: string, { papers, batch, random }: CrashOptions) {
  const lastBatch = Math.floor(random() * (papers / batch))
  const fraction = random()
  const child = spawn(process.execPath, [program, folder, String(papers), String(batch)])
  let [acknowledged, begun, told] = [0, performance.now(), '']
  child.stderr.on('data', (data) => {
    told += data
  })
  child.stdout.on('data', (data) => {
    const said = [...String(data).matchAll(/acknowledged (\d+)/g)].map((match) => Number(match[1]))
    acknowledged = Math.max(acknowledged, ...said)
    const took = performance.now() - begun
    begun = performance.now()
    if (acknowledged >= lastBatch * batch) setTimeout(() => child.kill('SIGKILL'), fraction * took)
  })
  return new Promise<{ acknowledged: number; killed: boolean }>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (code) reject(new Error(`The ingest failed by itself: ${told}`))
      else resolve({ acknowledged, killed: signal === 'SIGKILL' })
    })
  })
}

async function inspect(folder: string, acknowledged: number, report: CrashReport): Promise<void> {
  const store = await openGraphStore({ dataFolder: folder })
  const expected = new Map(generateReadings(0, acknowledged).map((reading) => [reading.paper.id, reading]))
  for (const reading of await store.readings({ limit: Number.POSITIVE_INFINITY })) {
    const written = expected.get(reading.paper.id)
    expected.delete(reading.paper.id)
    const isWhole = !written || JSON.stringify(written) === JSON.stringify(reading)
    if (!isWhole) report.broken.push(`${reading.paper.id} is not as it was written`)
  }
  report.lost.push(...expected.keys())
  report.broken.push(...(await brokenRules(store)))
  await store.close()
}

async function isEqualAfterAll(folder: string, papers: number): Promise<boolean> {
  const disturbed = await openGraphStore({ dataFolder: folder })
  const undisturbed = await openGraphStore({ memory: true })
  const lines = async (store: CypherGraphStore) => {
    await store.startRun(run('crash'))
    await store.upsertReadings('crash', generateReadings(0, papers))
    const all = await dump(store.driver)
    await store.close()
    return all.join('\n')
  }
  return (await lines(disturbed)) === (await lines(undisturbed))
}
