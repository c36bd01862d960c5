/** How alike two vectors, strings or sets are, 0 to 1. Sets are ascending lists of distinct numbers. */

export function toSet(members: number[]): number[] {
  // a few members: insertion beats a general sort
  for (let i = 1; i < members.length; i++) {
    const member = members[i]!
    let j = i
    for (; j > 0 && members[j - 1]! > member; j--) members[j] = members[j - 1]!
    members[j] = member
  }
  let n = 0
  for (let i = 0; i < members.length; i++) if (i === 0 || members[i] !== members[i - 1]) members[n++] = members[i]!
  while (members.length > n) members.pop()
  return members
}

/** Number of members of both. */
export function shared(a: readonly number[], b: readonly number[]): number {
  let i = 0
  let j = 0
  let count = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      count++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return count
}

/** Share of the first set that is in the second. */
export const shareOf = (a: readonly number[], b: readonly number[]): number => (a.length ? shared(a, b) / a.length : 0)

/** Of two vectors of one length; 0 where either is 0. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let dot = 0
  let aa = 0
  let bb = 0
  for (let k = 0; k < a.length; k++) {
    dot += a[k]! * b[k]!
    aa += a[k]! * a[k]!
    bb += b[k]! * b[k]!
  }
  return aa > 0 && bb > 0 ? dot / Math.sqrt(aa * bb) : 0
}

/** Length of what both begin with, against the longer. */
export function commonBeginning(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++
  return a.length ? n / Math.max(a.length, b.length) : 0
}
