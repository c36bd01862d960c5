/**
 * Component `tag`: a linear-chain conditional random field (Lafferty et al. 2001) that gives each token the probability
 * of beginning or continuing a name of each kind.
 */
import { type Bundle, columnOf } from './binary'
import type { CorpusTables } from './corpus-tables'
import type { Doc } from './doc'
import { ScoreSlab } from './score-slab'
import { SparseModel } from './sparse-model'
import { contextFeatures, contextOf, DISTANCES, wordFeatures } from './token-features'
import type { Word } from './vocabulary'

/** Types of span: the four kinds, and names that an expert only tolerates. */
export const SPAN_TYPES = 5
/** Outside, then beginning and inside of each type: B of type t is 1 + 2t, I is 2 + 2t. */
export const LABELS = 1 + 2 * SPAN_TYPES
export const beginLabel = (type: number): number => 1 + 2 * type
export const insideLabel = (type: number): number => 2 + 2 * type

/** A label that may follow another: inside only what was begun. */
export const canFollow = (before: number, label: number): boolean =>
  label === 0 || label % 2 === 1 || before === label || before === label - 1

/** Probabilities of a paper's tokens. */
export interface Tags {
  /** LABELS a token. */
  marginals: Float32Array
}

export class Tagger {
  private readonly model: SparseModel
  /** exp of the weight of label after label; 0 where it can't follow. */
  private readonly steps: Float64Array
  private readonly starts: Float64Array
  private readonly slabs = DISTANCES.map(() => new ScoreSlab(LABELS))
  private readonly features: number[] = []
  private generation = 0

  constructor(
    bundle: Bundle,
    private readonly tables: CorpusTables,
  ) {
    this.model = new SparseModel(bundle)
    this.steps = Float64Array.from(columnOf(bundle, 'transitions', Float64Array), Math.exp)
    this.starts = new Float64Array(LABELS)
    for (let a = 0; a < LABELS; a++) {
      for (let b = 0; b < LABELS; b++) if (!canFollow(a, b)) this.steps[a * LABELS + b] = 0
      this.starts[a] = a === 0 || a % 2 === 1 ? 1 : 0
    }
  }

  tag(doc: Doc): Tags {
    const scores = this.emissions(doc)
    const marginals = new Float32Array(doc.words.length * LABELS)
    for (const { first, last } of doc.sentences) {
      forwardBackward(scores, this.steps, this.starts, { first, last }, marginals)
    }
    return { marginals }
  }

  /** Exponentials of the scores, the best of each token at 1. */
  private emissions(doc: Doc): Float64Array {
    if (this.generation !== doc.vocabulary.generation) {
      for (const slab of this.slabs) slab.clear()
      this.generation = doc.vocabulary.generation
    }
    const scores = new Float64Array(doc.words.length * LABELS)
    const context = contextOf(doc)
    const { features } = this
    for (const { first, last } of doc.sentences) {
      for (let i = first; i < last; i++) {
        const at = i * LABELS
        for (let d = 0; d < DISTANCES.length; d++) {
          const j = i + DISTANCES[d]!
          if (j < first || j >= last) continue
          this.addWord(doc.words[j]!, d, scores, at)
        }
        const n = contextFeatures(doc, i, context, this.tables, features)
        for (let f = 0; f < n; f++) this.model.add(features[f]!, 1, scores, at)
        toExponentials(scores, at, this.model.bias)
      }
    }
    return scores
  }

  private addWord(word: Word, d: number, out: Float64Array, at: number): void {
    const slab = this.slabs[d]!
    let from = slab.find(word.id)
    if (from < 0) {
      from = slab.reserve(word.id)
      this.model.addAll(wordFeatures(word, DISTANCES[d]!), 1, slab.scores, from)
    }
    const { scores } = slab
    for (let k = 0; k < LABELS; k++) out[at + k]! += scores[from + k]!
  }
}

function toExponentials(scores: Float64Array, at: number, bias: Float64Array): void {
  let most = -Infinity
  for (let k = 0; k < LABELS; k++) {
    scores[at + k]! += bias[k]!
    if (scores[at + k]! > most) most = scores[at + k]!
  }
  for (let k = 0; k < LABELS; k++) scores[at + k] = Math.exp(scores[at + k]! - most)
}

const alpha = { rows: new Float64Array(0) }

/** Marginals of the tokens from first up to last; returns the logarithm of the sum over all labellings. */
export function forwardBackward(
  emissions: Float64Array,
  steps: Float64Array,
  starts: Float64Array,
  { first, last }: { first: number; last: number },
  marginals: Float32Array,
): number {
  const n = last - first
  if (alpha.rows.length < n * LABELS) alpha.rows = new Float64Array(2 * n * LABELS)
  const forward = alpha.rows
  let logSum = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let b = 0; b < LABELS; b++) {
      let reach = 0
      if (i === 0) reach = starts[b]!
      else for (let a = 0; a < LABELS; a++) reach += forward[(i - 1) * LABELS + a]! * steps[a * LABELS + b]!
      const value = reach * emissions[(first + i) * LABELS + b]!
      forward[i * LABELS + b] = value
      sum += value
    }
    for (let b = 0; b < LABELS; b++) forward[i * LABELS + b]! /= sum
    logSum += Math.log(sum)
  }
  const backward = new Float64Array(LABELS).fill(1)
  const next = new Float64Array(LABELS)
  for (let i = n - 1; i >= 0; i--) {
    const at = (first + i) * LABELS
    let sum = 0
    for (let b = 0; b < LABELS; b++) sum += forward[i * LABELS + b]! * backward[b]!
    for (let b = 0; b < LABELS; b++) marginals[at + b] = (forward[i * LABELS + b]! * backward[b]!) / sum
    let total = 0
    for (let a = 0; a < LABELS; a++) {
      let reach = 0
      for (let b = 0; b < LABELS; b++) reach += steps[a * LABELS + b]! * emissions[at + b]! * backward[b]!
      next[a] = reach
      total += reach
    }
    for (let a = 0; a < LABELS; a++) backward[a] = next[a]! / total
  }
  return logSum
}
