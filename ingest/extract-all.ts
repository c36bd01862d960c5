/** Facts for papers that are all at hand, in their order, on as many lanes as the extractor has. */
import type { Facts } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import type { BatchExtractor } from './extractor'

/** Papers that one lane takes at a time. */
const SHARE = 50

export async function extractAll(papers: readonly Paper[], extractor: BatchExtractor): Promise<Facts[]> {
  const count = Math.ceil(papers.length / SHARE)
  const shares = Array.from({ length: count }, (_, i) => papers.slice(i * SHARE, (i + 1) * SHARE))
  return (await Promise.all(shares.map((share) => extractor.extract(share)))).flat()
}
