/** Papers of one source into a store, under one run. What follows from all papers (lib/derive) is left to the caller. */
import type { Problem } from '@/lib/model/paper'
import type { Run } from '@/lib/model/run'
import type { GraphStore } from '@/lib/store/graph-store'
import { extractReadings } from './extract-readings'
import type { BatchExtractor } from './extractor'
import type { ReadRecord } from './read/record'

export interface IngestOptions {
  papers: AsyncIterable<ReadRecord>
  extractor: BatchExtractor
  store: Pick<GraphStore, 'startRun' | 'upsertReadings' | 'endRun'>
  run: Omit<Run, 'extractor'>
  /** Called after each batch that is safely stored. */
  onProgress?(progress: { papers: number; concepts: number }): void
  batchSize?: number
}

export interface IngestReport {
  run: string
  added: number
  updated: number
  unchanged: number
  problems: Problem[]
}

/**
 * A file without papers opens no run. Batches are stored whole, in order; one that fails leaves the earlier ones stored
 * and the run unfinished.
 */
export async function ingest(options: IngestOptions): Promise<IngestReport> {
  const { papers, extractor, store, run } = options
  const report: IngestReport = { run: run.id, added: 0, updated: 0, unchanged: 0, problems: [] }
  const seen = { papers: 0, concepts: 0 }
  const onProblem = (problem: Problem) => report.problems.push(problem)
  const batchSize = options.batchSize ?? 32
  for await (const readings of extractReadings(papers, extractor, { onProblem, batchSize })) {
    if (seen.papers === 0) await store.startRun({ ...run, extractor: extractor.version, unfinished: true })
    const counts = await store.upsertReadings(run.id, readings)
    report.added += counts.added
    report.updated += counts.updated
    report.unchanged += counts.unchanged
    seen.papers += readings.length
    seen.concepts += readings.reduce((sum, { facts }) => sum + facts.concepts.length, 0)
    options.onProgress?.({ ...seen })
  }
  if (seen.papers > 0) await store.endRun(run.id)
  return report
}
