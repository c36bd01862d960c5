/** Everything that is learned beyond the word models, for one set of folds that must not be seen. */
import type { Bundle } from '@/ingest/extract/binary'
import { Network } from '@/ingest/extract/network'
import { rankCandidates } from '@/ingest/extract/rank'
import { Weigher } from '@/ingest/extract/weigh'
import type { Artefacts } from './artefacts'
import type { Corpus } from './corpus'
import { CountedNames } from './count-names'
import { type Excluded, excludedName, papersWithout, type StageOne } from './stage-one'
import { type ClassifierRows, collectClassifierRows, trainKind, trainRole } from './train-classifiers'
import { collectPairs, type PaperPairs, trainMerger } from './train-merger'
import { collectRankRows, trainRanker } from './train-ranker'

export interface Learned {
  ranker: Bundle
  merger: Bundle
  kind: Bundle
  role: Bundle
}

interface SecondRows {
  pairs: PaperPairs[]
  classes: ClassifierRows[]
}

export function learn(corpus: Corpus, stageOne: StageOne, outer: Excluded, artefacts: Artefacts): Learned {
  const name = excludedName(outer)
  const ranker = artefacts.keep(`ranker-${name}`, () => trainRanker(collectRankRows(corpus, stageOne, outer)))
  let second: SecondRows | undefined
  const rows = () => {
    second ??= collectSecondRows(corpus, stageOne, outer, new Network(ranker))
    return second
  }
  const merger = artefacts.keep(`merger-${name}`, () => trainMerger(rows().pairs))
  const kind = artefacts.keep(`kind-network-${name}`, () => trainKind(rows().classes))
  const role = artefacts.keep(`role-network-${name}`, () => trainRole(rows().classes, new Network(kind)))
  return { ranker, merger, kind, role }
}

/** What pairs, kinds and roles are learned from: papers as models see them that know neither their fold nor `outer`. */
function collectSecondRows(corpus: Corpus, stageOne: StageOne, outer: Excluded, ranker: Network): SecondRows {
  const papers = papersWithout(corpus, outer)
  const names = new CountedNames(corpus, papers)
  const weighers = new Map<number, Weigher>()
  const rows: SecondRows = { pairs: [], classes: [] }
  for (const paper of papers) {
    const fold = corpus.folds[paper]!
    const weigher =
      weighers.get(fold) ??
      new Weigher(stageOne.modelsWithout([...outer, fold]), corpus.tables, { names, lexicon: corpus.lexicon })
    weighers.set(fold, weigher)
    names.leaveOut(paper)
    const doc = corpus.docs[paper]!
    for (const candidate of doc.candidates) candidate.value = 0
    const weighed = weigher.weigh(doc)
    rankCandidates(weighed, ranker)
    rows.pairs.push(collectPairs(corpus, paper, weighed.context))
    rows.classes.push(collectClassifierRows(corpus, stageOne, { outer, paper, context: weighed.context }))
  }
  return rows
}
