/**
 * Finds the row of a 32-bit key: open addressing in one typed array, built when a model is loaded. A key's place goes by
 * its highest bits, so that ascending keys are put in one after the other, not all over the memory.
 */

/** Bits to shift a key by, for a table that is filled to two thirds at most. */
export const shiftFor = (keys: number): number => 32 - Math.max(4, Math.ceil(Math.log2(keys * 1.45 + 1)))

export class HashIndex {
  /** Pairs of key and row + 1; 0 where free. */
  private readonly slots: Int32Array
  private readonly shift: number
  private readonly mask: number

  /** Row i is the i-th of the keys, which differ from each other. */
  constructor(keys: Uint32Array) {
    const shift = shiftFor(keys.length)
    const size = 2 ** (32 - shift)
    const slots = new Int32Array(size * 2)
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]! | 0
      let slot = key >>> shift
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1)
      slots[slot * 2] = key
      slots[slot * 2 + 1] = row + 1
    }
    this.shift = shift
    this.mask = size - 1
    this.slots = slots
  }

  /** -1 where no row has the key. */
  find(key: number): number {
    const { slots, mask } = this
    let slot = key >>> this.shift
    for (;;) {
      const row = slots[slot * 2 + 1]!
      if (row === 0) return -1
      if (slots[slot * 2] === key) return row - 1
      slot = (slot + 1) & mask
    }
  }
}
