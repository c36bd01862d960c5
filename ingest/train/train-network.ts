/**
 * Trains one-hidden-layer networks with Adam (Kingma & Ba 2015), the same weights in every run. Several that began with
 * other weights are averaged into one wider network.
 */
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { placeOf } from '@/ingest/extract/kernel/dense-layer'
import { CLIP } from '@/ingest/extract/kernel/network'
import { softmax } from '@/ingest/extract/kernel/sparse-model'
import { concatenate } from './concatenate'
import { createLearningLayer, type LearningLayer } from './learning-layer'
import { createRandom, type Random, shuffle } from './random'

export interface NetworkData {
  rows: Float32Array
  inputs: number
  labels: Uint8Array
  outputs: number
  /** Weight of each row; 1 where not given. */
  weights?: Float32Array
}

export interface NetworkOptions {
  hidden: number
  epochs: number
  batch: number
  rate: number
  decay: number
  seed: number
  /** Networks whose scores are averaged. */
  members?: number
}

type Weights = Record<'first' | 'firstBias' | 'second' | 'secondBias', Float32Array>

export function trainNetwork(data: NetworkData, options: NetworkOptions, prefix = ''): Bundle {
  const { mean, scale } = standardise(data)
  const members = Array.from({ length: options.members ?? 1 }, (_, member) => {
    const trainer = new NetworkTrainer(data, options, createRandom(options.seed + member))
    trainer.run()
    return trainer.weights()
  })
  const columns = { mean, scale, ...average(members, data.outputs) }
  return {
    settings: {},
    columns: Object.fromEntries(Object.entries(columns).map(([name, column]) => [prefix + name, column])),
  }
}

/** Rows become standardised and cut, in place. */
function standardise({ rows, inputs }: NetworkData) {
  const n = rows.length / inputs
  const mean = new Float32Array(inputs)
  const scale = new Float32Array(inputs)
  for (let d = 0; d < inputs; d++) {
    let [sum, squares] = [0, 0]
    for (let i = 0; i < n; i++) sum += rows[i * inputs + d]!
    const average = sum / n
    for (let i = 0; i < n; i++) squares += (rows[i * inputs + d]! - average) ** 2
    const deviation = Math.sqrt(squares / n)
    mean[d] = average
    scale[d] = deviation > 1e-6 ? 1 / deviation : 0
    for (let i = 0; i < n; i++) {
      const value = (rows[i * inputs + d]! - mean[d]!) * scale[d]!
      rows[i * inputs + d] = Math.max(-CLIP, Math.min(CLIP, value))
    }
  }
  return { mean, scale }
}

/** The members side by side as one network: its scores are the mean of theirs. */
function average(members: Weights[], outputs: number): Weights {
  const side = (name: keyof Weights) => concatenate(members.map((member) => member[name]))
  const share = (value: number) => value / members.length
  const rows = Array.from({ length: outputs }, (_, k) =>
    concatenate(
      members.map(({ second, firstBias }) => second.subarray(k * firstBias.length, (k + 1) * firstBias.length)),
    ),
  )
  return {
    first: side('first'),
    firstBias: side('firstBias'),
    second: concatenate(rows).map(share),
    secondBias: Float32Array.from({ length: outputs }, (_, k) =>
      share(members.reduce((sum, { secondBias }) => sum + secondBias[k]!, 0)),
    ),
  }
}

class NetworkTrainer {
  private readonly layer: LearningLayer
  private readonly second: Float32Array
  private readonly secondBias: Float32Array
  private readonly gradients: Float32Array[]
  private readonly moments: { mean: Float32Array; square: Float32Array }[]
  private readonly scores: Float64Array
  private step = 0

