/** Names that hold another one and are a thing of their own nevertheless, however alike the two look to a model. */
import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import type { Side } from './pair-side'

type Name = Pick<Side, 'spaced' | 'words' | 'candidate'>

/**
 * Whether the longer name ends with the shorter, or has it within, and the paper gives it a short form (`gated leaf pruning
 * (GLP)`) or writes it as a proper name and the other one small: `Symbolic Leaf Pruning`, `leaf pruning`. Where a model would
 * take the two for one, the labels say so in three of four cases; what only begins alike (`Leaf Pruning Game`) is as often one.
 */
export function isNarrowed(doc: Doc, long: Name, short: Name): boolean {
  if (long.words.length <= short.words.length || long.spaced.indexOf(short.spaced) <= 0) return false
  const { expanded, occurrences } = long.candidate
  if (doc.abbreviations.some((pair) => pair.expanded === expanded)) return true
  return isProper(doc, occurrences) && short.candidate.occurrences.some((place) => isSmall(doc, place))
}

/** In capitals inside a sentence of the abstract, and nowhere without. */
function isProper(doc: Doc, places: readonly Occurrence[]): boolean {
  let found = false
  for (const place of places) {
    if (!isTitled(doc, place)) return false
    const { field, first } = doc.sentences[doc.sentenceOf[place.first]!]!
    found ||= field === 'abstract' && place.first > first
  }
  return found
}

function isTitled({ words }: Doc, { first, last }: Occurrence): boolean {
  for (let i = first; i < last; i++) if (!words[i]!.capital && !words[i]!.isStop && !words[i]!.hasDigit) return false
  return true
}

function isSmall({ words }: Doc, { first, last }: Occurrence): boolean {
  for (let i = first; i < last; i++) if (words[i]!.raw !== words[i]!.lower) return false
  return true
}

/**
 * Two words of which one is coined, with capitals within, are two names, though they begin alike: `FrogBench`, `FrogStack`; but
 * for what only digits tell (`FrogSet`, `FrogSet2023`).
 */
export function areCoined(doc: Doc, a: Candidate, b: Candidate): boolean {
  const [one, other] = [wordOf(doc, a), wordOf(doc, b)]
  if (!one || !other || (!isCoined(one) && !isCoined(other))) return false
  return lettersOf(one.lower) !== lettersOf(other.lower)
}

const isCoined = ({ camel, raw }: Doc['words'][number]): boolean => camel && /\p{Ll}\P{Ll}*\p{Lu}/u.test(raw)

const lettersOf = (word: string): string => word.replace(/[^\p{L}]+|s$/gu, '')

function wordOf({ words }: Doc, { occurrences }: Candidate) {
  const { first, last } = occurrences[0]!
  return last - first === 1 ? words[first]! : undefined
}
