/**
 * 32-bit hashes for words, n-grams and features: cheap, and the same on every machine. They are signed: an engine keeps
 * small signed numbers in place where it boxes large ones.
 */

/** FNV-1a over UTF-16 units of a part, with a final mix (fmix32 of MurmurHash3), so that all bits can be used. */
export function hashText(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) {
    h ^= text.charCodeAt(i)
    h = Math.imul(h, 0x01000193)
  }
  return mix(h)
}

/** fmix32 of MurmurHash3: spreads what differs in few bits over all of them. */
export function mix(value: number): number {
  let h = value
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  h ^= h >>> 16
  return h | 0
}

/** The hash of a sequence grows by one member; order matters. Begin with 0. */
export function append(hash: number, member: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) + member) | 0
}

/** The same for every word of a key. */
export function appendWords(hash: number, key: string): number {
  let sum = hash
  let start = 0
  for (let end = key.indexOf(' '); end >= 0; end = key.indexOf(' ', start)) {
    sum = append(sum, hashText(key, start, end))
    start = end + 1
  }
  return append(sum, hashText(key, start))
}

/** A feature's hash: the template it belongs to and what fills it. */
export function feature(template: number, filling: number): number {
  return mix(Math.imul(template + 1, 0x9e3779b1) ^ filling)
}
