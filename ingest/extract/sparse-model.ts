/** A linear model over hashed features: weights per output in a byte each, features without weight left out. */
import { type Bundle, columnOf } from './binary'
import { HashIndex } from './hash-index'

export class SparseModel {
  readonly outputs: number
  private readonly weights: Int8Array
  private readonly index: HashIndex
  private readonly scale: number
  readonly bias: Float64Array

  constructor(bundle: Bundle, prefix = '') {
    this.weights = columnOf(bundle, `${prefix}weights`, Int8Array)
    this.bias = columnOf(bundle, `${prefix}bias`, Float64Array)
    this.index = new HashIndex(columnOf(bundle, `${prefix}keys`, Uint32Array))
    this.scale = Number(bundle.settings[`${prefix}scale`])
    this.outputs = this.bias.length
  }

  /** Adds a feature's weights, times `by`, to a row of scores. */
  add(feature: number, by: number, scores: Float64Array, at = 0): void {
    const row = this.index.find(feature)
    if (row < 0) return
    const factor = this.scale * by
    const from = row * this.outputs
    for (let k = 0; k < this.outputs; k++) scores[at + k]! += this.weights[from + k]! * factor
  }

  addAll(features: ArrayLike<number>, by: number, scores: Float64Array, at = 0): void {
    for (let i = 0; i < features.length; i++) this.add(features[i]!, by, scores, at)
  }
}

/** Scores to probabilities, in place. */
export function softmax(scores: Float64Array, at = 0, length = scores.length): void {
  let most = -Infinity
  for (let k = 0; k < length; k++) most = Math.max(most, scores[at + k]!)
  let sum = 0
  for (let k = 0; k < length; k++) {
    const e = Math.exp(scores[at + k]! - most)
    scores[at + k] = e
    sum += e
  }
  for (let k = 0; k < length; k++) scores[at + k]! /= sum
}
