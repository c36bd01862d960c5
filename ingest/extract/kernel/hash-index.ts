/**
 * Finds the row of a 32-bit key among ascending ones. What is kept beside the keys is where each bucket of them begins, a
 * bucket being the keys with the same highest bits: made in one walk, and small enough to stay near the processor.
 */
import { type Address, keep, kernel } from './kernel'

export class HashIndex {
  private readonly keys: Int32Array
  /** First row of each bucket, and behind them the number of keys. */
  private readonly starts: Int32Array
  private readonly shift: number

  /** Row i is the i-th of the keys. @throws Error where they don't ascend */
  constructor(keys: Uint32Array) {
    // one or two keys a bucket
    const bits = Math.max(1, Math.ceil(Math.log2(keys.length / 2 + 1)))
    this.shift = 32 - bits
    this.keys = new Int32Array(keys.buffer, keys.byteOffset, keys.length)
    this.starts = new Int32Array(2 ** bits + 1).fill(keys.length)
    fillStarts(this.keys, this.shift, this.starts)
  }

  /** A copy of it. */
  inKernel(): Address {
    return kernel.newIndex(keep(this.keys), keep(this.starts), this.shift)
  }

  /** -1 where no row has the key. */
  find(key: number): number {
    const { keys, starts } = this
    const bucket = key >>> this.shift
    const end = starts[bucket + 1]!
    for (let row = starts[bucket]!; row < end; row++) if (keys[row] === key) return row
    return -1
  }
}

function fillStarts(keys: Int32Array, shift: number, starts: Int32Array): void {
  let bucket = 0
  for (let row = 0; row < keys.length; row++) {
    const home = keys[row]! >>> shift
    if (home + 1 < bucket) throw new Error(`The keys of an index must ascend; that of row ${row} does not. Sort them.`)
    while (bucket <= home) starts[bucket++] = row
  }
}
