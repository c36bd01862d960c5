/** Numbers the hashed features of a training set that occur often enough to learn from. */
import type { Bundle } from '@/ingest/extract/kernel/binary'

/** Growing list of 32-bit numbers. */
export class Numbers {
  length = 0
  private held = new Uint32Array(1024)

  push(value: number): void {
    if (this.length === this.held.length) {
      const grown = new Uint32Array(this.length * 2)
      grown.set(this.held)
      this.held = grown
    }
    this.held[this.length++] = value
  }

  view(): Uint32Array {
    return this.held.slice(0, this.length)
  }
}

/** Rows of features, each a slice of `features` from starts[i] to starts[i + 1]. */
export interface Rows {
  starts: Uint32Array
  features: Uint32Array
}

export class RowsBuilder {
  private readonly starts = new Numbers()
  private readonly features = new Numbers()

  add(features: ArrayLike<number>, count = features.length): void {
    this.starts.push(this.features.length)
    for (let i = 0; i < count; i++) this.features.push(features[i]!)
  }

  build(): Rows {
    this.starts.push(this.features.length)
    return { starts: this.starts.view(), features: this.features.view() }
  }
}

/** With fewer places to learn from, the weight of a feature is chance, and the files would outgrow their limit. */
export const LEAST_SEEN = 5

/** Hashes become numbers below `keys.length`; features seen fewer than `least` times are dropped. */
export function numberFeatures(rows: Rows, least: number): { rows: Rows; keys: Uint32Array } {
  const sorted = rows.features.slice().sort()
  const kept = new Numbers()
  for (let i = 0; i < sorted.length; ) {
    let j = i + 1
    while (j < sorted.length && sorted[j] === sorted[i]) j++
    if (j - i >= least) kept.push(sorted[i]!)
    i = j
  }
  const keys = kept.view()
  const features = new Numbers()
  const starts = new Uint32Array(rows.starts.length)
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) {
      const number = indexOf(keys, rows.features[i]!)
      if (number >= 0) features.push(number)
    }
    starts[row + 1] = features.length
  }
  return { rows: { starts, features: features.view() }, keys }
}

function indexOf(keys: Uint32Array, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < key) low = middle + 1
    else if (keys[middle]! > key) high = middle - 1
    else return middle
  }
  return -1
}

export interface LinearWeights {
  keys: Uint32Array
  /** Outputs a feature. */
  weights: Float32Array
  bias: Float64Array
}

/** A linear model as it ships: weights in a byte, features whose weights are all below `least` left out. */
export function toSparse({ keys, weights, bias }: LinearWeights, least: number, prefix = ''): Bundle {
  const outputs = bias.length
  const rows: number[] = []
  let most = 0
  for (let row = 0; row < keys.length; row++) {
    let large = 0
    for (let k = 0; k < outputs; k++) large = Math.max(large, Math.abs(weights[row * outputs + k]!))
    if (large >= least) rows.push(row)
    most = Math.max(most, large)
  }
  const scale = Math.max(most, 1e-6) / 127
  const bytes = new Int8Array(rows.length * outputs)
  rows.forEach((row, i) => {
    for (let k = 0; k < outputs; k++) bytes[i * outputs + k] = Math.round(weights[row * outputs + k]! / scale)
  })
  return {
    settings: { [`${prefix}scale`]: scale },
    columns: {
      [`${prefix}keys`]: Uint32Array.from(rows, (row) => keys[row]!),
      [`${prefix}weights`]: bytes,
      [`${prefix}bias`]: bias,
    },
  }
}
