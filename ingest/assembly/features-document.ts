/** Where and how often a candidate stands in its paper, and what stands beside it. */
import { log2 } from './host'
import {
  Candidate,
  GAP_HYPHEN,
  IS_BRACKET,
  IS_COLON,
  IS_COMMA,
  IS_STOP,
  IS_WORD,
  OUTSIDE,
  placeAt,
  titleEnd,
  tokenAt,
  tokenCount,
  Word,
  wordAt,
  wordIn,
} from './paper'
import { get, increase, set } from './row'

/** Groups of words before a name that speak for or against it. */
const GROUPS: i32 = 11
const GROUPS_AT: i32 = 17
const SIGNS_AT: i32 = GROUPS_AT + GROUPS
export const DOCUMENT_FEATURES: i32 = SIGNS_AT + 5

export function setDocument(candidate: Candidate): void {
  set(0, log2(1 + <f64>candidate.count))
  set(1, log2(1 + <f64>candidate.head.total))
  set(2, candidate.head.forms)
  setPlaces(candidate)
  setBorders(candidate)
  set(SIGNS_AT + 4, tokenAt(tokenCount - 1).sentence + 1)
}

/** In the title, in which sentences, how far into the paper. */
function setPlaces(candidate: Candidate): void {
  const n: f64 = candidate.count
  const words: f64 = tokenCount
  const firstOfAbstract = titleEnd < tokenCount ? tokenAt(titleEnd).sentence : -1
  const final = tokenAt(tokenCount - 1).sentence
  let title = 0
  let place: f64 = 0
  let sentences = 0
  let before = -1
  for (let k = 0; k < candidate.count; k++) {
    const first = placeAt(candidate, k).first
    const last = placeAt(candidate, k).last
    const token = tokenAt(first)
    if (token.sentence !== before) sentences++
    before = token.sentence
    place += first / words
    if (token.sentence === firstOfAbstract) set(7, 1)
    if (token.sentence === final) set(8, 1)
    if (first >= titleEnd) continue
    title++
    if (first === 0) set(5, 1)
    if (wordIn(token, last).flags & IS_COLON) set(6, 1)
  }
  set(3, title > 0 ? 1 : 0)
  set(4, title / n)
  set(9, placeAt(candidate, 0).first / words)
  set(10, place / n)
  set(16, sentences)
}

/** What stands directly before and after. */
function setBorders(candidate: Candidate): void {
  const n: f64 = candidate.count
  for (let k = 0; k < candidate.count; k++) {
    const place = placeAt(candidate, k)
    const token = tokenAt(place.first)
    const left = wordIn(token, place.first - 1)
    const right = wordIn(token, place.last)
    const isLeftFree = isFree(left)
    const isRightFree = isFree(right)
    if (isLeftFree && isRightFree) increase(11, 1 / n)
    if (isLeftFree) increase(12, 1 / n)
    if (isRightFree) increase(13, 1 / n)
    if (!isLeftFree) set(14, max(get(14), sameBefore(candidate, k) / n))
    if (!isRightFree) set(15, max(get(15), sameAfter(candidate, k) / n))
    if (left !== OUTSIDE && left.group >= 0 && token.gap !== GAP_HYPHEN) increase(GROUPS_AT + left.group, 1 / n)
    if (left.flags & IS_BRACKET) increase(SIGNS_AT, 1 / n)
    if (right.flags & IS_BRACKET) increase(SIGNS_AT + 1, 1 / n)
    if (right.flags & IS_COMMA) increase(SIGNS_AT + 2, 1 / n)
    if (left.flags & IS_COMMA) increase(SIGNS_AT + 3, 1 / n)
  }
}

function isFree(word: Word): bool {
  return (word.flags & IS_WORD) === 0 || (word.flags & IS_STOP) !== 0
}

/** Places that are looked through for the same neighbour; in a text that repeats a name without end it would be slow. */
const MOST_PLACES: i32 = 40

/** How many places from the k-th on have the word before them that this one has. */
function sameBefore(candidate: Candidate, k: i32): i32 {
  const norm = wordAt(placeAt(candidate, k).first - 1).norm
  const end = min(MOST_PLACES, candidate.count)
  let count = 0
  for (let j = k; j < end; j++) {
    const before = placeAt(candidate, j).first - 1
    if (before >= 0 && wordAt(before).norm === norm) count++
  }
  return count
}

function sameAfter(candidate: Candidate, k: i32): i32 {
  const norm = wordAt(placeAt(candidate, k).last).norm
  const end = min(MOST_PLACES, candidate.count)
  let count = 0
  for (let j = k; j < end; j++) {
    const after = placeAt(candidate, j).last
    if (after < tokenCount && wordAt(after).norm === norm) count++
  }
  return count
}
