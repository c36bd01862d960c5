/** A network with one hidden layer of rectified units: dense numbers in, probabilities out. */
import { type Bundle, columnOf } from './binary'
import { createDenseLayer, type DenseLayer } from './dense-kernel'
import { softmax } from './sparse-model'

/** Numbers further from the mean than this many deviations are cut. */
export const CLIP = 4

export class Network {
  readonly inputs: number
  readonly outputs: number
  private readonly hidden: number
  private readonly mean: Float32Array
  private readonly scale: Float32Array
  private readonly first: Float32Array
  private readonly firstBias: Float32Array
  private readonly second: Float32Array
  private readonly secondBias: Float32Array
  private made?: DenseLayer

  constructor(bundle: Bundle, prefix = '') {
    const column = (name: string) => columnOf(bundle, prefix + name, Float32Array)
    this.mean = column('mean')
    this.scale = column('scale')
    this.first = column('first')
    this.firstBias = column('firstBias')
    this.second = column('second')
    this.secondBias = column('secondBias')
    this.inputs = this.mean.length
    this.hidden = this.firstBias.length
    this.outputs = this.secondBias.length
  }

  /** Probabilities of the row that begins at `at`, into `out` from `to` on. */
  classify(rows: Float32Array, at: number, out: Float64Array, to: number): void {
    const { inputs, hidden, outputs, second, secondBias, mean, scale } = this
    const { inputs: x, units, run } = this.layer()
    for (let d = 0; d < inputs; d++) {
      const value = (rows[at + d]! - mean[d]!) * scale[d]!
      x[d] = Math.max(-CLIP, Math.min(CLIP, value))
    }
    run()
    for (let k = 0; k < outputs; k++) {
      let sum = secondBias[k]!
      for (let h = 0; h < hidden; h++) sum += second[k * hidden + h]! * units[h]!
      out[to + k] = sum
    }
    softmax(out, to, outputs)
  }

  /** Made when it is first asked: reading fast asks only one of the networks. */
  private layer(): DenseLayer {
    this.made ??= createDenseLayer(this.first, this.firstBias)
    return this.made
  }

  /** What some inputs add to one output's score against another's, over their mean: gradient times distance. */
  contributions(row: Float32Array, some: ArrayLike<number>, one: number, other: number): Float64Array {
    const { inputs, hidden, first, second } = this
    this.classify(row, 0, new Float64Array(this.outputs), 0)
    const { inputs: x, units } = this.layer()
    const sums = new Float64Array(some.length)
    for (let h = 0; h < hidden; h++) {
      if (units[h]! <= 0) continue
      const weight = second[one * hidden + h]! - second[other * hidden + h]!
      for (let k = 0; k < some.length; k++) sums[k]! += weight * first[h * inputs + some[k]!]! * x[some[k]!]!
    }
    return sums
  }

  /** Per input what it adds to the first output's probability over its mean; slow, for explanations only. */
  effects(rows: Float32Array, at: number): number[] {
    const out = new Float64Array(this.outputs)
    const row = rows.slice(at, at + this.inputs)
    this.classify(row, 0, out, 0)
    const whole = out[0]!
    return Array.from(row, (value, d) => {
      row[d] = this.mean[d]!
      this.classify(row, 0, out, 0)
      row[d] = value
      return whole - out[0]!
    })
  }
}
