/**
 * A linear model over hashed features: weights per output in a byte each, features without weight left out. Sums are
 * kept as whole numbers of `scale`, so that their order makes no difference.
 */
import { type Bundle, columnOf } from './binary'
import { AT_ONCE, addFeatures, createFeatureTable } from './feature-table'
import type { Address } from './kernel'

export class SparseModel {
  readonly outputs: number
  readonly scale: number
  readonly bias: Float64Array
  /** In the kernel's memory. */
  readonly table: Address
  private readonly sums: Int32Array

  constructor(bundle: Bundle, prefix = '') {
    this.bias = columnOf(bundle, `${prefix}bias`, Float64Array)
    this.scale = Number(bundle.settings[`${prefix}scale`])
    this.outputs = this.bias.length
    this.sums = new Int32Array(this.outputs)
    const keys = columnOf(bundle, `${prefix}keys`, Uint32Array)
    this.table = createFeatureTable(keys, columnOf(bundle, `${prefix}weights`, Int8Array), this.outputs)
  }

  /** Scores of the first `count` features, bias included, into `out`. */
  score(features: ArrayLike<number>, count: number, out: Float64Array): void {
    const { sums, bias, scale } = this
    for (let k = 0; k < sums.length; k++) sums[k] = 0
    for (let from = 0; from < count; from += AT_ONCE) {
      addFeatures(this.table, features, from, Math.min(AT_ONCE, count - from), sums)
    }
    for (let k = 0; k < sums.length; k++) out[k] = bias[k]! + scale * sums[k]!
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
