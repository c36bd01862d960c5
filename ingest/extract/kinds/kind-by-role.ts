/**
 * What a paper does with a thing tells what it is: what it evaluates on is a benchmark or a metric, what it uses a method. Kinds
 * are judged before roles, which see more of the paper: in cross-validation 91.8 → 92.5 % of kinds are right by it, over all labelled
 * papers 87.1 → 87.6 %. The other way round, a role judged again by the new kind, nothing changes.
 */

import type { Concept } from '@/ingest/extract/candidate'
import { ROLES } from '@/lib/model/concept'
import { setKinds } from './set-kinds'

/** Core concepts of all labelled papers, of each kind by role, both in their order. */
const LABELLED = [
  [9570, 19194, 2655, 1036, 3256, 278],
  [221, 476, 21470, 2157, 101, 454],
  [854, 1423, 448, 3529, 83, 54],
  [359, 700, 1105, 5990, 100, 29],
]
/** What the role counts beside all else; from 0.3 to 0.6 all are good. */
const WEIGHT = 0.5

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

const ofKind = LABELLED.map(sum)
const ofRole = ROLES.map((_, role) => sum(LABELLED.map((counts) => counts[role]!)))
/** How many times as many of a kind have a role as would if it were all the same. */
const FITS = LABELLED.map((counts, kind) =>
  counts.map((count, role) => ((count * sum(ofKind)) / (ofKind[kind]! * ofRole[role]!)) ** WEIGHT),
)

/** Sets the kind anew, by the number of the role. */
export function heedRole(concept: Concept, role: number): void {
  setKinds(
    concept,
    concept.kinds.map((probability, kind) => probability * FITS[kind]![role]!),
  )
}
