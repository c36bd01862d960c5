/**
 * Five-fold cross-validation by paper. Every model that judges a paper was trained without the paper's fold; what such a
 * model learned from was judged by models without its own fold again. Settings of the choice are taken where all folds
 * together are best.
 */

import {
  formatErrors,
  formatReliability,
  formatSummary,
  type PaperScore,
  type Predicted,
  scorePaper,
  summarize,
} from '@/ingest/evaluate/score'
import type { Concept } from '@/ingest/extract/candidate'
import { Ranker } from '@/ingest/extract/candidates/rank'
import { KindClassifier, RoleClassifier } from '@/ingest/extract/classify'
import { type Doc, textOf } from '@/ingest/extract/doc'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { Network } from '@/ingest/extract/kernel/network'
import { Chooser } from '@/ingest/extract/merge/chooser'
import { type SelectOptions, selectConcepts } from '@/ingest/extract/merge/select'
import { createChoice, createMerger } from '@/ingest/extract/models'
import type { Quality } from '@/lib/model/quality'
import type { Artefacts } from './artefacts'
import { calibrationCurve } from './calibrate'
import { type Corpus, FOLDS } from './corpus'
import type { StageOne } from './stage-one'
import { learn } from './train-all'
import { weigherFor } from './weigh-papers'

/** What joins a concept is marked as its evidence. Below a fifth scores would rise by 0.3, by marks that are mostly wrong. */
const SAME = 0.2
const GRID: SelectOptions[] = [0.32, 0.36, 0.4, 0.44, 0.48, 0.52].map((threshold) => ({ threshold, same: SAME }))

/**
 * Settings whose F1 differ by no more are as good as each other: the last, the strictest, shows fewest names that are none. Of those
 * that it leaves out for 0.15 of F1 half are core by the labels.
 */
const AS_GOOD = 0.002

const ALL_FOLDS = Array.from({ length: FOLDS }, (_, fold) => fold)

export interface CrossValidation {
  quality: Quality
  best: SelectOptions
  scores: PaperScore[]
  choice: Bundle
}

export function crossValidate(
  corpus: Corpus,
  stageOne: StageOne,
  artefacts: Artefacts,
  { quality = 'best', folds = ALL_FOLDS }: { quality?: Quality; folds?: number[] | undefined } = {},
): CrossValidation {
  const judges = folds.map((fold) => createJudge(corpus, stageOne, artefacts, { fold, quality }))
  const f1 = GRID.map((): PaperScore[] => [])
  for (const judge of judges) {
    judge.each((doc, gold, { choose }) => {
      GRID.forEach((options, k) => {
        choose(options)
        f1[k]!.push(
          scorePaper(
            gold,
            doc.concepts.map((concept) => toPredicted(doc, concept)),
          ),
        )
      })
    })
  }
  const means = f1.map((scores) => summarize(scores).f1)
  const least = Math.max(...means) - AS_GOOD
  const best = GRID.findLast((_, k) => means[k]! >= least)!
  const byFold = judges.map((judge) => {
    const scores: PaperScore[] = []
    judge.each((doc, gold, { choose, classify }) => {
      choose(best)
      classify()
      scores.push(
        scorePaper(
          gold,
          doc.concepts.map((concept) => toPredicted(doc, concept)),
        ),
      )
    })
    return scores
  })
  return {
    quality,
    best,
    scores: byFold.flatMap((scores, fold) =>
      calibrated(scores, byFold.filter((_, k) => k !== fold || folds.length < 2).flat(), best),
    ),
    choice: choiceOf(best, byFold.flat()),
  }
}

function choiceOf(best: SelectOptions, scores: PaperScore[]): Bundle {
  const { values, shares } = calibrationCurve(scores)
  return { settings: { ...best }, columns: { values, shares } }
}

/** Values become probabilities by the curve of other papers, as they do in use. */
function calibrated(scores: PaperScore[], others: PaperScore[], best: SelectOptions): PaperScore[] {
  const { calibrate } = createChoice(choiceOf(best, others))
  return scores.map((score) => ({
    ...score,
    judged: score.judged.map((one) => ({
      ...one,
      predicted: { ...one.predicted, confidence: calibrate(one.predicted.confidence) },
    })),
  }))
}

interface Steps {
  choose(options: SelectOptions): void
  classify(): void
}

interface JudgeOptions {
  fold: number
  quality: Quality
}

/** Goes through the papers of a fold with models that were trained without it. */
function createJudge(corpus: Corpus, stageOne: StageOne, artefacts: Artefacts, { fold, quality }: JudgeOptions) {
  const learned = learn(corpus, stageOne, [fold], artefacts)
  const weigher = weigherFor(corpus, stageOne, [fold])
  const ranker = new Ranker(new Network(learned.ranker), new Network(learned.reranker))
  const merger = createMerger(learned.merger, corpus.lexicon)
  const chooser = new Chooser(new Network(learned.chooser))
  const kind = new KindClassifier(stageOne.kindWithout([fold]), new Network(learned.kind), corpus.lexicon)
  const role = new RoleClassifier(stageOne.roleWithout([fold]), new Network(learned.role), corpus.lexicon)
  const each = (judge: (doc: Doc, gold: Corpus['gold'][number], steps: Steps) => void) => {
    corpus.docs.forEach((doc, paper) => {
      if (corpus.folds[paper] !== fold || !corpus.measured[paper]) return
      for (const candidate of doc.candidates) candidate.value = 0
      const weighed = weigher.weigh(doc, quality)
      ranker.rank(weighed, quality)
      const sameness = merger.compare(weighed.context, weighed.hopeful)
      judge(doc, corpus.gold[paper]!, {
        choose: (options) => selectConcepts(doc, sameness, chooser.own, options),
        classify() {
          kind.classify(weighed.context, doc.concepts, quality)
          role.classify(weighed.context, doc.concepts, quality)
        },
      })
    })
  }
  return { each }
}

function toPredicted(doc: Doc, { forms, kind, role, confidence, salience }: Concept): Predicted {
  const texts = new Set(forms.flatMap((form) => form.occurrences.map(({ first, last }) => textOf(doc, first, last))))
  return { name: forms[0]!.key, kind, role, confidence, salience, mentions: [...texts].map((text) => ({ text })) }
}

export function report({ quality, best, scores }: CrossValidation): string[] {
  return [
    `${FOLDS}-fold cross-validation by paper, ${quality} quality; ${Object.entries(best)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
    ...formatSummary(summarize(scores)),
    ...formatErrors(scores),
    ...formatReliability(scores),
  ]
}
