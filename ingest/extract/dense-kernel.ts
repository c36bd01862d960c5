/**
 * The inner loop of a network, as WebAssembly with SIMD: sixteen units at a time, where an engine compiles the same loop
 * in JavaScript to one multiplication after the other. Sums are in single precision and in one order on every machine.
 */

import {
  ADD,
  ADD4,
  advance,
  BR_IF,
  constant,
  END,
  get,
  I32,
  LESS,
  LOOP,
  load,
  loadSplat,
  MAX4,
  MUL4,
  moduleOf,
  SPLAT,
  SUB,
  set,
  store,
  tee,
  V128,
  VOID,
} from './wasm-code'

/** Units that are computed together. */
export const BLOCK = 16

export interface DenseLayer {
  /** Where inputs are written before `run`. */
  readonly inputs: Float32Array
  /** Rectified sums of the units after `run`, padded to whole blocks. */
  readonly units: Float32Array
  /** Per block of units their biases, then their weights for each input. */
  readonly packed: Float32Array
  run(): void
}

/** A layer that also sums gradients, for training. */
export interface LearningLayer extends DenseLayer {
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
  const inputBytes = width * 4
  const unitsAt = align(inputBytes)
  const signalsAt = unitsAt + blocks * BLOCK * 4
  const packedAt = signalsAt + blocks * BLOCK * 4
  const gradientAt = packedAt + size * 4
  const memory = new WebAssembly.Memory({ initial: Math.ceil((gradientAt + size * 4) / 65536) })
  const view = (at: number, length: number) => new Float32Array(memory.buffer, at, length)
  const { run, collect } = new WebAssembly.Instance(compiled(), { from: { memory } }).exports
  if (typeof run !== 'function' || typeof collect !== 'function') throw new Error('The module lacks its two loops.')
  const layer = {
    inputs: view(0, width),
    units: view(unitsAt, blocks * BLOCK),
    signals: view(signalsAt, blocks * BLOCK),
    packed: view(packedAt, size),
    gradient: view(gradientAt, size),
    run: () => run(0, inputBytes, packedAt, blocks, unitsAt),
    collect: () => collect(0, inputBytes, gradientAt, blocks, signalsAt),
  }
  bias.forEach((value, h) => {
    layer.packed[placeOf(h, -1, width)] = value
    for (let d = 0; d < width; d++) layer.packed[placeOf(h, d, width)] = withoutDust(weights[h * width + d]!)
  })
  return layer
}

/** What decay left of a weight is too small for any sum, and a processor takes a hundred times as long for such numbers. */
const withoutDust = (weight: number): number => (Math.abs(weight) < 1e-30 ? 0 : weight)

/** Where the weight of a unit for an input stands in `packed`; its bias is that of input -1. */
export const placeOf = (unit: number, input: number, width: number): number =>
  Math.floor(unit / BLOCK) * BLOCK * (width + 1) + (input + 1) * BLOCK + (unit % BLOCK)

const align = (size: number): number => (size + 15) & ~15

let module: WebAssembly.Module | undefined
function compiled(): WebAssembly.Module {
  module ??= moduleOf([
    { name: 'run', parameters: 5, locals: LOCALS, code: RUN },
    { name: 'collect', parameters: 5, locals: LOCALS, code: COLLECT },
  ])
  return module
}

/**
 * Arguments of both loops: inputs, their length in bytes, weights or gradient, blocks, units or signals. Then four
 * vectors of four units, one input four times, the place among the inputs.
 */
const [INPUT, BYTES, WEIGHTS, BLOCKS, UNITS, SUM, VALUE, PLACE] = [0, 1, 2, 3, 4, 5, 9, 10] as const
const LOCALS = [5, V128, 1, I32]
const FOUR = [0, 1, 2, 3]

/** Goes through the blocks, and in each through the inputs; `before`, `each` and `after` see one block's sixteen units. */
function loops(before: number[], each: number[], after: number[]): number[] {
  return [
    ...[LOOP, VOID, ...before, ...advance(WEIGHTS, 64), ...get(INPUT), ...set(PLACE)],
    ...[LOOP, VOID, ...get(PLACE), ...loadSplat(0), ...set(VALUE), ...each, ...advance(WEIGHTS, 64)],
    ...[...get(PLACE), ...constant(4), ADD, ...tee(PLACE), ...get(INPUT), ...get(BYTES), ADD, LESS, BR_IF, 0, END],
    ...[...after, ...advance(UNITS, 64), ...get(BLOCKS), ...constant(1), SUB, ...tee(BLOCKS), BR_IF, 0, END],
  ]
}

/** Sums of the weighted inputs, negative ones cut to 0. */
const RUN = loops(
  FOUR.flatMap((k) => [...get(WEIGHTS), ...load(16 * k), ...set(SUM + k)]),
  FOUR.flatMap((k) => [
    ...[...get(SUM + k), ...get(VALUE), ...get(WEIGHTS), ...load(16 * k), ...MUL4, ...ADD4, ...set(SUM + k)],
  ]),
  FOUR.flatMap((k) => [...get(UNITS), ...get(SUM + k), ...constant(0), ...SPLAT, ...MAX4, ...store(16 * k)]),
)

const addTo = (k: number, added: number[]) => [
  ...[...get(WEIGHTS), ...get(WEIGHTS), ...load(16 * k), ...added, ...ADD4, ...store(16 * k)],
]

/** Adds each signal times each input to the gradient. */
const COLLECT = loops(
  FOUR.flatMap((k) => [...get(UNITS), ...load(16 * k), ...set(SUM + k), ...addTo(k, get(SUM + k))]),
  FOUR.flatMap((k) => addTo(k, [...get(VALUE), ...get(SUM + k), ...MUL4])),
  [],
)
