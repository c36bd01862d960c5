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

/** Tokens that there is room for from the start: enough for nearly every paper. */
const TOKENS = 4096

export class Tagger {
  private readonly model: SparseModel
  /** exp of the weight of label after label; 0 where it can't follow. */
  private readonly steps: Float64Array
  private readonly starts: Float64Array
  /** Per spelling what it adds to the tokens around it: LABELS a distance. */
  private readonly slab = new ScoreSlab(LABELS * DISTANCES.length)
  private readonly row = new Int32Array(LABELS * DISTANCES.length)
  private sums = new Int32Array(LABELS * TOKENS)
  private scores = new Float64Array(LABELS * TOKENS)
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
    this.sum(doc)
    const { sums, scores, model } = this
    for (let i = 0; i < doc.words.length; i++) toExponentials(model, sums, scores, i * LABELS)
    const marginals = new Float32Array(doc.words.length * LABELS)
    for (const { first, last } of doc.sentences) {
      forwardBackward(scores, this.steps, this.starts, { first, last }, marginals)
    }
    return { marginals }
  }

  /** Sums of the weights of each token's features. */
  private sum(doc: Doc): void {
    const { model, slab } = this
    const { features } = model
    if (this.generation !== doc.vocabulary.generation) slab.clear()
    this.generation = doc.vocabulary.generation
    const size = doc.words.length * LABELS
    const room = size * 2
    if (this.sums.length < size) {
      this.sums = new Int32Array(room)
      this.scores = new Float64Array(room)
    }
    const { sums } = this
    sums.fill(0, 0, size)
    const context = contextOf(doc, this.tables)
    for (const { first, last } of doc.sentences) {
      for (let i = first; i < last; i++) {
        this.addWord(doc.words[i]!, i, first, last)
        const n = contextFeatures(doc, i, context, features)
        model.add(features, n, sums, i * LABELS)
      }
    }
  }

  /** Adds what a word says of itself and its neighbours. */
  private addWord(word: Word, i: number, first: number, last: number): void {
    const { slab, sums } = this
    if (!slab.has(word.id)) this.learnWord(word)
    for (let d = 0; d < DISTANCES.length; d++) {
      const token = i - DISTANCES[d]!
      if (token < first || token >= last) continue
      const from = word.id * slab.width + d * LABELS
      const to = token * LABELS
      for (let k = 0; k < LABELS; k++) sums[to + k]! += slab.sums[from + k]!
    }
  }

  private learnWord(word: Word): void {
    const { row, model } = this
    const { features } = model
    row.fill(0)
    for (let d = 0; d < DISTANCES.length; d++) {
      const n = wordFeatures(word, DISTANCES[d]!, features)
      model.add(features, n, row, d * LABELS)
    }
    this.slab.set(word.id, row)
  }
}

/** Sums to exponentials, the best of the token at 1. */
function toExponentials(model: SparseModel, sums: Int32Array, scores: Float64Array, at: number): void {
  model.finish(sums, at, scores, at)
  let most = -Infinity
  for (let k = 0; k < LABELS; k++) if (scores[at + k]! > most) most = scores[at + k]!
  for (let k = 0; k < LABELS; k++) scores[at + k] = Math.exp(scores[at + k]! - most)
}

const alpha = { rows: new Float64Array(0), backward: new Float64Array(LABELS), next: new Float64Array(LABELS) }

/** Marginals of the tokens from first up to last. */
function forwardBackward(
  emissions: Float64Array,
  steps: Float64Array,
  starts: Float64Array,
  { first, last }: { first: number; last: number },
  marginals: Float32Array,
): void {
  const n = last - first
  if (alpha.rows.length < n * LABELS) alpha.rows = new Float64Array(2 * n * LABELS)
  const forward = alpha.rows
  for (let i = 0; i < n; i++) {
    const before = (i - 1) * LABELS
    let sum = 0
    for (let b = 0; b < LABELS; b++) {
      let reach = 0
      if (i === 0) reach = starts[b]!
      else if (isInside(b)) {
        reach = forward[before + b - 1]! * steps[(b - 1) * LABELS + b]! + forward[before + b]! * steps[b * LABELS + b]!
      } else for (let a = 0; a < LABELS; a++) reach += forward[before + a]! * steps[a * LABELS + b]!
      const value = reach * emissions[(first + i) * LABELS + b]!
      forward[i * LABELS + b] = value
      sum += value
    }
    for (let b = 0; b < LABELS; b++) forward[i * LABELS + b]! /= sum
  }
  const { backward, next } = alpha
  backward.fill(1)
  for (let i = n - 1; i >= 0; i--) {
    const at = (first + i) * LABELS
    let sum = 0
    for (let b = 0; b < LABELS; b++) sum += forward[i * LABELS + b]! * backward[b]!
    for (let b = 0; b < LABELS; b++) {
      marginals[at + b] = (forward[i * LABELS + b]! * backward[b]!) / sum
      backward[b]! *= emissions[at + b]!
    }
    let total = 0
    for (let a = 0; a < LABELS; a++) {
      let reach = steps[a * LABELS]! * backward[0]!
      for (let b = 1; b < LABELS; b += 2) reach += steps[a * LABELS + b]! * backward[b]!
      const inside = a % 2 === 1 ? a + 1 : a
      if (inside > 0) reach += steps[a * LABELS + inside]! * backward[inside]!
      next[a] = reach
      total += reach
    }
    for (let a = 0; a < LABELS; a++) backward[a] = next[a]! / total
  }
}

const isInside = (label: number): boolean => label > 0 && label % 2 === 0
