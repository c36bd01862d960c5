/** Trains the two networks of the ranker. */

import { companyFeatures } from '@/ingest/extract/candidates/company'
import { AGAIN_WIDTH, againFeatures, LEAST_AGAIN, look } from '@/ingest/extract/candidates/rank'
import { RANK_WIDTH } from '@/ingest/extract/candidates/rank-features'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import type { Network } from '@/ingest/extract/kernel/network'
import { concatenate } from './concatenate'
import { trainNetwork } from './train-network'
import type { WeighedPaper } from './weigh-papers'

const NETWORK = { hidden: 64, epochs: 8, batch: 256, rate: 2e-3, decay: 1e-3 }

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

/** What the second network sees of a paper. */
export interface SecondViews {
  fold: number
  rows: Float32Array
  labels: number[]
}

/** First views are those of networks that did not learn from the paper's fold. */
export function collectSecondViews({ fold, weighed, labels }: WeighedPaper, first: Network): SecondViews {
  const { context, hopeful, rows } = weighed
  look(first, hopeful, rows)
  const company = companyFeatures(context.doc, hopeful)
  const again = [...hopeful.keys()].filter((i) => hopeful[i]!.core >= LEAST_AGAIN)
  const out = new Float32Array(again.length * AGAIN_WIDTH)
  again.forEach((i, k) => {
    againFeatures(rows, company, i, out, k * AGAIN_WIDTH)
  })
  return { fold, rows: out, labels: again.map((i) => labels[i]!) }
}

/** The network that sees candidates in company. */
export function trainReranker(papers: SecondViews[], members = 2): Bundle {
  const data = {
    rows: concatenate(papers.map(({ rows }) => rows)),
    labels: Uint8Array.from(papers.flatMap(({ labels }) => labels)),
    inputs: AGAIN_WIDTH,
    outputs: 3,
  }
  return trainNetwork(data, { ...NETWORK, seed: 31, members })
}
