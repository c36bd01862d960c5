/** A network with one hidden layer of rectified units: dense numbers in, probabilities out. */
import { type Bundle, columnOf } from './binary'
import { packLayer } from './dense-layer'
import { type Address, keep, kernel, memory } from './kernel'

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
  private made?: Address

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
  }

  /** Probabilities of the row that begins at `at`, into `out` from `to` on. */
  classify(rows: Float32Array, at: number, out: Float64Array, to: number): void {
    const network = this.inKernel()
    memory().floats.set(rows.subarray(at, at + this.inputs), kernel.inputsOf(network) / 4)
    const found = kernel.classifyInputs(network) / 8
    const { doubles } = memory()
    for (let k = 0; k < this.outputs; k++) out[to + k] = doubles[found + k]!
  }

  /** Made when it is first asked: reading fast asks only one of the networks. */
  private inKernel(): Address {
    this.made ??= kernel.newNetwork(
      this.inputs,
      this.hidden,
      this.outputs,
      keep(this.mean),
      keep(this.scale),
      keep(packLayer(this.first, this.firstBias)),
      keep(this.second),
      keep(this.secondBias),
    )
    return this.made
  }

  /** Of the row judged last: what some inputs add to one output's score against another's, over their mean: gradient times distance. */
  contributions(some: ArrayLike<number>, one: number, other: number): Float64Array {
    const { inputs, hidden, first, second } = this
    const { floats } = memory()
    const x = kernel.inputsOf(this.inKernel()) / 4
    const units = kernel.unitsOf(this.inKernel()) / 4
    const sums = new Float64Array(some.length)
    for (let h = 0; h < hidden; h++) {
      if (floats[units + h]! <= 0) continue
      const weight = second[laneOf(one, h, hidden)]! - second[laneOf(other, h, hidden)]!
      for (let k = 0; k < some.length; k++) sums[k]! += weight * first[h * inputs + some[k]!]! * floats[x + some[k]!]!
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
