/**
 * A linear model over hashed features: weights per output in a byte each, features without weight left out. Sums are
 * kept as whole numbers of `scale`, so that their order makes no difference.
 */
import { type Bundle, columnOf } from './binary'
import { HashIndex } from './hash-index'

export class SparseModel {
  readonly outputs: number
  readonly scale: number
  readonly bias: Float64Array
  private readonly weights: Int8Array
  private readonly index: HashIndex
  private readonly sums: Int32Array

  constructor(bundle: Bundle, prefix = '') {
    this.weights = columnOf(bundle, `${prefix}weights`, Int8Array)
    this.bias = columnOf(bundle, `${prefix}bias`, Float64Array)
    this.index = new HashIndex(columnOf(bundle, `${prefix}keys`, Uint32Array))
    this.scale = Number(bundle.settings[`${prefix}scale`])
    this.outputs = this.bias.length
    this.sums = new Int32Array(this.outputs)
  }

  /** Adds a feature's weights to a row of sums. */
  add(feature: number, sums: Int32Array, at: number): void {
    const row = this.index.find(feature)
    if (row < 0) return
    const { outputs, weights } = this
    const from = row * outputs
    for (let k = 0; k < outputs; k++) sums[at + k]! += weights[from + k]!
  }

  /** Scores of the first `count` features, bias included, into `out`. */
  score(features: ArrayLike<number>, count: number, out: Float64Array): void {
    const { sums } = this
    sums.fill(0)
    for (let i = 0; i < count; i++) this.add(features[i]!, sums, 0)
    this.finish(sums, 0, out, 0)
  }

  /** Sums to scores. */
  finish(sums: Int32Array, from: number, out: Float64Array, at: number): void {
    const { bias, scale, outputs } = this
    for (let k = 0; k < outputs; k++) out[at + k] = bias[k]! + scale * sums[from + k]!
  }
}

/** Scores to probabilities, in place. */
export function softmax(scores: Float64Array, at = 0, length = scores.length): void {
  let most = -Infinity
  for (let k = 0; k < length; k++) if (scores[at + k]! > most) most = scores[at + k]!
  let sum = 0
  for (let k = 0; k < length; k++) {
    const e = Math.exp(scores[at + k]! - most)
    scores[at + k] = e
    sum += e
  }
  for (let k = 0; k < length; k++) scores[at + k]! /= sum
}
