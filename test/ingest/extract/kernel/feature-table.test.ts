import { describe, expect, it } from 'vitest'
import { AT_ONCE, addFeatures, createFeatureTable } from '@/ingest/extract/kernel/feature-table'
import { mix } from '@/ingest/extract/words/hashing'

/** Keys that lie thick at the end of their range, so that buckets run over and go on at the beginning. */
const keysOf = (count: number) =>
  Uint32Array.from({ length: count }, (_, i) => (i % 3 === 0 ? 0xffffffff - i : mix(i + 1)))

describe('createFeatureTable', () => {
  it.each([
    [1, 2],
    [40, 3],
    [3000, 6],
    [3000, 11],
    [9000, 16],
  ])('of %i keys with %i weights each adds those of the features it knows', (count, outputs) => {
    const keys = keysOf(count)
    const weights = Int8Array.from({ length: count * outputs }, (_, i) => (i * 37) % 256)
    const rowOf = new Map(Array.from(keys, (key, row) => [key | 0, row]))
    const table = createFeatureTable(keys, weights, outputs)
    const features = Array.from({ length: AT_ONCE }, (_, i) => (i % 2 ? keys[(i * 7) % count]! | 0 : mix(-i)))
    const sums = new Int32Array(outputs)
    addFeatures(table, features, 0, features.length, sums)
    for (let k = 0; k < outputs; k++) {
      const weightOf = (feature: number) => {
        const row = rowOf.get(feature)
        return row === undefined ? 0 : weights[row * outputs + k]!
      }
      expect(sums[k]).toBe(features.reduce((sum, feature) => sum + weightOf(feature), 0))
    }
  })
})
