/** A file or stream of papers, decompressed and decoded; whole for most formats, line by line for those that may be large. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { byteOrderMark, decodeLine, decodeText } from './decode'

export interface Source {
  /** As the person named it; `.gz` taken off. Its extension may tell the format. */
  readonly name: string
  /** The first bytes, up to 64 kB. */
  readonly firstBytes: Uint8Array
  /** The same as text, without a byte order mark. */
  readonly head: string
  /** What was lost on the way, such as the end of a cut archive. Known once all is read. */
  readonly damage: string | undefined
  text(): Promise<string>
  /** Lines without their ends (LF or CRLF), numbered from 1. Use either this or `text`, once. */
  lines(): AsyncIterable<{ line: number; text: string }>
}

const HEAD_BYTES = 65536

export async function openFile(path: string, name = path): Promise<Source> {
  return openSource(name, createReadStream(path))
}

/** @param name tells the format where the content alone doesn't. */
export async function openSource(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Source> {
  const state: { damage: string | undefined } = { damage: undefined }
  const raw = await peek(bytes, 2)
  const zipped = raw.first[0] === 0x1f && raw.first[1] === 0x8b
  const plain = await peek(zipped ? gunzip(raw.all, state) : raw.all, HEAD_BYTES)
  const firstBytes = plain.first.subarray(0, HEAD_BYTES)
  return {
    name: zipped ? name.replace(/\.gz$/i, '') : name,
    firstBytes,
    head: decodeText(firstBytes),
    get damage() {
      return state.damage
    },
    text: async () => decodeText(await concat(plain.all)),
    lines: () => lines(plain.all, firstBytes),
  }
}

/** Text given as a string, such as a test's or a form's. */
export const openText = (name: string, text: string): Promise<Source> =>
  openSource(name, Readable.from([Buffer.from(text)]))

interface Peeked {
  first: Uint8Array
  all: AsyncIterable<Uint8Array>
}

async function peek(bytes: AsyncIterable<Uint8Array>, atLeast: number): Promise<Peeked> {
  const iterator = bytes[Symbol.asyncIterator]()
  const chunks: Uint8Array[] = []
  let length = 0
  while (length < atLeast) {
    const next = await iterator.next()
    if (next.done) break
    chunks.push(next.value)
    length += next.value.length
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* chunks
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  return { first: Buffer.concat(chunks), all: all() }
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>, state: { damage: string | undefined }) {
  const stream = Readable.from(bytes).pipe(createGunzip())
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    state.damage = `The gzip archive is damaged or cut off (${error instanceof Error ? error.message : String(error)})`
  }
}

async function concat(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* lines(bytes: AsyncIterable<Uint8Array>, first: Uint8Array) {
  if (byteOrderMark(first)?.startsWith('utf-16')) {
    const all = decodeText(await concat(bytes)).split(/\r?\n/)
    yield* all.map((text, index) => ({ line: index + 1, text }))
    return
  }
  let line = 0
  let rest: Uint8Array = new Uint8Array()
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const whole = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(start, end)]) : chunk.subarray(start, end)
      yield { line: ++line, text: lineText(whole, line) }
      rest = new Uint8Array()
      start = end + 1
    }
    rest = Buffer.concat([rest, chunk.subarray(start)])
  }
  if (rest.length > 0) yield { line: ++line, text: lineText(rest, line) }
}

function lineText(bytes: Uint8Array, line: number): string {
  const body = line === 1 && byteOrderMark(bytes) === 'utf-8' ? bytes.subarray(3) : bytes
  return decodeLine(body.at(-1) === 13 ? body.subarray(0, -1) : body)
}
