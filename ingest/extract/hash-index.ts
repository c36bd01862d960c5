/** Finds the row of a 32-bit key: open addressing in one typed array, built when a model is loaded. */

export class HashIndex {
  /** Pairs of key and row + 1; 0 where free. */
  private readonly slots: Uint32Array
  private readonly mask: number

  /** Row i is the i-th of the keys, which differ from each other. */
  constructor(keys: Uint32Array) {
    let size = 16
    while (size < keys.length * 1.8) size *= 2
    this.mask = size - 1
    this.slots = new Uint32Array(size * 2)
    for (let row = 0; row < keys.length; row++) this.insert(keys[row]!, row)
  }

  private insert(key: number, row: number): void {
    let slot = scatter(key) & this.mask
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = row + 1
  }

  /** -1 where no row has the key. */
  find(key: number): number {
    let slot = scatter(key) & this.mask
    for (;;) {
      const row = this.slots[slot * 2 + 1]!
      if (row === 0) return -1
      if (this.slots[slot * 2] === key) return row - 1
      slot = (slot + 1) & this.mask
    }
  }
}

const scatter = (key: number): number => (key ^ (key >>> 15)) >>> 0