  constructor(
    private readonly data: NetworkData,
    private readonly options: NetworkOptions,
    private readonly random: Random,
  ) {
    const { inputs, outputs } = data
    const { hidden } = options
    const first = uniform(hidden * inputs, Math.sqrt(6 / (inputs + hidden)), random)
    this.layer = createLearningLayer(first, new Float32Array(hidden))
    this.second = uniform(outputs * hidden, Math.sqrt(6 / (hidden + outputs)), random)
    this.secondBias = new Float32Array(outputs)
    this.gradients = [
      this.layer.gradient,
      new Float32Array(this.second.length),
      new Float32Array(this.secondBias.length),
    ]
    this.moments = this.parameters.map((p) => ({
      mean: new Float32Array(p.length),
      square: new Float32Array(p.length),
    }))
    this.scores = new Float64Array(outputs)
  }

  private get parameters(): Float32Array[] {
    return [this.layer.packed, this.second, this.secondBias]
  }

  /** As they ship: the first layer unit by unit. */
  weights(): Weights {
    const { inputs } = this.data
    const { hidden } = this.options
    const { packed } = this.layer
    const first = Float32Array.from({ length: hidden * inputs }, (_, i) => {
      return packed[placeOf(Math.floor(i / inputs), i % inputs, inputs)]!
    })
    const firstBias = Float32Array.from({ length: hidden }, (_, h) => packed[placeOf(h, -1, inputs)]!)
    return { first, firstBias, second: this.second, secondBias: this.secondBias }
  }

  run(): void {
    const { epochs, batch } = this.options
    const n = this.data.labels.length
    const order = Uint32Array.from({ length: n }, (_, i) => i)
    const steps = epochs * Math.ceil(n / batch)
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, this.random)
      for (let from = 0; from < n; from += batch) {
        const to = Math.min(n, from + batch)
        for (let i = from; i < to; i++) this.learn(order[i]!)
        this.descend(to - from, steps)
      }
    }
  }

  private learn(row: number): void {
    const { rows, inputs, labels, weights } = this.data
    const { scores, second, layer } = this
    const { hidden } = this.options
    const x = layer.inputs
    for (let d = 0; d < inputs; d++) x[d] = rows[row * inputs + d]!
    layer.run()
    for (let k = 0; k < scores.length; k++) {
      let sum = this.secondBias[k]!
      for (let h = 0; h < hidden; h++) sum += second[k * hidden + h]! * layer.units[h]!
      scores[k] = sum
    }
    softmax(scores)
    scores[labels[row]!]! -= 1
    const weight = weights ? weights[row]! : 1
    for (let k = 0; k < scores.length; k++) scores[k]! *= weight
    this.collect()
  }

  private collect(): void {
    const { scores, second, layer } = this
    const { hidden } = this.options
    const [, gSecond, gSecondBias] = this.gradients as [Float32Array, Float32Array, Float32Array]
    for (let k = 0; k < scores.length; k++) gSecondBias[k]! += scores[k]!
    for (let h = 0; h < hidden; h++) {
      const active = layer.units[h]!
      let back = 0
      if (active > 0) {
        for (let k = 0; k < scores.length; k++) {
          gSecond[k * hidden + h]! += scores[k]! * active
          back += scores[k]! * second[k * hidden + h]!
        }
      }
      layer.signals[h] = back
    }
    layer.collect()
  }

  private descend(count: number, steps: number): void {
    this.step++
    const { rate, decay } = this.options
    // the last third of the steps goes ever more slowly
    const slow = Math.min(1, (3 * (steps - this.step + 1)) / steps)
    const pace = (rate * slow * Math.sqrt(1 - 0.999 ** this.step)) / (1 - 0.9 ** this.step)
    this.parameters.forEach((p, which) => {
      const gradient = this.gradients[which]!
      const { mean, square } = this.moments[which]!
      for (let i = 0; i < p.length; i++) {
        const g = gradient[i]! / count + decay * p[i]!
        mean[i] = 0.9 * mean[i]! + 0.1 * g
        square[i] = 0.999 * square[i]! + 0.001 * g * g
        p[i]! -= (pace * mean[i]!) / (Math.sqrt(square[i]!) + 1e-8)
      }
      gradient.fill(0)
    })
  }
}

function uniform(length: number, bound: number, random: Random): Float32Array {
  return Float32Array.from({ length }, () => (2 * random() - 1) * bound)
}
