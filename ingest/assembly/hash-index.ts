/** Finds the row of a key among ascending ones, as ingest/extract/kernel/hash-index.ts does; it makes what is looked through here. */

@unmanaged
export class HashIndex {
  keys: usize
  /** First row of each bucket, the keys with the same highest bits; behind them the number of keys. */
  starts: usize
  shift: u32

  /** -1 where no row has the key. */
  find(key: i32): i32 {
    const bucket = this.starts + (usize(u32(key) >> this.shift) << 2)
    const end = load<i32>(bucket, 4)
    for (let row = load<i32>(bucket); row < end; row++) {
      if (load<i32>(this.keys + (usize(row) << 2)) === key) return row
    }
    return -1
  }
}

export function newIndex(keys: usize, starts: usize, shift: u32): HashIndex {
  const index = changetype<HashIndex>(heap.alloc(offsetof<HashIndex>()))
  index.keys = keys
  index.starts = starts
  index.shift = shift
  return index
}
