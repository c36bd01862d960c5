import { describe, expect, it } from 'vitest'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { Network } from '@/ingest/extract/kernel/network'
import { createRandom } from '@/ingest/train/random'
import { trainNetwork } from '@/ingest/train/train-network'

/** Points of a square, labelled by whether their signs differ: no line parts them. */
function crossed(count: number) {
  const random = createRandom(1)
  const rows = Float32Array.from({ length: count * 2 }, () => random() * 2 - 1)
  const labels = Uint8Array.from({ length: count }, (_, i) => (rows[i * 2]! * rows[i * 2 + 1]! < 0 ? 1 : 0))
  return { rows, labels, inputs: 2, outputs: 2 }
}
const options = { hidden: 20, epochs: 30, batch: 32, rate: 1e-2, decay: 1e-5, seed: 3 }

describe('trainNetwork', () => {
  it('learns what no linear model can, and the same in every run', () => {
    const bundle = trainNetwork(crossed(800), options)
    const network = new Network(bundle)
    const out = new Float64Array(2)
    const right = [
      [0.5, 0.5, 0],
      [-0.5, -0.5, 0],
      [0.5, -0.5, 1],
      [-0.5, 0.5, 1],
    ].filter(([x, y, label]) => {
      network.classify(Float32Array.from([x!, y!]), 0, out, 0)
      return out[label!]! > 0.9
    })
    expect(right).toHaveLength(4)
    expect(trainNetwork(crossed(800), options)).toEqual(bundle)
  })

  it('averages members into one network: its scores are the mean of theirs', () => {
    const seeds = [3, 4, 5]
    const scoresOf = (bundle: Bundle, x: number, y: number) => {
      const out = new Float64Array(2)
      new Network(bundle).classify(Float32Array.from([x, y]), 0, out, 0)
      return Math.log(out[0]! / out[1]!)
    }
    const alone = seeds.map((seed) => trainNetwork(crossed(200), { ...options, seed }))
    const together = trainNetwork(crossed(200), { ...options, members: seeds.length })
    for (const [x, y] of [
      [0.3, 0.7],
      [-0.2, 0.4],
    ] as const) {
      const mean = alone.reduce((sum, bundle) => sum + scoresOf(bundle, x, y), 0) / seeds.length
      expect(scoresOf(together, x, y)).toBeCloseTo(mean, 3)
    }
  })
})
