/** A worker thread of the ingester: papers in, facts out. */
import type { Facts } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import { createExtractor } from './extract/extractor'

const extractor = createExtractor()

export async function extractBatch(papers: Paper[]): Promise<Facts[]> {
  const { extract } = await extractor
  return papers.map((paper) => extract(paper))
}
