/** What operators and functions cost the server, in nanoseconds as they were measured on Neo4j. */
import { type Extent, longestOf, turnsOf } from './extent'

const NANOSECONDS_PER_ENTRY = 15
const NANOSECONDS_PER_STEP = 5

/** `a = b`, `a < b`: a text is compared many signs at once. */
export const comparing = ({ length, of }: Extent): number =>
  of ? length * (NANOSECONDS_PER_ENTRY + comparing(of)) : Math.ceil(length / 4)

/** Whoever makes up both texts can have every place of the one nearly match the other. */
const searching = (text: Extent, sought: Extent): number =>
  text.isMade && sought.isMade ? longestOf(text) * longestOf(sought) : text.length + sought.length

/** Of `a = b`, `a CONTAINS b` and their like. */
export function workOfRelation(relation: string, a: Extent, b: Extent): number {
  if (relation === 'AND' || relation === 'OR' || relation === 'XOR') return 0
  if (relation === 'CONTAINS') return searching(a, b)
  if (relation === 'STARTS' || relation === 'ENDS') return Math.min(a.length, b.length)
  const least = Math.min(comparing(a), comparing(b))
  if (relation !== 'IN') return least
  return turnsOf(b) * (NANOSECONDS_PER_ENTRY + Math.min(comparing(a), comparing(b.of ?? b)))
}

/** `repeats` is how often the expression has a choice where to go on. */
export function workOfRegex(text: Extent, repeats: number): number {
  return NANOSECONDS_PER_STEP * (repeats < 2 ? text.length : longestOf(text) ** repeats)
}
