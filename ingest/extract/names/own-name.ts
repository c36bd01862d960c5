/**
 * The name that a title opens with, before a colon or dash, is what the paper calls its own thing: `ORCA: Recognizing Marine
 * Species` speaks of no collision avoidance, whatever others mean by ORCA. It is what others mean only where the paper has
 * words of what they write it out as.
 */

import type { Candidate, Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP } from '@/ingest/extract/doc'
import { JOINING_WORDS } from '@/ingest/extract/words/stop-words'
import type { Word } from '@/ingest/extract/words/vocabulary'
import type { LexiconEntry } from '@/ingest/lexicon/lexicon'

/** Tokens of such a name, at most: `MM-LMPC` has two. */
const MOST_TOKENS = 5

export function openingName({ words, gaps, titleEnd }: Doc): Occurrence | undefined {
  for (let last = 0; last < titleEnd && last <= MOST_TOKENS; last++) {
    const { isWord, raw } = words[last]!
    if (!isWord) return last > 0 && last < titleEnd - 1 && /^[:–—-]$/.test(raw) ? { first: 0, last } : undefined
    if (last > 0 && gaps[last] === GAP.blank) return undefined
  }
  return undefined
}

/** The candidate that the title opens with before a colon, where that is coined: `MM-LMPC: …`, `FeltSet: …`; no `Poster: …`. */
export function coinedOpening(doc: Doc): Candidate | undefined {
  const name = openingName(doc)
  if (!name || doc.words[name.last]!.raw !== ':') return undefined
  const { first, last } = name
  if (last - first < 2 && !isCoined(doc.words[first]!)) return undefined
  return doc.candidates.find(({ occurrences }) => occurrences[0]!.first === first && occurrences[0]!.last === last)
}

const isCoined = ({ camel, upper, hasDigit }: Word): boolean => camel || upper || hasDigit

/** Letters by which words are the same: `representations`, `representing`. */
const STEM = 5
/** Share of a long form's words that the paper has where it means that. */
const SAID = 3 / 4

/** Whether the paper has words enough of a long form. */
export const isSaid = ({ words }: Doc, long: string): boolean => shareSaid(words, long) >= SAID

/** Share of a long form's words that others are the same as. */
export function shareSaid(words: readonly Word[], long: string): number {
  const stems = long
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !JOINING_WORDS.has(word))
    .map((word) => word.slice(0, STEM))
  return stems.filter((stem) => words.some(({ lower }) => lower.startsWith(stem))).length / stems.length
}

/**
 * Whether the name is the paper's own, though an entry is called so, too: it opens the title or is what the paper proposes (`we
 * present ORCA`), and none of what the entry is written out as is said.
 */
export function isOwnThing(doc: Doc, { forms, role }: Concept, entry: LexiconEntry): boolean {
  const name = openingName(doc)
  const opens = ({ first, last }: Occurrence) => first === 0 && last === name?.last
  const opening = name && forms.find(({ occurrences }) => opens(occurrences[0]!))?.occurrences[0]
  const own = opening ?? (role === 'proposes' ? shortIn(doc, forms[0]!.occurrences[0]!) : undefined)
  if (!own) return false
  const short = doc.words[own.first]!.lower
  const long = [entry.name, ...entry.aliases].filter((form) => {
    return /[\s-]/.test(form) && !form.toLowerCase().startsWith(short)
  })
  return long.length > 0 && !long.some((form) => isSaid(doc, form))
}

/** The place of a name that is one short form. */
const shortIn = ({ words }: Doc, place: Occurrence): Occurrence | undefined =>
  place.last - place.first === 1 && words[place.first]!.upper ? place : undefined
