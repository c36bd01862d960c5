/** Where a candidate's words lie among all words: the mean of their vectors. */
import type { Candidate } from './candidate'
import { VECTOR_WIDTH } from './corpus-tables'
import type { RankContext } from './rank-context'

export const VECTOR_FEATURES = Array.from({ length: VECTOR_WIDTH }, (_, i) => `vector ${i}`)

const sum = new Int32Array(VECTOR_WIDTH)

/** `out` holds zeros before. */
export function vectorFeatures(c: RankContext, { occurrences }: Candidate, out: Float32Array, at: number): number {
  const { first, last } = occurrences[0]!
  const { vectors } = c.tables
  let words = 0
  for (let i = first; i < last; i++) {
    const { row } = c.doc.words[i]!.norm
    if (row < 0 || c.doc.words[i]!.isStop) continue
    const from = row * VECTOR_WIDTH
    if (words === 0) for (let k = 0; k < VECTOR_WIDTH; k++) sum[k] = vectors[from + k]!
    else for (let k = 0; k < VECTOR_WIDTH; k++) sum[k]! += vectors[from + k]!
    words++
  }
  if (words > 0) for (let k = 0; k < VECTOR_WIDTH; k++) out[at + k] = sum[k]! / (127 * words)
  return at + VECTOR_WIDTH
}
