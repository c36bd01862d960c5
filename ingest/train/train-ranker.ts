/** Trains the two networks of the ranker. */

import { companyFeatures } from '@/ingest/extract/candidates/company'
import { AGAIN_WIDTH, againFeatures, LEAST_AGAIN, look } from '@/ingest/extract/candidates/rank'
import { RANK_WIDTH } from '@/ingest/extract/candidates/rank-features'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { Network } from '@/ingest/extract/kernel/network'
import { concatenate } from './concatenate'
import { trainNetwork } from './train-network'
import type { WeighedPaper } from './weigh-papers'

const NETWORK = { hidden: 64, epochs: 12, batch: 256, rate: 2e-3, decay: 1e-3 }

/** The network that sees candidates by themselves. */
export function trainRanker(papers: WeighedPaper[], members = 2): Bundle {
  const data = {
    rows: concatenate(papers.map(({ weighed }) => weighed.rows)),
    labels: Uint8Array.from(papers.flatMap(({ labels }) => labels)),
    inputs: RANK_WIDTH,
    outputs: 3,
  }
  return trainNetwork(data, { ...NETWORK, seed: 3, members })
}

/** The network that sees them in company: first views are those of networks that did not learn from the paper's fold. */
export function trainReranker(papers: WeighedPaper[]): Bundle {
  const parts: Float32Array[] = []
  const labels: number[] = []
  for (const fold of new Set(papers.map((paper) => paper.fold))) {
    const first = new Network(
      trainRanker(
        papers.filter((paper) => paper.fold !== fold),
        1,
      ),
    )
    for (const paper of papers) {
      if (paper.fold !== fold) continue
      const { context, hopeful, rows } = paper.weighed
      look(first, hopeful, rows)
      const company = companyFeatures(context.doc, hopeful)
      hopeful.forEach(({ core }, i) => {
        if (core < LEAST_AGAIN) return
        const row = new Float32Array(AGAIN_WIDTH)
        againFeatures(rows, company, i, row, 0)
        parts.push(row)
        labels.push(paper.labels[i]!)
      })
    }
  }
  const data = { rows: concatenate(parts), labels: Uint8Array.from(labels), inputs: AGAIN_WIDTH, outputs: 3 }
  return trainNetwork(data, { ...NETWORK, seed: 31, members: 2 })
}
