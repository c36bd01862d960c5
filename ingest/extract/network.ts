/** A network with one hidden layer of rectified units: dense numbers in, probabilities out. */
import { type Bundle, columnOf } from './binary'
import { createDenseLayer, type DenseLayer } from './dense-kernel'
import { softmax } from './sparse-model'

/** Numbers further from the mean than this many deviations are cut. */
export const CLIP = 4

/** Outputs that are summed at once. */
const LANES = 4

export class Network {
  readonly inputs: number
  readonly outputs: number
  private readonly hidden: number
  private readonly mean: Float32Array
  private readonly scale: Float32Array
  private readonly first: Float32Array
  private readonly firstBias: Float32Array
  /** LANES weights a unit, for the first outputs; then the same for the next. */
  private readonly second: Float64Array
  private readonly secondBias: Float64Array
  private readonly sums: Float64Array
  private made?: DenseLayer

  constructor(bundle: Bundle, prefix = '') {
    const column = (name: string) => columnOf(bundle, prefix + name, Float32Array)
    this.mean = column('mean')
    this.scale = column('scale')
    this.first = column('first')
    this.firstBias = column('firstBias')
    this.inputs = this.mean.length
    this.hidden = this.firstBias.length
    this.outputs = column('secondBias').length
    this.second = interleave(column('second'), this.outputs)
    this.secondBias = interleave(column('secondBias'), this.outputs)
    this.sums = new Float64Array(this.secondBias.length)
  }

  /** Probabilities of the row that begins at `at`, into `out` from `to` on. */
  classify(rows: Float32Array, at: number, out: Float64Array, to: number): void {
    const { inputs, outputs, mean, scale } = this
    const { inputs: x, units, run } = this.layer()
    for (let d = 0; d < inputs; d++) {
      const value = (rows[at + d]! - mean[d]!) * scale[d]!
      x[d] = Math.max(-CLIP, Math.min(CLIP, value))
    }
    run()
    for (let k = 0; k < outputs; k += LANES) this.addUnits(units, k)
    for (let k = 0; k < outputs; k++) out[to + k] = this.sums[k]!
    softmax(out, to, outputs)
  }

  /** Sums of LANES outputs from the k-th on, side by side: one after the other each addition would wait for the last. */
  private addUnits(units: Float32Array, k: number): void {
    const { hidden, second, secondBias, sums } = this
    let [a, b, c, d] = [secondBias[k]!, secondBias[k + 1]!, secondBias[k + 2]!, secondBias[k + 3]!]
    let from = k * hidden
    for (let h = 0; h < hidden; h++) {
      const unit = units[h]!
      a += second[from]! * unit
      b += second[from + 1]! * unit
      c += second[from + 2]! * unit
      d += second[from + 3]! * unit
      from += LANES
    }
    sums[k] = a
    sums[k + 1] = b
    sums[k + 2] = c
    sums[k + 3] = d
  }

  /** Made when it is first asked: reading fast asks only one of the networks. */
  private layer(): DenseLayer {
    this.made ??= createDenseLayer(this.first, this.firstBias)
    return this.made
  }

  /** Of the row judged last: what some inputs add to one output's score against another's, over their mean: gradient times distance. */
  contributions(some: ArrayLike<number>, one: number, other: number): Float64Array {
    const { inputs, hidden, first, second } = this
    const { inputs: x, units } = this.layer()
    const sums = new Float64Array(some.length)
    for (let h = 0; h < hidden; h++) {
      if (units[h]! <= 0) continue
      const weight = second[laneOf(one, h, hidden)]! - second[laneOf(other, h, hidden)]!
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

/** A row an output to LANES outputs side by side, without weight where there are no more. */
function interleave(weights: Float32Array, outputs: number): Float64Array {
  const width = weights.length / outputs
  const lanes = new Float64Array(Math.ceil(outputs / LANES) * LANES * width)
  weights.forEach((weight, i) => {
    lanes[laneOf(Math.floor(i / width), i % width, width)] = weight
  })
  return lanes
}

/** Where the weight of an output for a unit stands. */
const laneOf = (output: number, unit: number, width: number): number =>
  (output - (output % LANES)) * width + unit * LANES + (output % LANES)
