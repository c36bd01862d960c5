/** Everything that is learned beyond the word models, for one set of folds that must not be seen. */

import { Ranker } from '@/ingest/extract/candidates/rank'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { Network } from '@/ingest/extract/kernel/network'
import { createMerger } from '@/ingest/extract/models'
import type { Artefacts } from './artefacts'
import type { Corpus } from './corpus'
import { type Excluded, excludedName, type StageOne } from './stage-one'
import { collectTurns, trainChooser } from './train-chooser'
import { collectKindRows, collectRoleRows, trainKind, trainRole } from './train-classifiers'
import { collectPairs, trainMerger } from './train-merger'
import { collectSecondViews, trainRanker, trainReranker } from './train-ranker'
import { type WeighedPaper, weighPapers } from './weigh-papers'

export interface Learned {
  ranker: Bundle
  reranker: Bundle
  merger: Bundle
  chooser: Bundle
  kind: Bundle
  role: Bundle
}

/**
 * One after the other, each from what those before it say of papers whose fold they did not learn from: for that, ranker,
 * reranker and merger are trained once more without each fold.
 */
export function learn(corpus: Corpus, stageOne: StageOne, outer: Excluded, artefacts: Artefacts): Learned {
  const name = excludedName(outer)
  const keep = (what: string, make: () => Bundle) => artefacts.keep(`${what}-${name}`, make)
  const weighed = remember(() => weighPapers(corpus, stageOne, outer))
  const ranker = keep('ranker', () => trainRanker(weighed()))
  const firstWithout = eachOnce(
    (fold) => new Network(keep(`ranker-without-${fold}`, () => trainRanker(without(weighed(), fold), 1))),
  )
  const second = remember(() => weighed().map((paper) => collectSecondViews(paper, firstWithout(paper.fold))))
  const reranker = keep('reranker', () => trainReranker(second()))
  const secondWithout = eachOnce(
    (fold) => new Network(keep(`reranker-without-${fold}`, () => trainReranker(without(second(), fold), 1))),
  )
  const ranked = remember(() => {
    for (const { fold, weighed: paper } of weighed()) {
      for (const candidate of paper.context.doc.candidates) candidate.value = 0
      new Ranker(firstWithout(fold), secondWithout(fold)).rank(paper)
    }
    return weighed()
  })
  const pairs = remember(() => ranked().map(({ paper, weighed: { context } }) => collectPairs(corpus, paper, context)))
  const merger = keep('merger', () => trainMerger(pairs()))
  const mergerWithout = eachOnce((fold) =>
    createMerger(
      keep(`merger-without-${fold}`, () => trainMerger(without(pairs(), fold), 1)),
      corpus.lexicon,
    ),
  )
  const chooser = keep('chooser', () =>
    trainChooser(ranked().map((paper) => collectTurns(corpus, paper, mergerWithout(paper.fold)))),
  )
  const seen = ({ paper, weighed: { context } }: WeighedPaper) => ({ outer, paper, context })
  const kind = keep('kind-network', () =>
    trainKind(ranked().map((paper) => collectKindRows(corpus, stageOne, seen(paper)))),
  )
  const role = keep('role-network', () => {
    const kindNetwork = new Network(kind)
    return trainRole(ranked().map((paper) => collectRoleRows(corpus, stageOne, seen(paper), kindNetwork)))
  })
  return { ranker, reranker, merger, chooser, kind, role }
}

const without = <T extends { fold: number }>(papers: T[], fold: number): T[] =>
  papers.filter((paper) => paper.fold !== fold)

function remember<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Made once for each fold that is asked for. */
function eachOnce<T>(make: (fold: number) => T): (fold: number) => T {
  const made = new Map<number, T>()
  return (fold) => {
    const one = made.get(fold) ?? make(fold)
    made.set(fold, one)
    return one
  }
}
