/** A network with one hidden layer of rectified units: dense numbers in, probabilities out. */
import { runLayer } from './dense-layer'
import { softmax } from './softmax'

/** Numbers further from the mean than this many deviations are cut. */
const CLIP: f64 = 4
/** Units that are computed together, outputs that are summed at once. */
const BLOCK: i32 = 16
const LANES: i32 = 4

@unmanaged
export class Network {
  width: i32
  hidden: i32
  outputs: i32
  mean: usize
  scale: usize
  /** Per block of units their biases, then their weights for each input. */
  first: usize
  /** LANES weights a unit, for the first outputs; then the same for the next. */
  second: usize
  secondBias: usize
  /** Where the host writes a row of numbers. */
  inputs: usize
  units: usize
  /** Probabilities, in the end. */
  out: usize

  classify(): void {
    for (let d = 0; d < this.width; d++) {
      const at = usize(d) << 2
      const distance = f64(load<f32>(this.inputs + at)) - f64(load<f32>(this.mean + at))
      store<f32>(this.inputs + at, f32(max(-CLIP, min(CLIP, distance * f64(load<f32>(this.scale + at))))))
    }
    runLayer(this.inputs, this.width, this.first, (this.hidden + BLOCK - 1) / BLOCK, this.units)
    for (let k = 0; k < this.outputs; k += LANES) this.addUnits(k)
    softmax(this.out, this.outputs)
  }

  /** Sums of LANES outputs from the k-th on, side by side: one after the other each addition would wait for the last. */
  private addUnits(k: i32): void {
    let weights = this.second + (usize(k * this.hidden) << 3)
    let a = v128.load(this.secondBias + (usize(k) << 3))
    let b = v128.load(this.secondBias + (usize(k) << 3), 16)
    const end = this.units + (usize(this.hidden) << 2)
    for (let at = this.units; at < end; at += 4, weights += 32) {
      const unit = f64x2.splat(f64(load<f32>(at)))
      a = f64x2.add(a, f64x2.mul(v128.load(weights), unit))
      b = f64x2.add(b, f64x2.mul(v128.load(weights, 16), unit))
    }
    v128.store(this.out + (usize(k) << 3), a)
    v128.store(this.out + (usize(k) << 3), b, 16)
  }
}

export function newNetwork(
  width: i32,
  hidden: i32,
  outputs: i32,
  mean: usize,
  scale: usize,
  first: usize,
  second: usize,
  secondBias: usize,
): Network {
  const network = changetype<Network>(heap.alloc(offsetof<Network>()))
  network.width = width
  network.hidden = hidden
  network.outputs = outputs
  network.mean = mean
  network.scale = scale
  network.first = first
  network.second = second
  network.secondBias = secondBias
  network.inputs = heap.alloc(usize(width) << 2)
  network.units = heap.alloc(usize(hidden + BLOCK) << 2)
  network.out = heap.alloc(usize(outputs + LANES) << 3)
  return network
}

/** Returns where the probabilities are. */
export function classifyInputs(network: Network): usize {
  network.classify()
  return network.out
}

/** Where a row is written; when it was classified, how far each number is from its mean. */
export function inputsOf(network: Network): usize {
  return network.inputs
}

export function unitsOf(network: Network): usize {
  return network.units
}
