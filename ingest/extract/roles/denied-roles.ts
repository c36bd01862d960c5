/**
 * What a paper names only to say that it does without it, or does otherwise, it does not use: it compares to it. Of those who
 * labelled papers nearly all say so.
 */

import type { Concept, Occurrence } from '@/ingest/extract/candidate'
import { listStart, type NamedPlaces } from '@/ingest/extract/candidates/named-places'
import type { Doc } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'
import type { Role } from '@/lib/model/concept'
import type { Cue } from '@/lib/model/facts'
import { toCue } from './cue-phrases'
import { denialBefore, OUTDOING } from './denial'
import { findCue } from './find-cue'

/** What it takes a concept's role for where all its places are denied: of a task `does not require tuning` says little. */
function denied(doc: Doc, role: Role, { first, last }: Occurrence): Role {
  if (role === 'uses' || role === 'proposes') return 'compares_to'
  const opening = doc.words[first]!.lower
  if (role !== 'addresses' || SILENT.has(opening)) return role
  return COMPARING.has(doc.words[last - 1]!.lower) || OUTDOING.test(opening) || opening === 'unlike'
    ? 'compares_to'
    : 'mentions'
}

/** Of a task they say little: `harder than it`, `no clear diagnosis`. */
const SILENT = wordSet('than without no')
/** They end `instead of`, `rather than`, `in contrast to`, `improvement over`. */
const COMPARING = wordSet('of than to with over')

const JOINTS = wordSet('and or nor')

/** `without labels or rewards` denies both; `instead of labels, the rewards` begins anew. */
function headOf(doc: Doc, first: number, named: NamedPlaces): number {
  if (first === 0) return first
  const before = first > 1 && doc.words[first - 1]!.isArticle ? first - 2 : first - 1
  return JOINTS.has(doc.words[before]!.lower) ? listStart(doc, first, named) : first
}

/** Changes the role where every place is denied, and returns the words that are shown for it: none that are denied. */
export function heedDenials(doc: Doc, concept: Concept, named: NamedPlaces): Cue | undefined {
  const denials: Occurrence[] = []
  const affirmed: Occurrence[] = []
  for (const place of concept.places) {
    const denial = denialBefore(doc, headOf(doc, place.first, named))
    if (denial) denials.push(denial)
    else affirmed.push(place)
  }
  const role = affirmed.length > 0 ? concept.role : denied(doc, concept.role, denials[0]!)
  if (role !== concept.role) {
    concept.role = role
    return toCue(doc, denials[0]!)
  }
  return findCue(doc, concept.role, concept.role === 'compares_to' ? concept.places : affirmed, named)
}
