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
  run(): void
}

/** A layer whose unit h adds bias[h] and weights[h · inputs + d] times each input d. */
export function createDenseLayer(weights: Float32Array, bias: Float32Array): DenseLayer {
  const hidden = bias.length
  const width = weights.length / hidden
  const blocks = Math.ceil(hidden / BLOCK)
  const unitsAt = align(width * 4)
  const weightsAt = unitsAt + blocks * BLOCK * 4
  const size = weightsAt + blocks * BLOCK * (width + 1) * 4
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / 65536) })
  const packed = new Float32Array(memory.buffer, weightsAt, blocks * BLOCK * (width + 1))
  for (let h = 0; h < hidden; h++) {
    const column = Math.floor(h / BLOCK) * BLOCK * (width + 1) + (h % BLOCK)
    packed[column] = bias[h]!
    for (let d = 0; d < width; d++) packed[column + (d + 1) * BLOCK] = weights[h * width + d]!
  }
  const { dense } = new WebAssembly.Instance(compiled(), { from: { memory } }).exports
  if (typeof dense !== 'function') throw new Error('The module of the inner loop does not export it.')
  return {
    inputs: new Float32Array(memory.buffer, 0, width),
    units: new Float32Array(memory.buffer, unitsAt, blocks * BLOCK),
    run: () => dense(0, width * 4, weightsAt, blocks, unitsAt),
  }
}

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

/** Locals: input, its end, weights, blocks, units; then four sums of four units, one input four times, place, limit. */
function assemble(): number[] {
  const [input, bytes, weights, blocks, units, sum, value, place] = [0, 1, 2, 3, 4, 5, 9, 10]
  const four = [0, 1, 2, 3]
  const advance = (local: number, by: number) => [...get(local), ...constant(by), ADD, ...set(local)]
  const body = [
    LOOP,
    VOID,
    ...four.flatMap((k) => [...get(weights), ...load(16 * k), ...set(sum + k)]),
    ...advance(weights, 64),
    ...get(input),
    ...set(place),
    LOOP,
    VOID,
    ...get(place),
    ...loadSplat,
    ...set(value),
    ...four.flatMap((k) => [
      ...get(sum + k),
      ...get(value),
      ...get(weights),
      ...load(16 * k),
      ...MUL4,
      ...ADD4,
      ...set(sum + k),
    ]),
    ...advance(weights, 64),
    ...get(place),
    ...constant(4),
    ADD,
    ...tee(place),
    ...get(input),
    ...get(bytes),
    ADD,
    LESS,
    BR_IF,
    0,
    END,
    ...four.flatMap((k) => [...get(units), ...get(sum + k), ...constant(0), ...SPLAT, ...MAX4, ...store(16 * k)]),
    ...advance(units, 64),
    ...get(blocks),
    ...constant(1),
    SUB,
    ...tee(blocks),
    BR_IF,
    0,
    END,
    END,
  ]
  const code = [2, 5, V128, 1, I32, ...body]
  return [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...text('from'), ...text('memory'), 0x02, 0x00, 0x01]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('dense'), 0x00, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]
}
