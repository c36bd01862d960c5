/** Trains a multinomial logistic regression over numbered features by stochastic gradient with AdaGrad steps. */
import { softmax } from '@/ingest/extract/kernel/sparse-model'
import type { LinearWeights, Rows } from './feature-space'
import { createRandom, shuffle } from './random'

export interface LinearOptions {
  /** Rows to learn from. */
  use: ArrayLike<number>
  outputs: number
  epochs: number
  rate: number
  decay: number
  seed: number
  /** Weight of a row by its label; 1 where not given. */
  weight?: number[]
}

export function trainLinear(
  rows: Rows,
  keys: Uint32Array,
  labels: ArrayLike<number>,
  options: LinearOptions,
): LinearWeights {
  const { outputs, rate, decay } = options
  const weights = new Float32Array(keys.length * outputs)
  const squares = new Float32Array(keys.length * outputs).fill(1e-2)
  const bias = new Float64Array(outputs)
  const scores = new Float64Array(outputs)
  const random = createRandom(options.seed)
  const order = Uint32Array.from(options.use)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    const biasRate = 0.02 / (1 + epoch)
    for (const row of order) {
      const [from, to] = [rows.starts[row]!, rows.starts[row + 1]!]
      scores.set(bias)
      for (let f = from; f < to; f++) {
        const at = rows.features[f]! * outputs
        for (let k = 0; k < outputs; k++) scores[k]! += weights[at + k]!
      }
      softmax(scores)
      scores[labels[row]!]! -= 1
      const by = options.weight?.[labels[row]!] ?? 1
      for (let k = 0; k < outputs; k++) {
        const g = scores[k]! * by
        if (Math.abs(g) < 5e-4) continue
        bias[k]! -= biasRate * g
        for (let f = from; f < to; f++) {
          const at = rows.features[f]! * outputs + k
          const slope = g + decay * weights[at]!
          squares[at]! += slope * slope
          weights[at]! -= (rate * slope) / Math.sqrt(squares[at]!)
        }
      }
    }
  }
  return { keys, weights, bias }
}
