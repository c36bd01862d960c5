/** Records of a file to readings: papers with their facts, in batches and in order, while the next ones are being read. */
import type { Paper, Problem } from '@/lib/model/paper'
import type { Reading } from '@/lib/store/graph-store'
import type { BatchExtractor } from './extractor'
import type { ReadRecord } from './read/record'

export interface ExtractReadingsOptions {
  /** Papers per batch. */
  batchSize?: number
  onProblem?(problem: Problem): void
}

export async function* extractReadings(
  records: AsyncIterable<ReadRecord>,
  extractor: BatchExtractor,
  options: ExtractReadingsOptions = {},
): AsyncGenerator<Reading[]> {
  const underWay: Promise<Reading[]>[] = []
  for await (const papers of batches(records, options)) {
    const readings = extracted(papers, extractor)
    // Awaited in its turn; until then its failure must not count as unhandled.
    readings.catch(() => undefined)
    underWay.push(readings)
    const first = underWay.length >= extractor.lanes ? underWay.shift() : undefined
    if (first) yield await first
  }
  for (const readings of underWay) yield await readings
}

async function* batches(
  records: AsyncIterable<ReadRecord>,
  { batchSize = 32, onProblem }: ExtractReadingsOptions,
): AsyncGenerator<Paper[]> {
  let batch: Paper[] = []
  for await (const record of records) {
    if (record.type === 'problem') onProblem?.(record.problem)
    else if (batch.push(record.paper) >= batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

async function extracted(papers: Paper[], extractor: BatchExtractor): Promise<Reading[]> {
  const facts = await extractor.extract(papers)
  return papers.flatMap((paper, index) => {
    const own = facts[index]
    return own ? [{ paper, facts: own }] : []
  })
}
