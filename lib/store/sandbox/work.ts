/** What operators and functions cost the server, in nanoseconds as they were measured on Neo4j. */
import { type Extent, turnsOf } from './extent'

const NANOSECONDS_PER_ENTRY = 15
const NANOSECONDS_PER_STEP = 5
const LONGEST_ABSTRACT = 3_000

/** `a = b`, `a < b`: a text is compared many signs at once. */
const comparing = ({ length, of }: Extent): number =>
  of ? length * (NANOSECONDS_PER_ENTRY + comparing(of)) : Math.ceil(length / 4)

/** Whoever makes up both texts can have every place of the one nearly match the other. */
const searching = (text: Extent, sought: Extent): number =>
  text.isMade && sought.isMade ? text.length * sought.length : text.length + sought.length

/** Of `a = b`, `a CONTAINS b` and their like. */
export function workOfRelation(relation: string, a: Extent, b: Extent): number {
  if (relation === 'CONTAINS') return searching(a, b)
  if (relation === 'STARTS' || relation === 'ENDS') return Math.min(a.length, b.length)
  const least = Math.min(comparing(a), comparing(b))
  if (relation !== 'IN') return least
  return turnsOf(b) * (NANOSECONDS_PER_ENTRY + Math.min(comparing(a), comparing(b.of ?? b)))
}

/** `repeats` is how often the expression has a choice where to go on. */
export function workOfRegex({ length, isMade }: Extent, repeats: number): number {
  const longest = isMade || repeats < 2 ? length : Math.max(length, LONGEST_ABSTRACT)
  return NANOSECONDS_PER_STEP * longest ** Math.max(1, repeats)
}
