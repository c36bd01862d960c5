/**
 * Component `merge`: whether two good candidates that look alike are one concept. A small network over dense features;
 * words that only one of them has are judged by a linear model first. Pairs are judged when selection asks for them.
 */

import { type Candidate, LEAST_COMPARED } from '@/ingest/extract/candidate'
import type { RankContext } from '@/ingest/extract/candidates/rank-context'
import { type Doc, GAP } from '@/ingest/extract/doc'
import type { Network } from '@/ingest/extract/kernel/network'
import type { SparseModel } from '@/ingest/extract/kernel/sparse-model'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { areContrasted } from './contrast'
import { isForeign } from './foreign'
import { areCoined, isNarrowed } from './narrowed'
import { areOpposite } from './opposites'
import { extraFeatures, MOST_EXTRA, PAIR_WIDTH, pairFeatures } from './pair-features'
import { areComparable, createSide, type Side } from './pair-side'

/** Candidates that are compared, at most. */
export const COMPARED = 45

export interface Pair {
  better: Side
  worse: Side
}

/** Order in which candidates are taken up: by value, longer before shorter, first in the text. */
export const byValue = (a: Candidate, b: Candidate): number =>
  b.value - a.value || lengthOf(b) - lengthOf(a) || a.index - b.index

const lengthOf = ({ occurrences }: Candidate): number => occurrences[0]!.last - occurrences[0]!.first

const bestOf = (candidates: Candidate[]): Candidate[] =>
  candidates
    .filter(({ value }) => value >= LEAST_COMPARED)
    .sort(byValue)
    .slice(0, COMPARED)

/** All pairs worth comparing, for training. */
export function pairsOf(context: RankContext, candidates: Candidate[], lexicon: Lexicon): Pair[] {
  const sides = bestOf(candidates).map((candidate) => createSide(context, candidate, lexicon))
  const pairs: Pair[] = []
  for (let j = 1; j < sides.length; j++) {
    for (let i = 0; i < j; i++) {
      if (areComparable(sides[i]!, sides[j]!)) pairs.push({ better: sides[i]!, worse: sides[j]! })
    }
  }
  return pairs
}

/** Probability that two candidates of a paper are one concept; 0 where they are not worth comparing. */
export interface Sameness {
  get(a: Candidate, b: Candidate): number
  /** Whether something tells them apart for sure. */
  areTwo(a: Candidate, b: Candidate): boolean
  /** Whether a form that looks like a name says another thing. */
  isForeign(name: Candidate, form: Candidate): boolean
  /** Writes the features of two that are worth comparing, the better first. */
  describe(better: Candidate, worse: Candidate, out: Float32Array, at: number): void
}

interface Judging {
  /** The paper's short form of each expanded name that has one. */
  shortFor: ReadonlyMap<string, string>
  /** Where the features go. */
  at: number
}

export class Merger {
  private readonly rows = new Float32Array(COMPARED * COMPARED * PAIR_WIDTH)
  private readonly known = new Float64Array(COMPARED * COMPARED)
  private readonly out = new Float64Array(2)
  private readonly score = new Float64Array(2)

  constructor(
    private readonly linear: SparseModel,
    private readonly network: Network,
    private readonly lexicon: Lexicon,
  ) {}

  /** What it returns is valid until the next paper. */
  compare(context: RankContext, candidates: Candidate[]): Sameness {
    const { doc } = context
    const best = bestOf(candidates)
    // by candidate: its place among the best, or -1
    const ranks: number[] = new Array(doc.candidates.length).fill(-1)
    for (let rank = 0; rank < best.length; rank++) ranks[best[rank]!.index] = rank
    const sides: Side[] = []
    const { known } = this
    known.fill(-1, 0, best.length * best.length)
    const shortFor = new Map(doc.abbreviations.map(({ shortKey, expanded }) => [expanded, shortKey]))
    const sideOf = (rank: number): Side => {
      sides[rank] ??= createSide(context, best[rank]!, this.lexicon)
      return sides[rank]
    }
    return {
      get: (a, b) => {
        const one = ranks[a.index]!
        const other = ranks[b.index]!
        if (one < 0 || other < 0 || one === other) return 0
        const better = Math.min(one, other)
        const worse = Math.max(one, other)
        const at = better * best.length + worse
        if (known[at]! < 0)
          known[at] = this.judge(context, sideOf(better), sideOf(worse), { shortFor, at: at * PAIR_WIDTH })
        return known[at]!
      },
      areTwo(a, b) {
        const one = ranks[a.index]!
        const other = ranks[b.index]!
        return one >= 0 && other >= 0 && one !== other && areToldApart(doc, sideOf(one), sideOf(other), shortFor)
      },
      isForeign: (name, form) => isForeign(doc, context.tables.vectors, name, form),
      describe: (better, worse, out, at) => {
        const from = (ranks[better.index]! * best.length + ranks[worse.index]!) * PAIR_WIDTH
        out.set(this.rows.subarray(from, from + PAIR_WIDTH), at)
      },
    }
  }

