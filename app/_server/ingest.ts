/**
 * Takes readings into the store and works out what follows from them, one ingest at a time, telling each step. What was
 * stored when an ingest ends early stays, and is derived from.
 */
import 'server-only'
import type { IngestEvent, IngestReport } from '@/lib/api/contract'
import { derive } from '@/lib/derive/derive'
import type { Problem } from '@/lib/model/paper'
import type { Run } from '@/lib/model/run'
import type { GraphStore, Reading } from '@/lib/store/graph-store'
import { computeApart } from './compute-apart'
import { Refusal } from './problem'

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

declare global {
  var concordanceIngesting: boolean | undefined
  /** Something came in or went since the last derivation. */
  var concordanceUnderived: boolean | undefined
}

/** Runs `work` unless another ingest is under way. @throws Refusal then. */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (globalThis.concordanceIngesting) {
    throw new Refusal(409, 'ingesting', 'Another ingest is under way. Try again when it is done.', {
      'retry-after': '5',
    })
  }
  globalThis.concordanceIngesting = true
  try {
    return await work()
  } finally {
    globalThis.concordanceIngesting = false
  }
}

export async function ingest(store: GraphStore, work: IngestWork): Promise<IngestReport> {
  const report: IngestReport = {
    run: work.run.id,
    added: 0,
    updated: 0,
    unchanged: 0,
    removed: 0,
    problems: work.problems,
  }
  try {
    await upsertAll(store, work, report)
    if (work.withoutSample && report.added + report.updated + report.unchanged > 0) {
      for (const run of await store.runs()) if (run.sample) report.removed += await store.removeRun(run.id)
    }
  } finally {
    if (report.added + report.updated + report.removed > 0) globalThis.concordanceUnderived = true
    if (work.derives && globalThis.concordanceUnderived) {
      work.tell({ step: 'deriving', papers: count(report) })
      await deriveNow(store)
    }
  }
  return report
}

export async function deriveNow(store: GraphStore): Promise<void> {
  await derive(store, { compute: computeApart })
  globalThis.concordanceUnderived = false
}

async function upsertAll(store: GraphStore, { run, readings, tell }: IngestWork, report: IngestReport): Promise<void> {
  let started = false
  for await (const batch of batches(readings)) {
    if (!started) await store.startRun({ ...run, extractor: run.extractor ?? batch[0]?.facts.extractor ?? 'unknown' })
    started = true
    const counts = await store.upsertReadings(run.id, batch)
    report.added += counts.added
    report.updated += counts.updated
    report.unchanged += counts.unchanged
    tell({ step: 'storing', papers: count(report) })
  }
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
