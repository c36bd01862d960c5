/** The labelled papers as models see them that know neither a paper's fold nor what must not be seen. */
import { type Weighed, Weigher } from '@/ingest/extract/candidates/weigh'
import { type Corpus, candidateLabel } from './corpus'
import { CountedNames } from './count-names'
import { type Excluded, papersWithout, type StageOne } from './stage-one'

export interface WeighedPaper {
  paper: number
  fold: number
  weighed: Weighed
  /** Of each hopeful candidate. */
  labels: number[]
}

/** All papers outside `outer`. */
export function weighPapers(corpus: Corpus, stageOne: StageOne, outer: Excluded): WeighedPaper[] {
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
    const weighed = weigher.weigh(corpus.docs[paper]!)
    const labels = weighed.hopeful.map(({ key }) => candidateLabel(corpus.byForm[paper]!, key))
    return { paper, fold, weighed, labels }
  })
}

/** A weigher for papers of `outer`, with everything learned from the others. */
export function weigherFor(corpus: Corpus, stageOne: StageOne, outer: Excluded): Weigher {
  const names = new CountedNames(corpus, papersWithout(corpus, outer))
  return new Weigher(stageOne.modelsWithout(outer), corpus.tables, { names, lexicon: corpus.lexicon })
}
