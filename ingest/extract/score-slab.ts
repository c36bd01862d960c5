/** Rows of sums kept per spelling in one growing array: thousands of small arrays would keep the garbage collector busy. */

/** Of few weights of a byte each: 16 bits hold them. */
export class ScoreSlab {
  sums = new Int16Array(0)
  private known = new Uint8Array(0)

  constructor(readonly width: number) {}

  /** Forgets all rows. */
  clear(): void {
    this.known.fill(0)
  }

  has(row: number): boolean {
    return row < this.known.length && this.known[row] === 1
  }

  /** Keeps the row; may replace `sums`. */
  set(row: number, sums: ArrayLike<number>): void {
    if (row >= this.known.length) this.grow(row)
    const from = row * this.width
    for (let k = 0; k < this.width; k++) this.sums[from + k] = sums[k]!
    this.known[row] = 1
  }

  private grow(row: number): void {
    const rows = Math.max(4096, row + 1, this.known.length * 2)
    const sums = new Int16Array(rows * this.width)
    sums.set(this.sums)
    const known = new Uint8Array(rows)
    known.set(this.known)
    this.sums = sums
    this.known = known
  }
}
