/** A network's hidden layer while it learns, in a memory of its own (ingest/assembly/dense-layer.ts). */
import { BLOCK, packLayer } from '@/ingest/extract/kernel/dense-layer'
import { createKernel } from '@/ingest/extract/kernel/kernel'

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
export function createLearningLayer(weights: Float32Array, bias: Float32Array): LearningLayer {
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
