/**
 * What a paper names but once to say what else there is, it mentions: `with applications in virtual reality`, `tasks such as toad
 * counting`. The models learned roles of what experts list, and take much of the rest for what the paper works on: of what fewer than
 * half would list, four times as much is mentioned as they say. Over all labelled papers 92 roles become right by it, 14 wrong.
 */
import type { Concept } from '@/ingest/extract/candidate'
import { listNeighbors } from '@/ingest/extract/candidates/list-neighbors'
import type { Doc } from '@/ingest/extract/doc'
import { ROLES } from '@/lib/model/concept'
import type { Decision } from './role-ground'

const [ADDRESSES, MENTIONS] = [ROLES.indexOf('addresses'), ROLES.indexOf('mentions')]
/** The title and the first two sentences of the abstract, which say what is known and good for what. */
const OPENING = 3
/** Probability of a mention, at least, that the neighbors of a list decide. */
const LEAST_OF_LIST = 0.15

/** The decision, or that it is mentioned; `shareIn` tells the probability of a role. */
export function heedAside(
  decision: Decision,
  shareIn: (role: number) => number,
  { sentenceOf }: Doc,
  { places, salience }: Concept,
): Decision {
  if (decision.role !== ADDRESSES || places.length > 1 || sentenceOf[places[0]!.first]! >= OPENING) return decision
  const isAside = shareIn(MENTIONS) * (2 - salience) > shareIn(ADDRESSES)
  return isAside ? { role: MENTIONS, runnerUp: ADDRESSES } : decision
}

/** Makes the role of what stands in a list with what is mentioned `mentions`, too; `shares` are the probabilities of that. */
export function heedListed(doc: Doc, concepts: readonly Concept[], shares: ArrayLike<number>): void {
  if (concepts.every(({ role }) => role !== 'mentions')) return
  const neighbors = listNeighbors(
    doc,
    concepts.map(({ places }) => ({ occurrences: places })),
  )
  const isListed = ({ role, places }: Concept, i: number): boolean =>
    role === 'addresses' &&
    places.length === 1 &&
    shares[i]! > LEAST_OF_LIST &&
    neighbors[i]!.some((other) => concepts[other]!.role === 'mentions')
  // all are looked at before any is changed, or a list would pass it on from one to the next
  const listed = concepts.map(isListed)
  for (const [i, concept] of concepts.entries()) {
    if (!listed[i]) continue
    concept.roleShare += shares[i]!
    concept.role = 'mentions'
    concept.cue = undefined
    concept.ground = 'list'
  }
}
