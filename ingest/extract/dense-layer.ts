/**
 * The inner loop of a network, in WebAssembly with SIMD: sixteen units at a time, where an engine compiles the same loop
 * in JavaScript to one multiplication after the other (ingest/assembly/dense-layer.ts).
 */
import { createKernel } from './kernel'

/** Units that are computed together. */
export const BLOCK = 16

/** A layer that also sums gradients, for training. */
export interface LearningLayer {
  /** Where inputs are written before `run`. */
  readonly inputs: Float32Array
  /** Rectified sums of the units after `run`, padded to whole blocks. */
  readonly units: Float32Array
  /** Per block of units their biases, then their weights for each input. */
  readonly packed: Float32Array
  run(): void
  /** How the loss changes with each unit, written before `collect`. */
  readonly signals: Float32Array
  /** Sums since it was last cleared, as `packed`. */
  readonly gradient: Float32Array
  /** Adds what `inputs` and `signals` say. */
  collect(): void
}

/** A layer whose unit h adds bias[h] and weights[h · inputs + d] times each input d. */
export function createDenseLayer(weights: Float32Array, bias: Float32Array): LearningLayer {
  const width = weights.length / bias.length
  const blocks = Math.ceil(bias.length / BLOCK)
  const size = blocks * BLOCK * (width + 1)
  const kernel = createKernel()
  const room = (length: number) => ({ at: kernel.reserve(length * 4), length })
  const inputs = room(width)
  const units = room(blocks * BLOCK)
  const signals = room(blocks * BLOCK)
  const packed = room(size)
  const gradient = room(size)
  // the memory grows while it is reserved, so views are made behind
  const view = ({ at, length }: typeof inputs) => new Float32Array(kernel.memory.buffer, at, length)
  const layer = {
    inputs: view(inputs),
    units: view(units),
    signals: view(signals),
    packed: view(packed),
    gradient: view(gradient),
    run: () => kernel.runLayer(inputs.at, width, packed.at, blocks, units.at),
    collect: () => kernel.collectGradient(inputs.at, width, gradient.at, blocks, signals.at),
  }
  layer.packed.set(packLayer(weights, bias))
  return layer
}

/** Biases and weights as the kernel reads them. */
export function packLayer(weights: Float32Array, bias: Float32Array): Float32Array {
  const width = weights.length / bias.length
  const packed = new Float32Array(Math.ceil(bias.length / BLOCK) * BLOCK * (width + 1))
  bias.forEach((value, h) => {
    packed[placeOf(h, -1, width)] = value
    for (let d = 0; d < width; d++) packed[placeOf(h, d, width)] = withoutDust(weights[h * width + d]!)
  })
  return packed
}

/** What decay left of a weight is too small for any sum, and a processor takes a hundred times as long for such numbers. */
const withoutDust = (weight: number): number => (Math.abs(weight) < 1e-30 ? 0 : weight)

/** Where the weight of a unit for an input stands in `packed`; its bias is that of input -1. */
export const placeOf = (unit: number, input: number, width: number): number =>
  Math.floor(unit / BLOCK) * BLOCK * (width + 1) + (input + 1) * BLOCK + (unit % BLOCK)
