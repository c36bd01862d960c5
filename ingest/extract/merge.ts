/**
 * Component `merge`: for every pair of good candidates that look alike, the probability that they are one concept. A
 * small network over dense features; words that only one of them has are judged by a linear model first.
 */
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Candidate } from './candidate'
import { keyBetween } from './expand'
import type { Network } from './network'
import { extraFeatures, PAIR_WIDTH, pairFeatures } from './pair-features'
import { areComparable, createSide, type Side } from './pair-side'
import type { RankContext } from './rank-context'
import type { SparseModel } from './sparse-model'

/** Candidates that are compared, at most, and the least value of one. */
export const COMPARED = 45
export const LEAST_COMPARED = 0.15

export interface Pair {
  better: Side
  worse: Side
}

/** Order in which candidates are taken up: by value, longer before shorter, first in the text. */
export const byValue = (a: Candidate, b: Candidate): number =>
  b.value - a.value || b.norms.length - a.norms.length || a.index - b.index

export function pairsOf(context: RankContext, candidates: Candidate[], lexicon: Lexicon): Pair[] {
  const best = candidates
    .filter(({ value }) => value >= LEAST_COMPARED)
    .sort(byValue)
    .slice(0, COMPARED)
  const sides = best.map((candidate) => createSide(context, candidate, lexicon))
  const pairs: Pair[] = []
  for (let j = 1; j < sides.length; j++) {
    for (let i = 0; i < j; i++) {
      if (areComparable(sides[i]!, sides[j]!)) pairs.push({ better: sides[i]!, worse: sides[j]! })
    }
  }
  return pairs
}

/** Probabilities that two candidates are one concept, by their numbers. */
export class Sameness {
  private readonly values = new Map<number, number>()

  set(a: Candidate, b: Candidate, value: number): void {
    this.values.set(keyOf(a, b), value)
  }

  get(a: Candidate, b: Candidate): number {
    return this.values.get(keyOf(a, b)) ?? 0
  }
}

const keyOf = (a: Candidate, b: Candidate): number => Math.min(a.index, b.index) * 65536 + Math.max(a.index, b.index)

export class Merger {
  private readonly row = new Float32Array(PAIR_WIDTH)
  private readonly out = new Float64Array(2)
  private readonly score = new Float64Array(2)

  constructor(
    private readonly linear: SparseModel,
    private readonly network: Network,
    private readonly lexicon: Lexicon,
  ) {}

  compare(context: RankContext, candidates: Candidate[]): Sameness {
    const sameness = new Sameness()
    const { doc } = context
    const shortFor = new Map(
      doc.abbreviations.map(({ shortKey, long }) => [keyBetween(doc, long.first, long.last), shortKey]),
    )
    for (const { better, worse } of pairsOf(context, candidates, this.lexicon)) {
      if (areToldApart(better, worse, shortFor)) continue
      pairFeatures(context, better, worse, linearScore(this.linear, better, worse, this.score), this.row, 0)
      this.network.classify(this.row, 0, this.out, 0)
      sameness.set(better.candidate, worse.candidate, this.out[1]!)
    }
    return sameness
  }
}

/** The paper gives them two short forms, or the lexicon two entries: then they are two, whatever they look like. */
function areToldApart(a: Side, b: Side, shortFor: ReadonlyMap<string, string>): boolean {
  if (a.entry && b.entry) return a.entry !== b.entry
  const [shortA, shortB] = [shortFor.get(a.candidate.expanded), shortFor.get(b.candidate.expanded)]
  return shortA !== undefined && shortB !== undefined && shortA !== shortB
}

/** Log odds of the linear model over the words that only one has. */
export function linearScore(linear: SparseModel, better: Side, worse: Side, score: Float64Array): number {
  const features = extraFeatures(better, worse)
  linear.score(features, features.length, score)
  return score[1]! - score[0]!
}
