/** Where a candidate's words lie among all words: the mean of their vectors. */
import type { Candidate } from './candidate'
import { VECTOR_WIDTH } from './corpus-tables'
import type { RankContext } from './rank-context'

export const VECTOR_FEATURES = Array.from({ length: VECTOR_WIDTH }, (_, i) => `vector ${i}`)

export function vectorFeatures(c: RankContext, { occurrences }: Candidate, out: Float32Array, at: number): number {
  const { first, last } = occurrences[0]!
  const { vectors } = c.tables
  out.fill(0, at, at + VECTOR_WIDTH)
  let words = 0
  for (let i = first; i < last; i++) {
    const { row } = c.doc.words[i]!.norm
    if (row < 0 || c.doc.words[i]!.isStop) continue
    words++
    for (let k = 0; k < VECTOR_WIDTH; k++) out[at + k]! += vectors[row * VECTOR_WIDTH + k]!
  }
  if (words > 0) for (let k = 0; k < VECTOR_WIDTH; k++) out[at + k]! /= 127 * words
  return at + VECTOR_WIDTH
}
