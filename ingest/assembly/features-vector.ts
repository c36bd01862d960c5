/** Where a candidate's words lie among all words: the mean of their vectors. */
import { CorpusTables, VECTOR_WIDTH } from './corpus-tables'
import { Candidate, candidateAt, IS_STOP, placeAt, wordAt } from './paper'
import { beginGroup, set } from './row'

const sums: usize = memory.data(VECTOR_WIDTH * 4, 16)

/** The features hold zeros before. */
export function setVector(tables: CorpusTables, candidate: Candidate): void {
  const place = placeAt(candidate, 0)
  let words = 0
  memory.fill(sums, 0, VECTOR_WIDTH * 4)
  for (let i = place.first; i < place.last; i++) {
    const word = wordAt(i)
    if (word.vector < 0 || word.flags & IS_STOP) continue
    const vector = tables.vectors + word.vector * VECTOR_WIDTH
    for (let k = 0; k < VECTOR_WIDTH; k++) {
      const sum = sums + (usize(k) << 2)
      store<i32>(sum, load<i32>(sum) + load<i8>(vector + k))
    }
    words++
  }
  if (words === 0) return
  for (let k = 0; k < VECTOR_WIDTH; k++) set(k, load<i32>(sums + (usize(k) << 2)) / <f64>(127 * words))
}

export function writeVector(tables: CorpusTables, candidate: i32, out: usize): void {
  memory.fill(out, 0, VECTOR_WIDTH * 4)
  beginGroup(out)
  setVector(tables, candidateAt(candidate))
}
