/** A worker thread of the ingester: papers in, facts out. */
import { workerData } from 'piscina'
import type { Facts } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import type { Quality } from '@/lib/model/quality'
import { createExtractor } from './extract/extractor'

const extractor = createExtractor({ quality: workerData as Quality | undefined })

export async function extractBatch(papers: Paper[]): Promise<Facts[]> {
  const { extract } = await extractor
  return papers.map((paper) => extract(paper))
}
