/** Rows of eight sums of 16 bits, kept by number: what a word adds wherever it stands is looked up once. */

@unmanaged
export class KeptSums {
  rows: usize
  /** A byte each: whether it is known. */
  known: usize
  /** Rows that there is room for, and those that may be known. */
  room: i32
  used: i32
  generation: i32

  /** Makes room for so many; forgets all where their numbers mean something else than before. */
  prepare(generation: i32, count: i32): void {
    if (count > this.room) {
      this.room = count * 2
      this.rows = heap.alloc(usize(this.room) << 4)
      this.known = heap.alloc(usize(this.room))
    } else if (generation !== this.generation) memory.fill(this.known, 0, this.used)
    this.used = count
    this.generation = generation
  }

  rowOf(number: i32): usize {
    return this.rows + (usize(number) << 4)
  }

  isKnown(number: i32): bool {
    return load<u8>(this.known + number) !== 0
  }

  keep(number: i32, sums: v128): void {
    store<u8>(this.known + number, 1)
    v128.store(this.rowOf(number), sums)
  }
}

export function newKeptSums(room: i32): KeptSums {
  const kept = changetype<KeptSums>(heap.alloc(offsetof<KeptSums>()))
  kept.prepare(0, room >> 1)
  return kept
}
