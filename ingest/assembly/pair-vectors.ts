/** How alike two candidates of a paper are by the vectors of their words. */
import { CorpusTables, VECTOR_WIDTH } from './corpus-tables'
import { candidateAt, candidateCount, IS_STOP, paper, placeAt, wordAt } from './paper'

/** Bytes of a vector of 32-bit numbers. */
const VECTOR: usize = VECTOR_WIDTH * 4

/** Sums of each candidate's vectors, and the paper that each was made for. */
let sums: usize = 0
let madeFor: usize = 0
let room: i32 = 0

/** Sum of the vectors of a candidate's words, made when first asked for. */
function sumOf(tables: CorpusTables, number: i32): usize {
  if (candidateCount > room) {
    room = max(1024, candidateCount * 2)
    sums = heap.alloc(usize(room) * VECTOR)
    madeFor = heap.alloc(usize(room) << 2)
  }
  const sum = sums + usize(number) * VECTOR
  const made = madeFor + (usize(number) << 2)
  if (load<i32>(made) === paper) return sum
  store<i32>(made, paper)
  memory.fill(sum, 0, VECTOR)
  const place = placeAt(candidateAt(number), 0)
  for (let i = place.first; i < place.last; i++) addVector(tables, i, sum, 127)
  return sum
}

/** Adds the vector of the word at a token, if it has one, over a number. */
function addVector(tables: CorpusTables, token: i32, sum: usize, by: f64): void {
  const word = wordAt(token)
  if (word.vector < 0 || word.flags & IS_STOP) return
  const vector = tables.vectors + word.vector * VECTOR_WIDTH
  for (let k = 0; k < VECTOR_WIDTH; k++) {
    const at = sum + (usize(k) << 2)
    store<f32>(at, f32(f64(load<f32>(at)) + f64(load<i8>(vector + k)) / by))
  }
}

/** 0 where either is 0. */
function cosine(a: usize, b: usize): f64 {
  let dot: f64 = 0
  let aa: f64 = 0
  let bb: f64 = 0
  for (let k: usize = 0; k < VECTOR; k += 4) {
    const x: f64 = load<f32>(a + k)
    const y: f64 = load<f32>(b + k)
    dot += x * y
    aa += x * x
    bb += y * y
  }
  return aa > 0 && bb > 0 ? dot / sqrt(aa * bb) : 0
}

export function candidatesAlike(tables: CorpusTables, one: i32, other: i32): f64 {
  return cosine(sumOf(tables, one), sumOf(tables, other))
}

const rest: usize = memory.data(VECTOR_WIDTH * 4, 16)
const added: usize = memory.data(VECTOR_WIDTH * 4, 16)

/** Cosine of a candidate's words that a shorter one has, a bit each, and those that it lacks. */
export function partsAlike(tables: CorpusTables, long: i32, shared: i32): f64 {
  memory.fill(rest, 0, VECTOR)
  memory.fill(added, 0, VECTOR)
  const place = placeAt(candidateAt(long), 0)
  for (let i = place.first; i < place.last; i++) {
    addVector(tables, i, (shared >> (i - place.first)) & 1 ? rest : added, 1)
  }
  return cosine(rest, added)
}
