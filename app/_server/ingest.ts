/**
 * Takes readings into the store and works out what follows from them, one ingest at a time, telling each step. What was
 * stored when an ingest ends early stays, and is derived from.
 */
import 'server-only'
import type { IngestEvent, IngestReport } from '@/lib/api/contract'
import { readCorrections } from '@/lib/derive/corrections-file'
import { type DeriveReport, derive } from '@/lib/derive/derive'
import { isBehind, isUnfinished, markFinished, markUnfinished } from '@/lib/derive/unfinished'
import { readEnvironment } from '@/lib/env'
import type { Problem } from '@/lib/model/paper'
import type { Run } from '@/lib/model/run'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { Reading } from '@/lib/store/graph-store'
import { computeApart } from './compute-apart'
import { nameIndex } from './search'
import { graphStore } from './store'

/** Papers per transaction. */
const BATCH = 100
/** A file of nonsense must not fill the memory with complaints. */
const MOST_PROBLEMS = 1_000

export interface IngestWork {
  run: Omit<Run, 'extractor'> & { extractor?: string }
  readings: AsyncIterable<Reading>
  problems: Problem[]
  withoutSample: boolean
  /** False where more of the same will follow: the last call derives. */
  derives: boolean
  tell: (event: Extract<IngestEvent, { step: string }>) => void
}

export function keepProblem(problems: Problem[]): (problem: Problem) => void {
  return (problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem)
  }
}

export async function ingest(open: CypherGraphStore, work: IngestWork): Promise<IngestReport> {
  const store = open.patient()
  const report: IngestReport = {
    run: work.run.id,
    added: 0,
    updated: 0,
    unchanged: 0,
    removed: 0,
    merged: 0,
    problems: work.problems,
  }
  const { dataFolder } = readEnvironment()
  const wasUnfinished = await isUnfinished(dataFolder)
  // Should this process be killed, whoever opens the store next derives.
  await markUnfinished(dataFolder)
  const follow = async () => {
    const changed = wasUnfinished || report.added + report.updated + report.removed > 0
    if (!changed && !(await isBehind(store, await readCorrections(dataFolder)))) await markFinished(dataFolder)
    else if (work.derives) {
      work.tell({ step: 'deriving', papers: count(report) })
      await deriveNow(store)
    }
  }
  try {
    await upsertAll(store, work, report)
    if (work.withoutSample && count(report) > 0) {
      for (const run of await store.runs()) if (run.sample) report.removed += await store.removeRun(run.id)
    }
  } catch (error) {
    // What fails now, too, is tried again by whoever derives next; told is why the ingest ended early.
    await follow().catch(() => undefined)
    throw error
  }
  await follow()
  return report
}

/** Works out what follows from the papers and corrections as they are now, and takes the mark away that this is to be done. */
export async function deriveNow(store: CypherGraphStore, { full = false } = {}): Promise<DeriveReport> {
  const patient = store.patient()
  const { dataFolder } = readEnvironment()
  const corrections = await readCorrections(dataFolder)
  const compute = await computeApart(patient, { full, corrections })
  const report = await derive(patient, { full, corrections, compute })
  await markFinished(dataFolder)
  // Whoever searches next finds the index of what is there now in the making, if not made.
  graphStore()
    .then(nameIndex)
    .catch(() => undefined)
  return report
}

async function upsertAll(
  store: CypherGraphStore,
  { run, readings, tell }: IngestWork,
  report: IngestReport,
): Promise<void> {
  let started = false
  for await (const batch of batches(readings)) {
    const extractor = run.extractor ?? batch[0]?.facts.extractor ?? 'unknown'
    if (!started) await store.startRun({ ...run, extractor, unfinished: true })
    started = true
    const counts = await store.upsertReadings(run.id, batch)
    report.added += counts.added
    report.updated += counts.updated
    report.unchanged += counts.unchanged
    tell({ step: 'storing', papers: count(report) })
  }
  // Else the sender says that more of it will come.
  if (started && !run.unfinished) await store.endRun(run.id)
}

const count = (report: IngestReport): number => report.added + report.updated + report.unchanged

async function* batches(readings: AsyncIterable<Reading>): AsyncGenerator<Reading[]> {
  let batch: Reading[] = []
  for await (const reading of readings) {
    batch.push(reading)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
