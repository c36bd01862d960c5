/** Tables of hashed features and their weights, in the kernel's memory; ingest/assembly/feature-table.ts looks them up. */
import { type Address, FEATURES, kernel, memory } from './kernel'

/** Features that are added at once: a sum of so many bytes fits into 16 bits. */
export const AT_ONCE = 256
/** Weights that a feature can have. */
export const MOST_OUTPUTS = 16
/** Keys that are written at once. */
const KEYS_AT_ONCE = 4096

/** Keys, then weights, on their way into a table. */
let way: Address | undefined

/** Row i of the weights, a byte each, is that of the i-th key; the key 0 is left out. */
export function createFeatureTable(keys: Uint32Array, weights: Int8Array, outputs: number): Address {
  if (outputs > MOST_OUTPUTS)
    throw new Error(`A feature has ${outputs} weights; the kernel adds ${MOST_OUTPUTS} at most.`)
  way ??= kernel.reserve(KEYS_AT_ONCE * (4 + MOST_OUTPUTS))
  const table = kernel.newTable(keys.length, outputs)
  const { ints, bytes } = memory()
  const weightsAt = way + KEYS_AT_ONCE * 4
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const some = keys.subarray(from, from + KEYS_AT_ONCE)
    ints.set(some, way >> 2)
    bytes.set(weights.subarray(from * outputs, (from + some.length) * outputs), weightsAt)
    kernel.fillTable(table, some.length, way, weightsAt, outputs)
  }
  return table
}

/** Adds to the sums what each output gets from AT_ONCE features at most. */
export function addFeatures(
  table: Address,
  features: ArrayLike<number>,
  from: number,
  count: number,
  sums: Int32Array,
): void {
  const { ints, shorts } = memory()
  for (let f = 0; f < count; f++) ints[FEATURES / 4 + f] = features[from + f]!
  kernel.addFeatures(table, count)
  for (let k = 0; k < sums.length; k++) sums[k]! += shorts[FEATURES / 2 + k]!
}

/** The features that the kernel put. */
export const featuresPut = (): Int32Array => memory().ints.slice(FEATURES / 4, FEATURES / 4 + kernel.featureCount())
