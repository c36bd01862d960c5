/** How alike two sets, vectors or strings are, 0 to 1. */

/** Share of the first set that is in the second. */
export const shareOf = (a: Set<string>, b: Set<string>): number => {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return a.size ? shared / a.size : 0
}

/** Of two vectors of one length; 0 where either is 0. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    dot += a[k]! * b[k]!
    aa += a[k]! * a[k]!
    bb += b[k]! * b[k]!
  }
  return aa > 0 && bb > 0 ? dot / Math.sqrt(aa * bb) : 0
}

/** Dice coefficient of pairs of letters. */
export function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < a.length; i++) pairs.add(a.slice(i, i + 2))
  let shared = 0
  const size = pairs.size + b.length - 1
  for (let i = 0; i + 1 < b.length; i++) if (pairs.delete(b.slice(i, i + 2))) shared++
  return (2 * shared) / size
}

/** Length of what both begin with, against the longer. */
export function commonBeginning(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return a.length ? n / Math.max(a.length, b.length) : 0
}
