/** WebAssembly by hand: the few instructions that the kernels need, and what makes a module of them. */

export const [I32, V128, VOID] = [0x7f, 0x7b, 0x40]
export const [BLOCK, LOOP, END, BR_IF] = [0x02, 0x03, 0x0b, 0x0d]
export const get = (local: number) => [0x20, local]
export const set = (local: number) => [0x21, local]
export const tee = (local: number) => [0x22, local]
export const constant = (value: number) => [0x41, ...signed(value)]
export const [ADD, SUB, MUL, LESS] = [0x6a, 0x6b, 0x6c, 0x49]
/** A local, larger by that much. */
export const advance = (local: number, by: number) => [...get(local), ...constant(by), ADD, ...set(local)]
export const [AND, SHIFT, ZEROS, IS_ZERO, DIFFER] = [0x71, 0x76, 0x68, 0x45, 0x47]
export const load32 = (offset: number) => [0x28, 2, ...unsigned(offset)]
export const store32 = (offset: number) => [0x36, 2, ...unsigned(offset)]
export const load = (offset: number) => [0xfd, 0x00, 4, ...unsigned(offset)]
/** From any place, not only from multiples of 16. */
export const loadAnywhere = (offset: number) => [0xfd, 0x00, 0, ...unsigned(offset)]
/** One number into all four lanes. */
export const loadSplat = (offset: number) => [0xfd, 0x09, 2, ...unsigned(offset)]
export const store = (offset: number) => [0xfd, 0x0b, 4, ...unsigned(offset)]
export const [SPLAT, ADD4, SUB4, MUL4, DIV4, MAX4, NEAREST4] = [
  [0xfd, 0x11],
  [0xfd, 0xe4, 0x01],
  [0xfd, 0xe5, 0x01],
  [0xfd, 0xe6, 0x01],
  [0xfd, 0xe7, 0x01],
  [0xfd, 0xe9, 0x01],
  [0xfd, 0x6a],
] as const
/** Four equal numbers in single precision. */
export const four = (value: number) => [0xfd, 0x0c, ...new Uint8Array(new Float32Array(4).fill(value).buffer)]
/** The lanes of one vector in that order. */
export const lanes = (local: number, order: readonly number[]) => {
  const bytes = order.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte))
  return [...get(local), ...get(local), 0xfd, 0x0d, ...bytes]
}
/** Between whole numbers and single precision, four at a time; the first and the last four of eight, widened. */
export const [TO_FLOAT4, TO_WHOLE4, LOW4, HIGH4, ADD_WHOLE4, SHIFT_LEFT4] = [
  [0xfd, 0xfa, 0x01],
  [0xfd, 0xf8, 0x01],
  [0xfd, 0xa7, 0x01],
  [0xfd, 0xa8, 0x01],
  [0xfd, 0xae, 0x01],
  [0xfd, 0xab, 0x01],
] as const
/** Of four whole numbers: which are equal, and a bit for each that is; of sixteen bytes the first and the last eight, widened. */
export const [EQUAL4, BITS4, AND_ALL, LOW8, HIGH8, ADD8] = [
  [0xfd, 0x37],
  [0xfd, 0xa4, 0x01],
  [0xfd, 0x4e],
  [0xfd, 0x87, 0x01],
  [0xfd, 0x88, 0x01],
  [0xfd, 0x8e, 0x01],
] as const

/** Numbers from 0 on as the format has them (LEB128): seven bits a byte, the last without the highest bit. */
const signed = (value: number): number[] => (value < 64 ? [value] : [(value & 0x7f) | 0x80, ...signed(value >> 7)])
const unsigned = (value: number): number[] => (value < 128 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >> 7)])
const section = (id: number, content: number[]): number[] => [id, ...unsigned(content.length), ...content]
const text = (name: string): number[] => [name.length, ...new TextEncoder().encode(name)]

export interface KernelFunction {
  name: string
  /** Whole numbers that it is called with; it returns nothing. */
  parameters: number
  /** Further locals: how many, and of which type, in turn. */
  locals: number[]
  code: number[]
}

/** A module that takes `from.memory` and exports the functions. */
export function moduleOf(functions: KernelFunction[]): WebAssembly.Module {
  const count = functions.length
  const bodies = functions.map(({ locals, code }) => [locals.length / 2, ...locals, ...code, END])
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [
      count,
      ...functions.flatMap(({ parameters }) => [0x60, parameters, ...Array(parameters).fill(I32), 0]),
    ]),
    ...section(2, [1, ...text('from'), ...text('memory'), 0x02, 0x00, 0x01]),
    ...section(3, [count, ...functions.map((_, i) => i)]),
    ...section(7, [count, ...functions.flatMap(({ name }, i) => [...text(name), 0x00, i])]),
    ...section(10, [count, ...bodies.flatMap((body) => [...unsigned(body.length), ...body])]),
  ]
  return new WebAssembly.Module(Uint8Array.from(bytes))
}
