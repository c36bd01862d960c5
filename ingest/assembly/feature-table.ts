/**
 * Hashed features and their weights, a byte each. Keys lie in buckets of four that are searched at once, and a feature without
 * weights adds zeros: a branch for each would be guessed wrong every other time.
 */

/** Features to be looked up are written here. */
export const features: usize = memory.data(256 * 4, 16)
let end: usize = features

export function clearFeatures(): void {
  end = features
}

export function put(feature: i32): void {
  store<i32>(end, feature)
  end += 4
}

/** How many were put since they were cleared. */
export function featureCount(): i32 {
  return i32(end - features) >> 2
}

/** Bytes of the keys of a bucket; the weights of each follow. */
const KEYS: usize = 16
/** Bytes of a line of the processor's cache. */
const LINE: usize = 64

/** What a look-up leaves beside the sums that it returns: those of the outputs from the ninth on. */
export let furtherSums: v128 = i64x2.splat(0)

@unmanaged
export class FeatureTable {
  buckets: usize
  /** Bits to shift a key by for the number of its bucket, and the last number. */
  shift: u32
  last: u32
  /** Bytes of weights a key: one an output, to the next four. */
  width: u32

  private bucketAt(number: u32): usize {
    return this.buckets + number * (this.width * 4 + <u32>KEYS)
  }

  /** The weights of the features that were put, as sums of 16 bits for the first eight outputs. */
  sumOf(count: i32): v128 {
    const shift = this.shift
    const last = this.last
    const width = this.width
    let low = i16x8.splat(0)
    let high = i16x8.splat(0)
    const stop = features + (usize(count) << 2)
    for (let at = features; at < stop; at += 4) {
      const feature = load<u32>(at)
      const key = i32x4.splat(feature)
      let number = feature >> shift
      let bucket: usize
      let found: i32
      // on to the next bucket, in case that this one is full and lacks it
      do {
        bucket = this.bucketAt(number)
        found = i32x4.bitmask(i32x4.eq(v128.load(bucket), key))
        number = (number + 1) & last
      } while (i32(found === 0) & i32(load<u32>(bucket, 12) !== 0))
      const weights = v128.load(bucket + (ctz(found) & 3) * width, KEYS)
      const known = v128.and(weights, i32x4.splat(-i32(found !== 0)))
      low = i16x8.add(low, i16x8.extend_low_i8x16_s(known))
      high = i16x8.add(high, i16x8.extend_high_i8x16_s(known))
    }
    furtherSums = high
    return low
  }

  /** The next key with its weights; no feature has the key 0, which marks what is free. */
  add(key: u32, weights: usize): void {
    const width = this.width
    let number = key >> this.shift
    let bucket: usize
    let room: i32
    do {
      bucket = this.bucketAt(number)
      room = i32x4.bitmask(i32x4.eq(v128.load(bucket), i32x4.splat(0)))
      number = (number + 1) & this.last
    } while (room === 0)
    const free = ctz(room)
    store<u32>(bucket + free * 4, key)
    // four bytes at a time: what follows the last is never read
    for (let k: u32 = 0; k < width; k += 4) store<u32>(bucket + free * width + k, load<u32>(weights + k), KEYS)
  }
}

/** An empty table for so many keys, in buckets that are filled to two thirds at most. */
export function newTable(keys: i32, outputs: i32): FeatureTable {
  const table = changetype<FeatureTable>(heap.alloc(offsetof<FeatureTable>()))
  let bits = 2
  while (f64(1 << (bits + 2)) < f64(keys) * 1.45 + 1) bits++
  table.shift = 32 - bits
  table.last = (1 << bits) - 1
  table.width = (outputs + 3) & ~3
  // sixteen bytes more: weights are read sixteen at a time
  const bytes = usize(table.last + 1) * (KEYS + 4 * table.width) + 16
  // no bucket of 64 bytes, the tagger's, or 32, the text model's, reaches over a line of the processor's cache
  table.buckets = (heap.alloc(bytes + LINE) + LINE - 1) & ~(LINE - 1)
  return table
}

export function fillTable(table: FeatureTable, count: i32, keys: usize, weights: usize, outputs: i32): void {
  for (let row = 0; row < count; row++) {
    const key = load<u32>(keys + (usize(row) << 2))
    if (key !== 0) table.add(key, weights + row * outputs)
  }
}

/** Sums of the first `count` features, 16 bits an output, in their place. */
export function addFeatures(table: FeatureTable, count: i32): void {
  const sums = table.sumOf(count)
  v128.store(features, sums)
  v128.store(features, furtherSums, 16)
}
