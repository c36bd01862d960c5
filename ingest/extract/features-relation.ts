/** How a candidate stands against those that hold it, that it holds, and that cross it; by the cheap models' view. */
import type { Candidate, Occurrence } from './candidate'
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

/** Places that are looked at. */
const MOST_PLACES = 4

export function relationFeatures(c: RankContext, candidate: Candidate, out: Float32Array, at: number): number {
  const n = Math.min(MOST_PLACES, candidate.occurrences.length)
  let tag = 0
  for (let k = 0; k < n; k++) {
    const occurrence = candidate.occurrences[k]!
    tag = Math.max(tag, spanOf(c, occurrence.first, occurrence.last))
    if (addLonger(c, candidate, occurrence, out, at)) out[at + 7]! += 1 / n
    addShorter(c, occurrence, out, at)
    addCrossing(c, occurrence, out, at)
  }
  out[at + 5] = tag - out[at + 3]!
  out[at + 6] = tag - out[at + 4]!
  return at + RELATION_FEATURES.length
}

/** Those that hold this place; whether one of them is better and no rarer. */
function addLonger(c: RankContext, candidate: Candidate, { first, last }: Occurrence, out: Float32Array, at: number) {
  const own = c.text[candidate.index * 3]!
  let isHeld = false
  for (let i = 0; i < AROUND.length; i += 2) {
    const from = first + AROUND[i]!
    const to = last + AROUND[i + 1]!
    const index = candidateAt(c.at, from, to)
    if (index < 0) continue
    const value = c.text[index * 3]!
    if (value > out[at]!) out[at] = value
    const span = spanOf(c, from, to)
    if (span > out[at + 3]!) out[at + 3] = span
    if (value > own && c.doc.candidates[index]!.occurrences.length >= candidate.occurrences.length) isHeld = true
  }
  return isHeld
}

/** Those that this place holds. */
function addShorter(c: RankContext, { first, last }: Occurrence, out: Float32Array, at: number): void {
  if (last - first < 2) return
  for (let i = 0; i < WITHIN.length; i += 2) {
    const from = first + WITHIN[i]!
    const to = last + WITHIN[i + 1]!
    const index = candidateAt(c.at, from, to)
    if (index < 0) continue
    if (c.text[index * 3]! > out[at + 1]!) out[at + 1] = c.text[index * 3]!
    const span = spanOf(c, from, to)
    if (span > out[at + 4]!) out[at + 4] = span
  }
}

/** Those that begin inside and end outside, or the other way; of a single word, its neighbours. */
function addCrossing(c: RankContext, { first, last }: Occurrence, out: Float32Array, at: number): void {
  for (let i = 0; i < ACROSS.length; i += 2) {
    const index = candidateAt(c.at, first + ACROSS[i]!, last + ACROSS[i + 1]!)
    if (index >= 0 && c.text[index * 3]! > out[at + 2]!) out[at + 2] = c.text[index * 3]!
  }
}

/** Shifts of the first and last token, in pairs. */
const AROUND = [-1, 0, 0, 1, -1, 1, -2, 0, 0, 2, -3, 0, 0, 3]
const WITHIN = [1, 0, 0, -1, 2, 0, 0, -2, 1, -1, 3, 0]
const ACROSS = [1, 1, -1, -1, 2, 1, -1, -2]

/** The tagger's probability that exactly these tokens are a core name. */
function spanOf(c: RankContext, first: number, last: number): number {
  let p = c.begin[first]!
  for (let i = first + 1; i < last; i++) p *= c.inside[i]!
  const goesOn = last < c.doc.words.length && c.doc.sentenceOf[last] === c.doc.sentenceOf[first]
  return p * (1 - (goesOn ? c.inside[last]! : 0))
}
