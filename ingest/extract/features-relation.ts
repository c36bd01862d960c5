/** How a candidate stands against those that hold it, that it holds, and that cross it; by the cheap models' view. */
import type { Candidate } from './candidate'
import { candidateAt, type RankContext } from './rank-context'

export const RELATION_FEATURES = [
  'best longer',
  'best shorter',
  'best crossing',
  'best longer tagged',
  'best shorter tagged',
  'against longer',
  'against shorter',
  'always inside a longer',
]

export function relationFeatures(c: RankContext, candidate: Candidate, out: Float32Array, at: number): number {
  let [longer, shorter, crossing, longerTag, shorterTag, inside] = [0, 0, 0, 0, 0, 0]
  const own = c.text[candidate.index * 3]!
  const n = Math.min(4, candidate.occurrences.length)
  for (let k = 0; k < n; k++) {
    const { first, last } = candidate.occurrences[k]!
    let held = false
    for (const [from, to] of AROUND) {
      const other = candidateAt(c, first + from, last + to)
      if (!other) continue
      const value = c.text[other.index * 3]!
      longer = Math.max(longer, value)
      longerTag = Math.max(longerTag, spanOf(c, first + from, last + to))
      if (other.occurrences.length >= candidate.occurrences.length && value > own) held = true
    }
    if (held) inside++
    for (const [from, to] of WITHIN) {
      const other = candidateAt(c, first + from, last + to)
      if (!other) continue
      shorter = Math.max(shorter, c.text[other.index * 3]!)
      shorterTag = Math.max(shorterTag, spanOf(c, first + from, last + to))
    }
    for (const [from, to] of ACROSS) {
      const other = candidateAt(c, first + from, last + to)
      if (other) crossing = Math.max(crossing, c.text[other.index * 3]!)
    }
  }
  const tag = candidate.occurrences
    .slice(0, 4)
    .reduce((best, { first, last }) => Math.max(best, spanOf(c, first, last)), 0)
  const row = [longer, shorter, crossing, longerTag, shorterTag, tag - longerTag, tag - shorterTag, inside / n]
  out.set(row, at)
  return at + row.length
}

const AROUND: [number, number][] = [
  [-1, 0],
  [0, 1],
  [-1, 1],
  [-2, 0],
  [0, 2],
  [-3, 0],
  [0, 3],
]
const WITHIN: [number, number][] = [
  [1, 0],
  [0, -1],
  [2, 0],
  [0, -2],
  [1, -1],
  [3, 0],
]
const ACROSS: [number, number][] = [
  [1, 1],
  [-1, -1],
  [2, 1],
  [-1, -2],
]

/** The tagger's probability that exactly these tokens are a core name. */
function spanOf(c: RankContext, first: number, last: number): number {
  let p = c.begin[first]!
  for (let i = first + 1; i < last; i++) p *= c.inside[i]!
  const goesOn = last < c.doc.words.length && c.doc.sentenceOf[last] === c.doc.sentenceOf[first]
  return p * (1 - (goesOn ? c.inside[last]! : 0))
}
