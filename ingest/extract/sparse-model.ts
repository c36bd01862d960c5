/**
 * A linear model over hashed features: weights per output in a byte each, features without weight left out. Sums are
 * kept as whole numbers of `scale`, so that their order makes no difference.
 */
import { type Bundle, columnOf } from './binary'
import { shiftFor } from './hash-index'

export class SparseModel {
  readonly outputs: number
  readonly scale: number
  readonly bias: Float64Array
  /** Open addressing; a record is the key and its weights, so that a look-up touches one place in memory. */
  private readonly keys: Int32Array
  private readonly weights: Int8Array
  /** Of a record, in numbers of four bytes. */
  private readonly width: number
  private readonly shift: number
  private readonly mask: number
  private readonly sums: Int32Array
  private readonly found = new Int32Array(1024)

  constructor(bundle: Bundle, prefix = '') {
    const weights = columnOf(bundle, `${prefix}weights`, Int8Array)
    const keys = columnOf(bundle, `${prefix}keys`, Uint32Array)
    this.bias = columnOf(bundle, `${prefix}bias`, Float64Array)
    this.scale = Number(bundle.settings[`${prefix}scale`])
    this.outputs = this.bias.length
    this.sums = new Int32Array(this.outputs)
    this.width = 1 + Math.ceil(this.outputs / 4)
    this.shift = shiftFor(keys.length)
    const size = 2 ** (32 - this.shift)
    this.mask = size - 1
    this.keys = new Int32Array(size * this.width)
    this.weights = new Int8Array(this.keys.buffer)
    for (let row = 0; row < keys.length; row++) this.insert(keys[row]! | 0, weights, row * this.outputs)
  }

  private insert(key: number, weights: Int8Array, from: number): void {
    // no feature has the key 0: it marks what is free
    if (key === 0) return
    const { keys, mask, width } = this
    let slot = key >>> this.shift
    while (keys[slot * width] !== 0) slot = (slot + 1) & mask
    keys[slot * width] = key
    const to = slot * width * 4 + 4
    for (let k = 0; k < this.outputs; k++) this.weights[to + k] = weights[from + k]!
  }

  /** Adds the weights of the first `count` features to a row of sums. */
  add(features: Int32Array, count: number, sums: Int32Array, at: number): void {
    const { keys, mask, shift, width, outputs, weights, found } = this
    let hits = 0
    // all look-ups before all additions: then the machine waits for several at once
    for (let f = 0; f < count; f++) {
      const key = features[f]!
      let slot = key >>> shift
      let held = keys[slot * width]!
      while (held !== key && held !== 0) {
        slot = (slot + 1) & mask
        held = keys[slot * width]!
      }
      found[hits] = slot * width * 4 + 4
      if (held !== 0) hits++
    }
    for (let i = 0; i < hits; i++) {
      const from = found[i]!
      for (let k = 0; k < outputs; k++) sums[at + k]! += weights[from + k]!
    }
  }

  /** Scores of the first `count` features, bias included, into `out`. */
  score(features: Int32Array, count: number, out: Float64Array): void {
    const { sums } = this
    sums.fill(0)
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
