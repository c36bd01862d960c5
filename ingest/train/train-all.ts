/** Everything that is learned beyond the word models, for one set of folds that must not be seen. */

import { Ranker } from '@/ingest/extract/candidates/rank'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { Network } from '@/ingest/extract/kernel/network'
import type { Artefacts } from './artefacts'
import type { Corpus } from './corpus'
import { type Excluded, excludedName, type StageOne } from './stage-one'
import { collectKindRows, collectRoleRows, type SeenPaper, trainKind, trainRole } from './train-classifiers'
import { collectPairs, trainMerger } from './train-merger'
import { trainRanker, trainReranker } from './train-ranker'
import { type WeighedPaper, weighPapers } from './weigh-papers'

export interface Learned {
  ranker: Bundle
  reranker: Bundle
  merger: Bundle
  kind: Bundle
  role: Bundle
}

export function learn(corpus: Corpus, stageOne: StageOne, outer: Excluded, artefacts: Artefacts): Learned {
  const name = excludedName(outer)
  const weighed = remember(() => weighPapers(corpus, stageOne, outer))
  const ranker = artefacts.keep(`ranker-${name}`, () => trainRanker(weighed()))
  const reranker = artefacts.keep(`reranker-${name}`, () => trainReranker(weighed()))
  const seen = remember(() => rankPapers(weighed(), outer, new Ranker(new Network(ranker), new Network(reranker))))
  const merger = artefacts.keep(`merger-${name}`, () =>
    trainMerger(seen().map(({ paper, context }) => collectPairs(corpus, paper, context))),
  )
  const kind = artefacts.keep(`kind-network-${name}`, () =>
    trainKind(seen().map((paper) => collectKindRows(corpus, stageOne, paper))),
  )
  const role = artefacts.keep(`role-network-${name}`, () => {
    const kindNetwork = new Network(kind)
    return trainRole(seen().map((paper) => collectRoleRows(corpus, stageOne, paper, kindNetwork)))
  })
  return { ranker, reranker, merger, kind, role }
}

function rankPapers(papers: WeighedPaper[], outer: Excluded, ranker: Ranker): SeenPaper[] {
  return papers.map(({ paper, weighed }) => {
    const { context } = weighed
    for (const candidate of context.doc.candidates) candidate.value = 0
    ranker.rank(weighed)
    return { outer, paper, context }
  })
}

function remember<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
