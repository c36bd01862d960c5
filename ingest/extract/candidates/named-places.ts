/** Where a paper's concepts stand, and where the lists begin that they stand in. */

import type { Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { BINDS } from '@/ingest/extract/words/telling-words'

/** Where a paper's concepts stand. */
export interface NamedPlaces {
  /** Of a token behind a concept's place where that place begins: lists are gone through by it. */
  startOf: ReadonlyMap<number, number>
  /** A token each; 1 inside a concept's place: no name is the reason of another's role. */
  isNamed: Uint8Array
}

export function namedPlaces({ words }: Doc, places: readonly Occurrence[]): NamedPlaces {
  const isNamed = new Uint8Array(words.length)
  for (const { first, last } of places) isNamed.fill(1, first, last)
  return { startOf: new Map(places.map(({ first, last }) => [last, first])), isNamed }
}

/** Where the list begins that a place is in: what governs it stands before that. */
export function listStart({ words, sentenceOf }: Doc, first: number, { startOf }: NamedPlaces): number {
  let start = first
  for (let at = start; at > 0 && at > start - 4 && words[at - 1]!.binds & BINDS.joint; at--) {
    const before = startOf.get(at - 1)
    if (before === undefined || sentenceOf[before] !== sentenceOf[first]) continue
    start = before
    at = start + 1
  }
  return start
}
