/** How a candidate stands against those that hold it, that it holds, and that cross it; by the cheap models' view. */
import { Candidate, candidateAt, Place, placeAt, standingAt } from './paper'
import { get, increase, set } from './row'
import { textOf } from './sift'
import { coreSpan } from './tags'

export const RELATION_FEATURES: i32 = 8

/** Places that are looked at. */
const MOST_PLACES: i32 = 4

export function setRelations(candidate: Candidate, number: i32): void {
  const n = min(MOST_PLACES, candidate.count)
  let tag: f64 = 0
  for (let k = 0; k < n; k++) {
    const place = placeAt(candidate, k)
    tag = max(tag, coreSpan(place.first, place.last))
    if (setLonger(candidate, number, place)) increase(7, 1 / <f64>n)
    setShorter(place)
    setCrossing(place)
  }
  set(5, tag - get(3))
  set(6, tag - get(4))
}

/** Shifts of the first and last token, in pairs. */
const AROUND = memory.data<i32>([-1, 0, 0, 1, -1, 1, -2, 0, 0, 2, -3, 0, 0, 3])
const WITHIN = memory.data<i32>([1, 0, 0, -1, 2, 0, 0, -2, 1, -1, 3, 0])
const ACROSS = memory.data<i32>([1, 1, -1, -1, 2, 1, -1, -2])

/** Those that hold this place; whether one of them is better and no rarer. */
function setLonger(candidate: Candidate, number: i32, place: Place): bool {
  const own = textOf(number, 0)
  let isHeld = false
  for (let i: usize = 0; i < 7; i++) {
    const from = place.first + load<i32>(AROUND + i * 8)
    const to = place.last + load<i32>(AROUND + i * 8, 4)
    const other = standingAt(from, to)
    if (other < 0) continue
    const value = textOf(other, 0)
    if (value > get(0)) set(0, value)
    const span = coreSpan(from, to)
    if (span > get(3)) set(3, span)
    if (value > own && candidateAt(other).count >= candidate.count) isHeld = true
  }
  return isHeld
}

/** Those that this place holds. */
function setShorter(place: Place): void {
  if (place.last - place.first < 2) return
  for (let i: usize = 0; i < 6; i++) {
    const from = place.first + load<i32>(WITHIN + i * 8)
    const to = place.last + load<i32>(WITHIN + i * 8, 4)
    const other = standingAt(from, to)
    if (other < 0) continue
    if (textOf(other, 0) > get(1)) set(1, textOf(other, 0))
    const span = coreSpan(from, to)
    if (span > get(4)) set(4, span)
  }
}

/** Those that begin inside and end outside, or the other way; of a single word, its neighbours. */
function setCrossing(place: Place): void {
  for (let i: usize = 0; i < 4; i++) {
    const other = standingAt(place.first + load<i32>(ACROSS + i * 8), place.last + load<i32>(ACROSS + i * 8, 4))
    if (other >= 0 && textOf(other, 0) > get(2)) set(2, textOf(other, 0))
  }
}
