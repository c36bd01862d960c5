/** Model files: named typed arrays and a few plain settings in one file. Little-endian, arrays aligned to 8 bytes. */

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
  columns: { name: string; type: TypeName; length: number; at: number }[]
}

const MAGIC = 0x31434e43 // CNC1
const PREFIX = 8
const aligned = (size: number): number => (size + 7) & ~7

export function pack({ settings, columns }: Bundle): Uint8Array {
  const header: Header = { settings, columns: [] }
  let at = 0
  for (const [name, column] of Object.entries(columns)) {
    const type = typeName(column)
    header.columns.push({ name, type, length: column.length, at })
    at = aligned(at + column.byteLength)
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const body = aligned(PREFIX + text.length)
  const bytes = new Uint8Array(body + at)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, text.length, true)
  bytes.set(text, PREFIX)
  for (const { name, at: from } of header.columns) {
    const column = columns[name]!
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), body + from)
  }
  return bytes
}

function typeName(column: Column): TypeName {
  const found = (Object.keys(TYPES) as TypeName[]).find((name) => column.constructor === TYPES[name])
  if (!found) throw new Error('A column of a model file must be a typed array.')
  return found
}

/** The arrays are views of `bytes`, which must begin at offset 0 of its buffer. */
export function unpack(bytes: Uint8Array<ArrayBuffer>): Bundle {
  const view = new DataView(bytes.buffer)
  if (bytes.length < PREFIX || view.getUint32(0, true) !== MAGIC) {
    throw new Error('This is no model file of this program; make it again with the training program.')
  }
  const length = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, PREFIX + length))) as Header
  const body = aligned(PREFIX + length)
  const columns: Record<string, Column> = {}
  for (const { name, type, length: count, at } of header.columns) {
    columns[name] = new TYPES[type](bytes.buffer, body + at, count)
  }
  return { settings: header.settings, columns }
}

/** The column of that name; `make` says what it must be. */
export function columnOf<T extends Column>(bundle: Bundle, name: string, type: new (length: number) => T): T {
  const column = bundle.columns[name]
  if (!(column instanceof type)) throw new Error(`The model file has no column ${name}; make it again.`)
  return column
}
