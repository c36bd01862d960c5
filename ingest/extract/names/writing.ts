/**
 * Whether a paper writes a name as an entry of the lexicon is written: VaR is no VAR, IRLS no plural of IRL, `From Frames to
 * Clips` speaks of no CLIP, and a bracket behind other words (`once daily (QD)`) of what they mean. Where everything is in
 * capitals they tell nothing.
 */

import type { Candidate, Concept, Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { wordKey } from '@/ingest/extract/words/normalize'
import { EMPTY_TAILS, GENERIC_HEADS } from '@/ingest/extract/words/stop-words'
import type { Word } from '@/ingest/extract/words/vocabulary'
import type { LexiconEntry } from '@/ingest/lexicon/lexicon'
import { isSaid } from './own-name'
import type { CapitalShare } from './write-name'

export function isWrittenSo(doc: Doc, concept: Concept, entry: LexiconEntry, capitalShare: CapitalShare): boolean {
  const [best] = concept.forms
  const places = concept.forms.flatMap((form) => (form.expanded === best!.expanded ? singlesOf(doc, form) : []))
  if (places.length === 0) return true
  const { key } = doc.words[places[0]!]!
  const written = [entry.name, ...entry.aliases].filter((form) => wordKey(form.toLowerCase()) === key)
  const agrees = (at: number): boolean =>
    written.length === 0 ||
    isShouted(doc, at) ||
    written.some((form) => capitalsAgree(doc.words[at]!, form, { isKind: concept.kind === entry.kind, capitalShare }))
  return places.some(agrees) && !isBehindOtherWords(doc, places[0]!, entry)
}

/** Tokens that are a form alone, but for a tail that says nothing; none where the name has several words. */
function singlesOf({ words }: Doc, { occurrences }: Candidate): number[] {
  const { first, last } = occurrences[0]!
  for (let i = first + 1; i < last; i++) if (!EMPTY_TAILS.has(words[i]!.key)) return []
  return occurrences.map((place: Occurrence) => place.first)
}

interface Case {
  isKind: boolean
  capitalShare: CapitalShare
}

function capitalsAgree({ raw, lower, norm }: Word, form: string, { isKind, capitalShare }: Case): boolean {
  const name = raw.replace(/(?<=\p{Lu})s$/u, '')
  const [isUpper, isFormUpper] = [isInCapitals(name), isInCapitals(form)]
  // `ddpg` can be no word, `clip` can, and `qd` may be of a formula
  if (raw === lower) return !isFormUpper || (form.length > 2 && !/[aeiouy]/i.test(form))
  if (name === form) return true
  if (isUpper && isFormUpper) return name.toLowerCase() === form.toLowerCase()
  if (isUpper) return isKind
  if (!isFormUpper) return true
  // `Bert` is BERT, clips are none
  return /^\p{Lu}[\p{Ll}\p{N}]+$/u.test(raw) && (capitalShare(norm.text) ?? 0) > 0.5
}

const isInCapitals = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase()

/** No word of the sentence has a small letter. */
export function isShouted({ words, sentences, sentenceOf }: Doc, at: number): boolean {
  const { first, last } = sentences[sentenceOf[at]!]!
  for (let i = first; i < last; i++) if (/\p{Ll}/u.test(words[i]!.raw)) return false
  return last - first > 1
}

/**
 * `once daily (QD)`: alone in a bracket where it first stands, behind words that it doesn't abbreviate and that are no general
 * ones (`an algorithm (PPO)`), and nothing of what others write it out as is said.
 */
function isBehindOtherWords(doc: Doc, at: number, entry: LexiconEntry): boolean {
  const { words, abbreviations } = doc
  const before = words[at - 2]
  if (words[at - 1]?.raw !== '(' || words[at + 1]?.raw !== ')' || !before?.isWord) return false
  if (!words[at]!.upper || before.upper || before.camel || GENERIC_HEADS.has(before.norm.text)) return false
  if (abbreviations.some(({ short }) => short.first === at)) return false
  const long = [entry.name, ...entry.aliases].filter((form) => /[\s-]/.test(form))
  return long.length > 0 && !long.some((form) => isSaid(doc, form))
}
