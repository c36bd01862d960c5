/** Shorter ways to write the columns of model files. Each gives undefined where it would not be shorter. */

/** A gap of that and more is written as several. */
const LONGEST_GAP = 0xffff
/** The share of zeros above which a bit for each byte is worth its space. */
const MANY_ZEROS = 0.15

/** Ascending numbers (the keys of tables) as the gaps between them, in about half of the space. */
export function gapsOf(numbers: Uint32Array): Uint16Array | undefined {
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

export function sumsOf(gaps: Uint16Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count)
  let [row, sum] = [0, 0]
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps[i]!
    sum += gap
    if (gap < LONGEST_GAP) numbers[row++] = sum
  }
  return numbers
}

/** A bit for each byte, whether it is filled, and the filled ones behind. */
export function filledOf(bytes: Uint8Array): Uint8Array | undefined {
  const filled = bytes.filter((byte) => byte !== 0)
  if (filled.length > (1 - MANY_ZEROS) * bytes.length) return undefined
  const written = new Uint8Array(bitsOf(bytes.length) + filled.length)
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) written[i >> 3]! |= 1 << (i & 7)
  written.set(filled, bitsOf(bytes.length))
  return written
}

export function bytesOf(written: Uint8Array, count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count)
  const bits = bitsOf(count)
  let next = bits
  for (let i = 0; i < bits; i++) {
    // from one bit that is set to the next
    for (let left = written[i]!; left !== 0; left &= left - 1)
      bytes[8 * i + 31 - Math.clz32(left & -left)] = written[next++]!
  }
  return bytes
}

const bitsOf = (count: number): number => (count + 7) >> 3
