/** Trains the ranker's networks, and weighs the papers that they did not see. */
import type { Bundle } from '@/ingest/extract/binary'
import type { Candidate } from '@/ingest/extract/candidate'
import { companyFeatures } from '@/ingest/extract/company'
import type { Doc } from '@/ingest/extract/doc'
import { Network } from '@/ingest/extract/network'
import { AGAIN_WIDTH, againFeatures, LEAST_AGAIN, look } from '@/ingest/extract/rank'
import { RANK_WIDTH } from '@/ingest/extract/rank-features'
import { Weigher } from '@/ingest/extract/weigh'
import { concatenate } from './concatenate'
import { type Corpus, candidateLabel } from './corpus'
import { CountedNames } from './count-names'
import { type Excluded, papersWithout, type StageOne } from './stage-one'
import { trainNetwork } from './train-network'

interface RankedPaper {
  fold: number
  doc: Doc
  hopeful: Candidate[]
  rows: Float32Array
  labels: number[]
}

/** All papers outside `outer`, each seen by word models that know neither its fold nor `outer`. */
export function collectRankRows(corpus: Corpus, stageOne: StageOne, outer: Excluded): RankedPaper[] {
  const papers = papersWithout(corpus, outer)
  const names = new CountedNames(corpus, papers)
  const weighers = new Map<number, Weigher>()
  return papers.map((paper) => {
    const fold = corpus.folds[paper]!
    const doc = corpus.docs[paper]!
    let weigher = weighers.get(fold)
    if (!weigher) {
      const models = stageOne.modelsWithout([...outer, fold])
      weigher = new Weigher(models, corpus.tables, { names, lexicon: corpus.lexicon })
      weighers.set(fold, weigher)
    }
    names.leaveOut(paper)
    const { hopeful, rows } = weigher.weigh(doc)
    const labels = hopeful.map(({ key }) => candidateLabel(corpus.byForm[paper]!, key))
    return { fold, doc, hopeful, rows: rows.slice(0, hopeful.length * RANK_WIDTH), labels }
  })
}

const NETWORK = { hidden: 64, epochs: 12, batch: 256, rate: 2e-3, decay: 1e-3 }

/** The network that sees candidates by themselves. */
export function trainRanker(papers: RankedPaper[], members = 2): Bundle {
  const data = {
    rows: concatenate(papers.map(({ rows }) => rows)),
    labels: Uint8Array.from(papers.flatMap(({ labels }) => labels)),
    inputs: RANK_WIDTH,
    outputs: 3,
  }
  return trainNetwork(data, { ...NETWORK, seed: 3, members })
}

/** The network that sees them in company: first views are those of networks that did not learn from the paper's fold. */
export function trainReranker(papers: RankedPaper[]): Bundle {
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
      const { doc, hopeful, rows } = paper
      look(first, hopeful, rows)
      const company = companyFeatures(doc, hopeful)
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

/** A weigher for papers of `outer`, with everything learned from the others. */
export function weigherFor(corpus: Corpus, stageOne: StageOne, outer: Excluded): Weigher {
  const names = new CountedNames(corpus, papersWithout(corpus, outer))
  return new Weigher(stageOne.modelsWithout(outer), corpus.tables, { names, lexicon: corpus.lexicon })
}
