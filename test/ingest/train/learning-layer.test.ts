import { describe, expect, it } from 'vitest'
import { placeOf } from '@/ingest/extract/kernel/dense-layer'
import { createLearningLayer } from '@/ingest/train/learning-layer'

const numbers = (length: number, seed: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin((i + 1) * 12.9898 + seed) * 2)

describe('createLearningLayer', () => {
  it.each([
    [1, 1],
    [7, 5],
    [165, 48],
    [42, 17],
  ])('with %i inputs and %i units gives what plain sums give', (width, hidden) => {
    const weights = numbers(width * hidden, 1)
    const bias = numbers(hidden, 2)
    const x = numbers(width, 3)
    const layer = createLearningLayer(weights, bias)
    layer.inputs.set(x)
    layer.run()
    for (let h = 0; h < hidden; h++) {
      const sum = x.reduce((total, value, d) => total + value * weights[h * width + d]!, bias[h]!)
      expect(layer.units[h]).toBeCloseTo(Math.max(0, sum), 3)
    }
  })

  it('sums what every row says of every weight and bias', () => {
    const [width, hidden] = [5, 19]
    const layer = createLearningLayer(numbers(width * hidden, 1), numbers(hidden, 2))
    const rows = [numbers(width, 3), numbers(width, 4)]
    const signals = [numbers(hidden, 5), numbers(hidden, 6)]
    rows.forEach((row, i) => {
      layer.inputs.set(row)
      layer.signals.set(signals[i]!)
      layer.collect()
    })
    for (let h = 0; h < hidden; h++) {
      expect(layer.gradient[placeOf(h, -1, width)]).toBeCloseTo(signals[0]![h]! + signals[1]![h]!, 4)
      for (let d = 0; d < width; d++) {
        const expected = signals[0]![h]! * rows[0]![d]! + signals[1]![h]! * rows[1]![d]!
        expect(layer.gradient[placeOf(h, d, width)]).toBeCloseTo(expected, 4)
      }
    }
  })
})
