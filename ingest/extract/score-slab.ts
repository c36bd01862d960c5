/** Rows of scores kept per spelling in one growing array: thousands of small arrays would keep the garbage collector busy. */

export class ScoreSlab {
  scores = new Float64Array(0)
  private known = new Uint8Array(0)

  constructor(private readonly width: number) {}

  /** Forgets all rows. */
  clear(): void {
    this.known.fill(0)
  }

  /** Where the row begins in `scores`, or -1 where it was not filled yet. */
  find(row: number): number {
    return this.known[row] === 1 ? row * this.width : -1
  }

  /** Where the row begins, its scores at 0; whoever asks fills it. May replace `scores`. */
  reserve(row: number): number {
    if (row >= this.known.length) this.grow(row)
    const from = row * this.width
    this.scores.fill(0, from, from + this.width)
    this.known[row] = 1
    return from
  }

  private grow(row: number): void {
    const rows = Math.max(4096, row + 1, this.known.length * 2)
    const scores = new Float64Array(rows * this.width)
    scores.set(this.scores)
    const known = new Uint8Array(rows)
    known.set(this.known)
    this.scores = scores
    this.known = known
  }
}
