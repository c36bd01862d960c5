/** Finds the row of a 32-bit key: open addressing in one typed array, built when a model is loaded. */

export class HashIndex {
  /** Pairs of key and row + 1; 0 where free. */
  private readonly slots: Int32Array
  private readonly mask: number

  /** Row i is the i-th of the keys, which differ from each other. */
  constructor(keys: Uint32Array) {
    const signed = new Int32Array(keys.buffer, keys.byteOffset, keys.length)
    let size = 16
    while (size < keys.length * 1.8) size *= 2
    const mask = size - 1
    const slots = new Int32Array(size * 2)
    for (let row = 0; row < signed.length; row++) {
      const key = signed[row]!
      let slot = scatter(key) & mask
      while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
      slots[slot * 2] = key
      slots[slot * 2 + 1] = row + 1
    }
    this.mask = mask
    this.slots = slots
  }

  /** -1 where no row has the key. */
  find(key: number): number {
    const { slots, mask } = this
    let slot = scatter(key) & mask
    for (;;) {
      const row = slots[slot * 2 + 1]!
      if (row === 0) return -1
      if (slots[slot * 2] === key) return row - 1
      slot = (slot + 1) & mask
    }
  }
}

const scatter = (key: number): number => key ^ (key >>> 15)