  private judge(context: RankContext, better: Side, worse: Side, { shortFor, at }: Judging): number {
    if (better.entry && better.entry === worse.entry) return 1
    if (!areComparable(better, worse) || areToldApart(context.doc, better, worse, shortFor)) return 0
    pairFeatures(context, better, worse, linearScore(this.linear, better, worse, this.score), this.rows, at)
    this.network.classify(this.rows, at, this.out, 0)
    return this.out[1]!
  }
}

/**
 * The paper gives them two short forms or sets one against the other, or the lexicon has two entries, or they have numbers and
 * none in common (YOLOv3, YOLOv5), or one is the opposite of the other or made of it: then they are two, whatever they look like.
 */
function areToldApart(doc: Doc, a: Side, b: Side, shortFor: ReadonlyMap<string, string>): boolean {
  if (a.entry && b.entry) return a.entry !== b.entry
  if ((a.turns || b.turns) && areOpposite(a.words, b.words)) return true
  if (a.digits && b.digits && a.digits !== b.digits && (lettersOf(a) === lettersOf(b) || !haveNumberInCommon(a, b))) {
    return true
  }
  if (areContrasted(doc, a, b) || isMadeOf(doc, a, b) || isMadeOf(doc, b, a)) return true
  if (a.words.length === b.words.length) {
    if (a.words.length === 1 && areCoined(doc, a.candidate, b.candidate)) return true
  } else if (isNarrowed(doc, a, b) || isNarrowed(doc, b, a)) return true
  if (shortFor.size < 2) return false
  const shortA = shortFor.get(a.candidate.expanded)
  const shortB = shortFor.get(b.candidate.expanded)
  return shortA !== undefined && shortB !== undefined && shortA !== shortB
}

/** One name joined to the other's end: `AE-OT-GAN` is no AE-OT, nor are `k-means++` or `RRT*` what they improve. */
function isMadeOf({ words, gaps, expansions }: Doc, { candidate: long }: Side, { candidate: short }: Side): boolean {
  const { first, last } = long.occurrences[0]!
  const { upper, hasDigit, key, raw } = words[last - 1]!
  if (raw.endsWith('+') || raw.endsWith('*')) return isStarred(long.expanded, short.expanded)
  if (last - first < 2 || gaps[last - 1] !== GAP.hyphen || !upper || hasDigit) return false
  return long.expanded === `${short.expanded} ${expansions.tokens[last - 1] ?? key}`
}

function isStarred(long: string, short: string): boolean {
  const stem = long.replace(/[+*]+$/, '')
  return stem === short || stem === `${short}s`
}

const lettersOf = ({ plain }: Side): string => plain.replace(/\P{L}+/gu, '')

const NUMBERS = /\d+/g

function haveNumberInCommon(a: Side, b: Side): boolean {
  const numbers = new Set<string>(b.spaced.match(NUMBERS))
  return a.spaced.match(NUMBERS)?.some((number) => numbers.has(number)) ?? false
}

const extra = new Int32Array(MOST_EXTRA + 2)

/** Log odds of the linear model over the words that only one has. */
export function linearScore(linear: SparseModel, better: Side, worse: Side, score: Float64Array): number {
  linear.score(extra, extraFeatures(better, worse, extra), score)
  return score[1]! - score[0]!
}
