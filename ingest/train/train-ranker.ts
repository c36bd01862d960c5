/** Trains the ranker, and weighs the papers that it did not see. */
import type { Bundle } from '@/ingest/extract/binary'
import { RANK_WIDTH } from '@/ingest/extract/rank-features'
import { Weigher } from '@/ingest/extract/weigh'
import { concatenate } from './concatenate'
import { type Corpus, candidateLabel } from './corpus'
import { CountedNames } from './count-names'
import { type Excluded, papersWithout, type StageOne } from './stage-one'
import { trainNetwork } from './train-network'

export interface RankRows {
  rows: Float32Array
  labels: Uint8Array
}

/** Rows of all papers outside `outer`, each seen by word models that know neither its fold nor `outer`. */
export function collectRankRows(corpus: Corpus, stageOne: StageOne, outer: Excluded): RankRows {
  const papers = papersWithout(corpus, outer)
  const names = new CountedNames(corpus, papers)
  const weighers = new Map<number, Weigher>()
  const parts: Float32Array[] = []
  const labels: number[] = []
  for (const paper of papers) {
    const fold = corpus.folds[paper]!
    let weigher = weighers.get(fold)
    if (!weigher) {
      const models = stageOne.modelsWithout([...outer, fold])
      weigher = new Weigher(models, corpus.tables, { names, lexicon: corpus.lexicon })
      weighers.set(fold, weigher)
    }
    names.leaveOut(paper)
    const { hopeful, rows } = weigher.weigh(corpus.docs[paper]!)
    parts.push(rows.slice(0, hopeful.length * RANK_WIDTH))
    for (const { key } of hopeful) labels.push(candidateLabel(corpus.byForm[paper]!, key))
  }
  return { rows: concatenate(parts), labels: Uint8Array.from(labels) }
}

export function trainRanker({ rows, labels }: RankRows): Bundle {
  const data = { rows, labels, inputs: RANK_WIDTH, outputs: 3 }
  return trainNetwork(data, { hidden: 64, epochs: 12, batch: 256, rate: 2e-3, decay: 1e-3, seed: 3, members: 2 })
}

/** A weigher for papers of `outer`, with everything learned from the others. */
export function weigherFor(corpus: Corpus, stageOne: StageOne, outer: Excluded): Weigher {
  const names = new CountedNames(corpus, papersWithout(corpus, outer))
  return new Weigher(stageOne.modelsWithout(outer), corpus.tables, { names, lexicon: corpus.lexicon })
}
