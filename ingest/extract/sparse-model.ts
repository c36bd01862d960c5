/**
 * A linear model over hashed features: weights per output in a byte each, features without weight left out. Sums are
 * kept as whole numbers of `scale`, so that their order makes no difference.
 */
import { type Bundle, columnOf } from './binary'
import { AT_ONCE, createFeatureTable, type FeatureTable } from './sparse-kernel'

export class SparseModel {
  readonly outputs: number
  readonly scale: number
  readonly bias: Float64Array
  private readonly table: FeatureTable
  private readonly sums: Int32Array

  constructor(bundle: Bundle, prefix = '') {
    this.bias = columnOf(bundle, `${prefix}bias`, Float64Array)
    this.scale = Number(bundle.settings[`${prefix}scale`])
    this.outputs = this.bias.length
    this.sums = new Int32Array(this.outputs)
    const keys = columnOf(bundle, `${prefix}keys`, Uint32Array)
    this.table = createFeatureTable(keys, columnOf(bundle, `${prefix}weights`, Int8Array), this.outputs)
  }

  /** Where features can be written to be added without a copy. */
  get features(): Int32Array {
    return this.table.features
  }

  /** Adds the weights of the first `count` features to a row of sums. */
  add(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const { table, outputs } = this
    for (let from = 0; from < count; from += AT_ONCE) {
      const some = Math.min(AT_ONCE, count - from)
      if (features !== table.features) for (let f = 0; f < some; f++) table.features[f] = features[from + f]!
      table.add(some)
      for (let k = 0; k < outputs; k++) sums[at + k]! += table.sums[k]!
    }
  }

  /** Scores of the first `count` features, bias included, into `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void {
    const { sums } = this
    for (let k = 0; k < sums.length; k++) sums[k] = 0
    this.add(features, count, sums, 0)
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
