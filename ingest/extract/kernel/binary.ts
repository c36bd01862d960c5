/**
 * Model files: named typed arrays and a few plain settings in one file. Little-endian, arrays aligned to 8 bytes. Ascending
 * 32-bit numbers (the keys of tables) are written as the gaps between them, which take half of the space.
 */

export type Column =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array

const TYPES = {
  Uint8Array,
  Int8Array,
  Uint16Array,
  Int16Array,
  Uint32Array,
  Int32Array,
  Float32Array,
  Float64Array,
} as const
type TypeName = keyof typeof TYPES

export type Settings = Record<string, number | string | string[] | number[]>

export interface Bundle {
  settings: Settings
  columns: Record<string, Column>
}

interface Header {
  settings: Settings
  /** `gaps`: how many 16-bit numbers stand for the column's own. */
  columns: { name: string; type: TypeName; length: number; at: number; gaps?: number }[]
}

const MAGIC = 0x31434e43 // CNC1
const PREFIX = 8
/** A gap of that and more is written as several. */
const LONGEST_GAP = 0xffff
const aligned = (size: number): number => (size + 7) & ~7

export function pack({ settings, columns }: Bundle): Uint8Array {
  const header: Header = { settings, columns: [] }
  const written: Column[] = []
  let at = 0
  for (const [name, column] of Object.entries(columns)) {
    const gaps = column instanceof Uint32Array ? gapsOf(column) : undefined
    header.columns.push({ name, type: typeName(column), length: column.length, at, ...(gaps && { gaps: gaps.length }) })
    written.push(gaps ?? column)
    at = aligned(at + written.at(-1)!.byteLength)
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const body = aligned(PREFIX + text.length)
  const bytes = new Uint8Array(body + at)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, text.length, true)
  bytes.set(text, PREFIX)
  for (const [i, { at: from }] of header.columns.entries()) {
    const column = written[i]!
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), body + from)
  }
  return bytes
}

/** Undefined where the numbers don't ascend or their gaps would take as much space. */
function gapsOf(numbers: Uint32Array): Uint16Array | undefined {
  const gaps: number[] = []
  let last = 0
  for (const number of numbers) {
    if (number < last) return undefined
    for (; number - last >= LONGEST_GAP; last += LONGEST_GAP) gaps.push(LONGEST_GAP)
    gaps.push(number - last)
    if (gaps.length >= 2 * numbers.length) return undefined
    last = number
  }
  return Uint16Array.from(gaps)
}

function sumsOf(gaps: Uint16Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let [row, sum] = [0, 0]
  for (const gap of gaps) {
    sum += gap
    if (gap < LONGEST_GAP) numbers[row++] = sum
  }
  return numbers
}

function typeName(column: Column): TypeName {
  const found = (Object.keys(TYPES) as TypeName[]).find((name) => column.constructor === TYPES[name])
  if (!found) throw new Error('A column of a model file must be a typed array.')
  return found
}

/** The arrays are views of `bytes` where they don't stand as gaps; `bytes` must begin at offset 0 of its buffer. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): Bundle {
  const view = new DataView(bytes.buffer)
  if (bytes.length < PREFIX || view.getUint32(0, true) !== MAGIC) {
    throw new Error('This is no model file of this program; make it again with the training program.')
  }
  const length = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, PREFIX + length))) as Header
  const body = aligned(PREFIX + length)
  const columns: Record<string, Column> = {}
  for (const { name, type, length: count, at, gaps } of header.columns) {
    columns[name] =
      gaps === undefined
        ? new TYPES[type](bytes.buffer, body + at, count)
        : sumsOf(new Uint16Array(bytes.buffer, body + at, gaps), count)
  }
  return { settings: header.settings, columns }
}

/** The column of that name; `make` says what it must be. */
export function columnOf<T extends Column>(bundle: Bundle, name: string, type: new (length: number) => T): T {
  const column = bundle.columns[name]
  if (!(column instanceof type)) throw new Error(`The model file has no column ${name}; make it again.`)
  return column
}
