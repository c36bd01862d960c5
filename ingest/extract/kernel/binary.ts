/**
 * Model files: named typed arrays and a few plain settings in one file. Little-endian, arrays aligned to 8 bytes, ascending
 * keys and bytes with many zeros in a shorter way.
 */
import { bytesOf, filledOf, gapsOf, sumsOf } from './shorter'

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

interface ColumnHeader {
  name: string
  type: TypeName
  length: number
  at: number
  /** Written as so many gaps of 16 bits. */
  gaps?: number
  /** Written as so many bytes, without its zeros. */
  filled?: number
}

interface Header {
  settings: Settings
  columns: ColumnHeader[]
}

const MAGIC = 0x31434e43 // CNC1
const PREFIX = 8
const aligned = (size: number): number => (size + 7) & ~7

export function pack({ settings, columns }: Bundle): Uint8Array {
  const header: Header = { settings, columns: [] }
  const written: Column[] = []
  let at = 0
  for (const [name, column] of Object.entries(columns)) {
    const place = { name, type: typeName(column), length: column.length, at }
    const gaps = column instanceof Uint32Array ? gapsOf(column) : undefined
    const filled = gaps ? undefined : filledOf(bytesIn(column))
    header.columns.push({ ...place, ...(gaps && { gaps: gaps.length }), ...(filled && { filled: filled.length }) })
    written.push(gaps ?? filled ?? column)
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
    bytes.set(bytesIn(written[i]!), body + from)
  }
  return bytes
}

const bytesIn = ({ buffer, byteOffset, byteLength }: Column): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

function typeName(column: Column): TypeName {
  const found = (Object.keys(TYPES) as TypeName[]).find((name) => column.constructor === TYPES[name])
  if (!found) throw new Error('A column of a model file must be a typed array.')
  return found
}

/** The arrays are views of `bytes` where they are not written in a shorter way; `bytes` must begin at offset 0 of its buffer. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): Bundle {
  const view = new DataView(bytes.buffer)
  if (bytes.length < PREFIX || view.getUint32(0, true) !== MAGIC) {
    throw new Error('This is no model file of this program; make it again with the training program.')
  }
  const length = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, PREFIX + length))) as Header
  const body = aligned(PREFIX + length)
  const columns: Record<string, Column> = {}
  for (const column of header.columns) columns[column.name] = readColumn(bytes.buffer, body + column.at, column)
  return { settings: header.settings, columns }
}

function readColumn(buffer: ArrayBuffer, at: number, { type, length, gaps, filled }: ColumnHeader): Column {
  if (gaps !== undefined) return sumsOf(new Uint16Array(buffer, at, gaps), length)
  const Type = TYPES[type]
  if (filled === undefined) return new Type(buffer, at, length)
  return new Type(bytesOf(new Uint8Array(buffer, at, filled), length * Type.BYTES_PER_ELEMENT).buffer, 0, length)
}

/** The column of that name; `make` says what it must be. */
export function columnOf<T extends Column>(bundle: Bundle, name: string, type: new (length: number) => T): T {
  const column = bundle.columns[name]
  if (!(column instanceof type)) throw new Error(`The model file has no column ${name}; make it again.`)
  return column
}
