/** What the tagger's labels say of each token, and one more place. */
import { tokenAt, tokenCount } from './paper'

/** Types of span: the four kinds, and names that an expert only tolerates. B of type t is label 1 + 2t, I is 2 + 2t. */
export const KINDS: i32 = 4
const TYPES: i32 = 5

/** Probability that a core name begins here, goes on here; the same for any name; of each kind. */
let begin: usize = 0
let inside: usize = 0
let beginAny: usize = 0
let insideAny: usize = 0
let kinds: usize = 0
/** Places that there is room for. */
let room: i32 = 0

function prepare(count: i32): void {
  if (count > room) {
    room = max(1024, count * 2)
    begin = heap.alloc(usize(room) * (4 + KINDS) * 4)
  }
  const bytes = usize(count) << 2
  memory.fill(begin, 0, bytes * (4 + KINDS))
  inside = begin + bytes
  beginAny = inside + bytes
  insideAny = beginAny + bytes
  kinds = insideAny + bytes
}

function increase(at: usize, by: f32): void {
  store<f32>(at, load<f32>(at) + by)
}

/** Sums the labels' probabilities, which lie so many bytes apart; returns where the first of the five arrays begins. */
export function sumTags(marginals: usize, width: usize): usize {
  prepare(tokenCount + 1)
  for (let i = 0; i < tokenCount; i++, marginals += width) {
    const at = usize(i) << 2
    for (let type = 0; type < TYPES; type++) {
      const label = marginals + ((1 + 2 * usize(type)) << 2)
      const b = load<f32>(label)
      const s = load<f32>(label, 4)
      increase(beginAny + at, b)
      increase(insideAny + at, s)
      if (type === KINDS) continue
      increase(begin + at, b)
      increase(inside + at, s)
      store<f32>(kinds + ((usize(i) * KINDS + type) << 2), b + s)
    }
  }
  return begin
}

function at(array: usize, i: i32): f64 {
  return load<f32>(array + (usize(i) << 2))
}
export function beginOf(i: i32): f64 {
  return at(begin, i)
}
export function insideOf(i: i32): f64 {
  return at(inside, i)
}
export function beginAnyOf(i: i32): f64 {
  return at(beginAny, i)
}
export function kindOf(i: i32, kind: i32): f64 {
  return at(kinds, i * KINDS + kind)
}

/** Whether the sentence of a place goes on behind it. */
export function goesOn(first: i32, last: i32): bool {
  return last < tokenAt(first).closes
}

/** Probability that exactly these tokens are a core name. */
export function coreSpan(first: i32, last: i32): f64 {
  let p = beginOf(first)
  for (let i = first + 1; i < last; i++) p *= insideOf(i)
  return p * (1 - (goesOn(first, last) ? insideOf(last) : 0))
}

/** Probability that exactly these tokens are any name. */
export function anySpan(first: i32, last: i32): f64 {
  let p = beginAnyOf(first)
  for (let i = first + 1; i < last; i++) p *= at(insideAny, i)
  return p * (1 - (goesOn(first, last) ? at(insideAny, last) : 0))
}
