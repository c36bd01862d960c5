/** A concept gets the kinds by how much speaks for each: their probabilities, and the likeliest. */

import type { Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, textOf } from '@/ingest/extract/doc'
import { KINDS, type Kind } from '@/lib/model/concept'
import { mostLikely } from './most-likely'

export function setKinds(concept: Concept, weights: Float64Array): void {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  concept.kinds = weights.map((weight) => weight / total)
  const kind = KINDS[mostLikely(concept.kinds)]!
  if (kind === concept.kind) return
  concept.kind = kind
  concept.kindReason = undefined
  // what made the role is then no longer that kind
  if (concept.ground === 'kind') concept.ground = 'wording'
}

/** What is left for what the models say. */
const DOUBT = 0.05

/** Sets the kind that words of the paper say, and keeps them as the reason. */
export function setSaidKind(doc: Doc, concept: Concept, { kind, first, last }: Occurrence & { kind: Kind }): void {
  setKind(concept, kind)
  concept.kindReason = `cue “${textOf(doc, first, last)}”`
}

/** Sets a kind that words say. */
export function setKind(concept: Concept, said: Kind): void {
  setKinds(
    concept,
    concept.kinds.map((probability, k) => DOUBT * probability + (KINDS[k] === said ? 1 - DOUBT : 0)),
  )
}
