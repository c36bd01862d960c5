/** Papers of a backup into a store, each under the runs that brought it, extracted anew. */

import { extractReadings } from '@/ingest/extract-readings'
import type { BatchExtractor } from '@/ingest/extractor'
import type { ReadRecord } from '@/ingest/read/record'
import type { Problem } from '@/lib/model/paper'
import type { GraphStore, Reading } from '@/lib/store/graph-store'
import { readBackup } from './backup-file'

interface RestoreOptions {
  onProblem(problem: Problem): void
  onProgress(papers: number): void
}

/** Returns how many papers there were. What follows from them is left to the caller. */
export async function restorePapers(
  store: GraphStore,
  file: string,
  extractor: BatchExtractor,
  { onProblem, onProgress }: RestoreOptions,
): Promise<number> {
  const backup = await readBackup(file)
  for (const run of backup.runs) await store.startRun({ ...run, extractor: extractor.version })
  const runsOf = new Map<string, string[]>()
  async function* records(): AsyncGenerator<ReadRecord> {
    for await (const { record, runs } of backup.records) {
      if (record.type === 'paper') runsOf.set(record.paper.id, runs)
      yield record
    }
  }
  let papers = 0
  for await (const readings of extractReadings(records(), extractor, { batchSize: 100, onProblem })) {
    for (const [run, brought] of byRun(readings, runsOf)) await store.upsertReadings(run, brought)
    for (const { paper } of readings) runsOf.delete(paper.id)
    papers += readings.length
    onProgress(papers)
  }
  return papers
}

function byRun(readings: readonly Reading[], runsOf: ReadonlyMap<string, string[]>): Map<string, Reading[]> {
  const grouped = new Map<string, Reading[]>()
  for (const reading of readings) {
    for (const run of runsOf.get(reading.paper.id) ?? []) grouped.set(run, [...(grouped.get(run) ?? []), reading])
  }
  return grouped
}
