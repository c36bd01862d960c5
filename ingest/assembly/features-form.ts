/** How a candidate is written. Whether it is a short or a long form of the paper, the host adds. */
import {
  Candidate,
  ENDS_IN_ED,
  ENDS_IN_ING,
  ENDS_IN_LY,
  GAP_HYPHEN,
  HAS_DIGIT,
  IS_CAMEL,
  IS_CAPITAL,
  IS_EMPTY,
  IS_GENERIC,
  IS_PLURAL,
  IS_STOP,
  IS_UPPER,
  placeAt,
  titleEnd,
  tokenAt,
  Word,
  wordAt,
} from './paper'
import { increase, set } from './row'

export const FORM_FEATURES: i32 = 21

function setFlag(k: i32, word: Word, flag: i32): void {
  set(k, word.flags & flag ? 1 : 0)
}

export function setForm(candidate: Candidate): void {
  const first = placeAt(candidate, 0).first
  const last = placeAt(candidate, 0).last
  const head = wordAt(last - 1)
  const opening = wordAt(first)
  let noun = 255
  for (let i = first; i < last; i++) {
    const word = wordAt(i)
    increase(1, word.signs)
    if (word.flags & IS_UPPER) set(3, 1)
    if (word.flags & HAS_DIGIT) set(4, 1)
    if (word.flags & IS_CAMEL) set(5, 1)
    if (i > first && tokenAt(i).gap === GAP_HYPHEN) increase(6, 1)
    if (word.flags & IS_STOP) increase(7, 1)
    else if (word.noun < noun) noun = word.noun
    if (word.signs === 1) set(17, 1)
  }
  set(0, last - first)
  set(2, capitalsInside(candidate))
  setFlag(8, head, IS_GENERIC)
  setFlag(9, head, IS_EMPTY)
  setFlag(10, head, ENDS_IN_ING)
  set(13, head.noun / 255.0)
  set(14, opening.noun / 255.0)
  set(15, noun / 255.0)
  setFlag(16, opening, IS_CAPITAL)
  setFlag(18, head, IS_PLURAL)
  setFlag(19, opening, ENDS_IN_LY)
  setFlag(20, opening, ENDS_IN_ED)
}

/** Share of its words that have a capital where none must be; a guess where there is no such place. */
function capitalsInside(candidate: Candidate): f64 {
  let places = 0
  let capitals: f64 = 0
  for (let k = 0; k < candidate.count; k++) {
    const first = placeAt(candidate, k).first
    const last = placeAt(candidate, k).last
    if (first < titleEnd || first === tokenAt(first).opens) continue
    places++
    for (let i = first; i < last; i++) if (wordAt(i).flags & IS_CAPITAL) capitals += 1 / <f64>(last - first)
  }
  return places ? capitals / places : 0.3
}
