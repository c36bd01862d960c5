/** Everything that is learned beyond the word models, for one set of folds that must not be seen. */
import type { Bundle } from '@/ingest/extract/binary'
import { Network } from '@/ingest/extract/network'
import { Ranker } from '@/ingest/extract/rank'
import { Weigher } from '@/ingest/extract/weigh'
import type { Artefacts } from './artefacts'
import type { Corpus } from './corpus'
import { CountedNames } from './count-names'
import { type Excluded, excludedName, papersWithout, type StageOne } from './stage-one'
import { collectKindRows, collectRoleRows, type SeenPaper, trainKind, trainRole } from './train-classifiers'
import { collectPairs, trainMerger } from './train-merger'
import { collectRankRows, trainRanker, trainReranker } from './train-ranker'

export interface Learned {
  ranker: Bundle
  reranker: Bundle
  merger: Bundle
  kind: Bundle
  role: Bundle
}

export function learn(corpus: Corpus, stageOne: StageOne, outer: Excluded, artefacts: Artefacts): Learned {
  const name = excludedName(outer)
  const rankRows = remember(() => collectRankRows(corpus, stageOne, outer))
  const ranker = artefacts.keep(`ranker-${name}`, () => trainRanker(rankRows()))
  const reranker = artefacts.keep(`reranker-${name}`, () => trainReranker(rankRows()))
  const ofEachPaper = <T>(collect: (seen: SeenPaper) => T): T[] =>
    collectFromPapers(corpus, stageOne, outer, {
      ranker: new Ranker(new Network(ranker), new Network(reranker)),
      collect,
    })
  const merger = artefacts.keep(`merger-${name}`, () =>
    trainMerger(ofEachPaper(({ paper, context }) => collectPairs(corpus, paper, context))),
  )
  const kind = artefacts.keep(`kind-network-${name}`, () =>
    trainKind(ofEachPaper((seen) => collectKindRows(corpus, stageOne, seen))),
  )
  const role = artefacts.keep(`role-network-${name}`, () => {
    const kindNetwork = new Network(kind)
    return trainRole(ofEachPaper((seen) => collectRoleRows(corpus, stageOne, seen, kindNetwork)))
  })
  return { ranker, reranker, merger, kind, role }
}

function remember<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

interface Collecting<T> {
  ranker: Ranker
  collect(seen: SeenPaper): T
}

/** Goes through papers as models see them that know neither their fold nor `outer`. */
function collectFromPapers<T>(
  corpus: Corpus,
  stageOne: StageOne,
  outer: Excluded,
  { ranker, collect }: Collecting<T>,
): T[] {
  const papers = papersWithout(corpus, outer)
  const names = new CountedNames(corpus, papers)
  const weighers = new Map<number, Weigher>()
  return papers.map((paper) => {
    const fold = corpus.folds[paper]!
    const weigher =
      weighers.get(fold) ??
      new Weigher(stageOne.modelsWithout([...outer, fold]), corpus.tables, { names, lexicon: corpus.lexicon })
    weighers.set(fold, weigher)
    names.leaveOut(paper)
    const doc = corpus.docs[paper]!
    for (const candidate of doc.candidates) candidate.value = 0
    const weighed = weigher.weigh(doc)
    ranker.rank(weighed)
    return collect({ outer, paper, context: weighed.context })
  })
}
