/**
 * Writing and reading a run of numbers and texts as bytes: unsigned LEB128 for counts, two bytes for coordinates, texts as
 * a column of lengths before one UTF-8 blob.
 */

export class ByteWriter {
  #bytes = new Uint8Array(4096)
  #length = 0

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = value
  }

  /** A whole number from 0 to 2^53 - 1. */
  varint(value: number): void {
    let rest = value
    while (rest > 0x7f) {
      this.byte((rest % 0x80) | 0x80)
      rest = Math.floor(rest / 0x80)
    }
    this.byte(rest)
  }

  uint16(value: number): void {
    this.byte(value & 0xff)
    this.byte(value >>> 8)
  }

  float64(value: number): void {
    this.#reserve(8)
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true)
    this.#length += 8
  }

  texts(texts: readonly string[]): void {
    const encoder = new TextEncoder()
    const encoded = texts.map((text) => encoder.encode(text))
    for (const { length } of encoded) this.varint(length)
    for (const bytes of encoded) {
      this.#reserve(bytes.length)
      this.#bytes.set(bytes, this.#length)
      this.#length += bytes.length
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more))
    grown.set(this.#bytes)
    this.#bytes = grown
  }
}

/** The answer of a server that speaks another version, or no graph at all. */
export class MalformedBytesError extends Error {
  constructor(what: string) {
    super(
      `The graph can't be read: ${what}. Reload the page; if that does not help, server and page differ in version.`,
    )
    this.name = 'MalformedBytesError'
  }
}

/** Texts of one column, decoded when asked for. */
export interface TextColumn {
  readonly length: number
  at(index: number): string
}

export class ByteReader {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) throw new MalformedBytesError('it ends too early')
    return this.#bytes[this.#at++]!
  }

  varint(): number {
    let value = 0
    let scale = 1
    for (let length = 0; length < 8; length++) {
      const byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte < 0x80) {
        if (value > Number.MAX_SAFE_INTEGER) break
        return value
      }
      scale *= 0x80
    }
    throw new MalformedBytesError('it holds a number that is too large')
  }

  /** A number of things that take at least one byte each, so that a broken count can't ask for all memory. */
  count(): number {
    const value = this.varint()
    if (value > this.#bytes.length - this.#at) throw new MalformedBytesError('it counts more than it holds')
    return value
  }

  /** A number below `limit`. */
  index(limit: number): number {
    const value = this.varint()
    if (value >= limit) throw new MalformedBytesError('it names something that is not there')
    return value
  }

  uint16(): number {
    const low = this.byte()
    return low | (this.byte() << 8)
  }

  /** A finite number. */
  float64(): number {
    if (this.#at + 8 > this.#bytes.length) throw new MalformedBytesError('it ends too early')
    const value = this.#view.getFloat64(this.#at, true)
    this.#at += 8
    if (!Number.isFinite(value)) throw new MalformedBytesError('it holds a place outside of any sheet')
    return value
  }

  texts(count: number): TextColumn {
    const offsets = new Uint32Array(count + 1)
    let length = 0
    for (let index = 0; index < count; index++) {
      length += this.count()
      offsets[index + 1] = length
    }
    const start = this.#at
    if (start + length > this.#bytes.length) throw new MalformedBytesError('it ends in the middle of a text')
    this.#at += length
    const blob = this.#bytes.subarray(start, this.#at)
    const decoder = new TextDecoder()
    return { length: count, at: (index) => decoder.decode(blob.subarray(offsets[index], offsets[index + 1])) }
  }

  /** @throws MalformedBytesError where bytes are left. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new MalformedBytesError('it goes on after its end')
  }
}
