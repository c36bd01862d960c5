/**
 * The inner loop of a network, as WebAssembly with SIMD: sixteen units at a time, where an engine compiles the same loop
 * in JavaScript to one multiplication after the other. Sums are in single precision and in one order on every machine.
 */

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
  const unitsAt = align(width * 4)
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
    run: () => run(0, width * 4, packedAt, blocks, unitsAt),
    collect: () => collect(0, width * 4, gradientAt, blocks, signalsAt),
  }
  bias.forEach((value, h) => {
    layer.packed[placeOf(h, -1, width)] = value
    for (let d = 0; d < width; d++) layer.packed[placeOf(h, d, width)] = weights[h * width + d]!
  })
  return layer
}

/** Where the weight of a unit for an input stands in `packed`; its bias is that of input -1. */
export const placeOf = (unit: number, input: number, width: number): number =>
  Math.floor(unit / BLOCK) * BLOCK * (width + 1) + (input + 1) * BLOCK + (unit % BLOCK)

const align = (size: number): number => (size + 15) & ~15

let module: WebAssembly.Module | undefined
function compiled(): WebAssembly.Module {
  module ??= new WebAssembly.Module(Uint8Array.from(assemble()))
  return module
}

// the few opcodes that the loop needs
const [I32, V128, VOID] = [0x7f, 0x7b, 0x40]
const [LOOP, END, BR_IF] = [0x03, 0x0b, 0x0d]
const get = (local: number) => [0x20, local]
const set = (local: number) => [0x21, local]
const tee = (local: number) => [0x22, local]
const constant = (value: number) => [0x41, ...signed(value)]
const [ADD, SUB, LESS] = [0x6a, 0x6b, 0x49]
const load = (offset: number) => [0xfd, 0x00, 4, offset]
const loadSplat = [0xfd, 0x09, 2, 0]
const store = (offset: number) => [0xfd, 0x0b, 4, offset]
const [SPLAT, ADD4, MUL4, MAX4] = [
  [0xfd, 0x11],
  [0xfd, 0xe4, 0x01],
  [0xfd, 0xe6, 0x01],
  [0xfd, 0xe9, 0x01],
]

/** Numbers as the format has them: seven bits a byte, the last without the highest bit. */
const signed = (value: number): number[] => (value < 64 ? [value] : [(value & 0x7f) | 0x80, value >> 7])
const unsigned = (value: number): number[] => (value < 128 ? [value] : [(value & 0x7f) | 0x80, value >> 7])
const section = (id: number, content: number[]): number[] => [id, ...unsigned(content.length), ...content]
const text = (name: string): number[] => [name.length, ...new TextEncoder().encode(name)]

/**
 * Arguments of both loops: inputs, their length in bytes, weights or gradient, blocks, units or signals. Then four
 * vectors of four units, one input four times, the place among the inputs.
 */
const [INPUT, BYTES, WEIGHTS, BLOCKS, UNITS, SUM, VALUE, PLACE] = [0, 1, 2, 3, 4, 5, 9, 10] as const
const FOUR = [0, 1, 2, 3]

const advance = (local: number, by: number) => [...get(local), ...constant(by), ADD, ...set(local)]

/** Goes through the blocks, and in each through the inputs; `before`, `each` and `after` see one block's sixteen units. */
function loops(before: number[], each: number[], after: number[]): number[] {
  return [
    ...[LOOP, VOID, ...before, ...advance(WEIGHTS, 64), ...get(INPUT), ...set(PLACE)],
    ...[LOOP, VOID, ...get(PLACE), ...loadSplat, ...set(VALUE), ...each, ...advance(WEIGHTS, 64)],
    ...[...get(PLACE), ...constant(4), ADD, ...tee(PLACE), ...get(INPUT), ...get(BYTES), ADD, LESS, BR_IF, 0, END],
    ...[...after, ...advance(UNITS, 64), ...get(BLOCKS), ...constant(1), SUB, ...tee(BLOCKS), BR_IF, 0, END, END],
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

function assemble(): number[] {
  const bodies = [RUN, COLLECT].map((body) => [2, 5, V128, 1, I32, ...body])
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...text('from'), ...text('memory'), 0x02, 0x00, 0x01]),
    ...section(3, [2, 0, 0]),
    ...section(7, [2, ...text('run'), 0x00, 0, ...text('collect'), 0x00, 1]),
    ...section(10, [2, ...bodies.flatMap((code) => [...unsigned(code.length), ...code])]),
  ]
}
