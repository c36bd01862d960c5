/** A concept gets the kinds by how much speaks for each: their probabilities, and the likeliest. */

import type { Concept } from '@/ingest/extract/candidate'
import { KINDS } from '@/lib/model/concept'
import { mostLikely } from './most-likely'

export function setKinds(concept: Concept, weights: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  concept.kinds = weights.map((weight) => weight / total)
  const kind = KINDS[mostLikely(concept.kinds)]!
  if (kind !== concept.kind) concept.kindReason = undefined
  concept.kind = kind
}
