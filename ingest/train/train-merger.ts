/** Trains the decision whether two candidates of a paper are one concept. */

import type { RankContext } from '@/ingest/extract/candidates/rank-context'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { SparseModel } from '@/ingest/extract/kernel/sparse-model'
import { type Pair, pairsOf } from '@/ingest/extract/merge/merge'
import { extraFeatures, MOST_EXTRA, PAIR_WIDTH, pairFeatures } from '@/ingest/extract/merge/pair-features'
import type { Corpus } from './corpus'
import { LEAST_SEEN, numberFeatures, RowsBuilder, toSparse } from './feature-space'
import { trainLinear } from './train-linear'
import { trainNetwork } from './train-network'

/** Pairs of one paper; features are taken while the paper's context is at hand. */
export interface PaperPairs {
  fold: number
  labels: number[]
  extra: Int32Array[]
  /** PAIR_WIDTH a pair; the linear model's score is filled in later. */
  rows: Float32Array
}

export function collectPairs(corpus: Corpus, paper: number, context: RankContext): PaperPairs {
  const byForm = corpus.byForm[paper]!
  const pairs = pairsOf(context, corpus.docs[paper]!.candidates, corpus.lexicon)
  const rows = new Float32Array(pairs.length * PAIR_WIDTH)
  pairs.forEach(({ better, worse }, i) => {
    pairFeatures(context, better, worse, 0, rows, i * PAIR_WIDTH)
  })
  const isSame = ({ better, worse }: Pair) => {
    const gold = byForm.get(better.candidate.key)
    return gold !== undefined && gold === byForm.get(worse.candidate.key) ? 1 : 0
  }
  return {
    fold: corpus.folds[paper]!,
    labels: pairs.map(isSame),
    extra: pairs.map(({ better, worse }) => {
      const room = new Int32Array(MOST_EXTRA + 2)
      return room.slice(0, extraFeatures(better, worse, room))
    }),
    rows,
  }
}

/** The linear model is trained once per fold for what the network learns from, and once on all for use. */
export function trainMerger(papers: PaperPairs[], members = 2): Bundle {
  const builder = new RowsBuilder()
  for (const { extra } of papers) for (const features of extra) builder.add(features)
  const { rows, keys } = numberFeatures(builder.build(), LEAST_SEEN)
  const labels = Uint8Array.from(papers.flatMap((paper) => paper.labels))
  const folds = Uint8Array.from(papers.flatMap(({ labels: own, fold }) => own.map(() => fold)))
  const fitLinear = (fold: number) => {
    const use = [...folds.keys()].filter((row) => folds[row] !== fold)
    return toSparse(
      trainLinear(rows, keys, labels, { use, outputs: 2, epochs: 4, rate: 0.03, decay: 1e-3, seed: 5 }),
      0.02,
      'linear',
    )
  }
  const dense = new Float32Array(labels.length * PAIR_WIDTH)
  let at = 0
  for (const paper of papers) {
    dense.set(paper.rows, at)
    at += paper.rows.length
  }
  for (const fold of new Set(folds)) {
    const linear = new SparseModel(fitLinear(fold), 'linear')
    let row = 0
    for (const paper of papers) {
      for (const features of paper.extra) {
        if (paper.fold === fold) dense[row * PAIR_WIDTH] = scoreOf(linear, features)
        row++
      }
    }
  }
  const all = fitLinear(-1)
  const network = trainNetwork(
    { rows: dense, labels, inputs: PAIR_WIDTH, outputs: 2 },
    { hidden: 32, epochs: 8, batch: 256, rate: 2e-3, decay: 5e-4, seed: 9, members },
    'network',
  )
  return { settings: { ...all.settings }, columns: { ...all.columns, ...network.columns } }
}

function scoreOf(linear: SparseModel, features: Int32Array): number {
  const score = new Float64Array(2)
  linear.score(features, features.length, score)
  return score[1]! - score[0]!
}
