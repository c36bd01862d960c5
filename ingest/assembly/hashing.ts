/** The hashes of ingest/extract/words/hashing.ts. */

/** fmix32 of MurmurHash3: spreads what differs in few bits over all of them. */
function mix(value: i32): i32 {
  let h: u32 = value
  h ^= h >>> 16
  h *= 0x85ebca6b
  h ^= h >>> 13
  h *= 0xc2b2ae35
  h ^= h >>> 16
  return h
}

/** The hash of a sequence grows by one member; order matters. */
export function append(hash: i32, member: i32): i32 {
  return (hash ^ i32(u32(hash) >>> 15)) * 0x9e3779b1 + member
}

/** A feature's hash: the template it belongs to and what fills it. */
export function feature(template: i32, filling: i32): i32 {
  return mix(((template + 1) * 0x9e3779b1) ^ filling)
}
