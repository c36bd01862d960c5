/**
 * Which entry of the lexicon a concept is, and the key that its forms are looked up by. Made for naming alone: candidates and
 * features know nothing of it, so a change here leaves the models as they are.
 */
import type { Lexicon, LexiconEntry } from '@/ingest/lexicon/lexicon'
import type { Candidate, Concept } from './candidate'
import { type Doc, textOf } from './doc'
import { type FieldAbbreviations, keyBetween, withoutTail } from './expand'
import { conceptKey } from './normalize'

/** Words after the name of a benchmark that say what it is. */
const DATA_TAIL = / (?:data set|dataset|corpus|benchmark|challenge|environment|simulator)$/

/** The entry that the first form names, or a form that is the same name written otherwise. */
export function linkToLexicon(doc: Doc, { forms }: Concept, lexicon: Lexicon): LexiconEntry | undefined {
  const name = withoutTail(forms[0]!.expanded)
  for (const form of forms) {
    if (withoutTail(form.expanded) !== name) continue
    const { first, last } = form.occurrences[0]!
    const surface = textOf(doc, first, last)
    for (const key of keysOf(doc, form, lexicon)) {
      const entry = lexicon.find(key, surface) ?? lexicon.find(withoutTail(key), surface)
      if (entry) return entry
      const benchmark = lexicon.find(key.replace(DATA_TAIL, ''), surface)
      if (benchmark?.kind === 'Benchmark') return benchmark
    }
  }
  return undefined
}

/**
 * What to look a form up by: the lexicon has `Mask R-CNN` as people write it, not with what the field means by CNN. What
 * the paper itself expands is never looked up as it stands. A short form alone is what the field means by it; if the
 * lexicon knows no such thing, it is the entry that is written just so.
 */
function keysOf(doc: Doc, form: Candidate, lexicon: Lexicon): string[] {
  const { first, last } = form.occurrences[0]!
  const { own } = doc.expansions
  const expanded = expandedKey(doc, form, lexicon)
  const isOwn = own.has(form.key) || doc.words.slice(first, last).some(({ norm }) => own.has(norm.text))
  if (isOwn) return [expanded]
  const plain = plainKey(keyBetween(doc, first, last))
  if (last - first > 1) return [expanded, plain]
  const entry = lexicon.find(plain, doc.words[first]!.raw)
  return entry && isWritten(entry, doc.words[first]!.raw) ? [expanded, plain] : [expanded]
}

/**
 * The key with its short forms written out. Where the field's expansion was counted amiss, the lexicon's name stands in
 * its place: `policy optimization` has not the initials of PPO.
 */
export function expandedKey(doc: Doc, { key, expanded, occurrences }: Candidate, lexicon: Lexicon): string {
  const { first, last } = occurrences[0]!
  const { own } = doc.expansions
  if (own.has(key)) return plainKey(expanded)
  const words: string[] = []
  for (let i = first; i < last; i++) words.push(meaningOf(doc, i, lexicon))
  return plainKey(words.join(' '))
}

function meaningOf({ words, expansions }: Doc, token: number, lexicon: Lexicon): string {
  const word = words[token]!
  const long = expansions.tokens[token]
  if (long === undefined) return word.key
  if (expansions.own.has(word.norm.text) || initialsOf(long) === word.norm.text) return long
  const entry = lexicon.find(word.norm.text, word.raw)
  return entry && lexicon.find(long, long) ? conceptKey(entry.name) : long
}

const initialsOf = (key: string): string => key.replace(/(\S)\S*\s?/g, '$1')

/** Greek letters by name and letters without accents, as {@link conceptKey} has them: `ε greedy` → `epsilon greedy`. */
export function plainKey(key: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII
  const plain = /[^\x00-\x7f]/.test(key) ? conceptKey(key) : key
  return inIe(plain.replace(/(?<!\S)var(?=(?:epsilon|phi|theta|rho|sigma|kappa|pi)(?!\S))/g, ''))
}

/** Singulars that were taken for ones in y: `movies` → `movy` → `movie`. */
export const inIe = (key: string): string => key.replace(/(?<!\S)(cook|mov|calor|zomb|self)y(?!\S)/g, '$1ie')

/** Whether a name of the entry is written so, but for case and the plural of a short form. */
const isWritten = ({ name, aliases }: LexiconEntry, surface: string): boolean =>
  [name, ...aliases].some((form) => asWritten(form) === asWritten(surface))

const asWritten = (form: string): string => form.replace(/(?<=\p{Lu})s$/u, '').toLowerCase()

/** Short forms that mean one thing to those who expand them and another to the lexicon: BART, also the trees. */
const TWO_THINGS = new Set(['bart'])

/**
 * The lexicon with one more way to an entry: the field's long form of the short name that the entry goes by
 * (`bidirectional encoder representations from transformers` → BERT).
 */
export function withLongForms(lexicon: Lexicon, field: FieldAbbreviations): Lexicon {
  const byLong = new Map<string, LexiconEntry>()
  for (const [short, long] of field) {
    const entry = TWO_THINGS.has(short) ? undefined : lexicon.find(short, short.toUpperCase())
    const key = conceptKey(long)
    if (entry && isWritten(entry, short.replaceAll(' ', '-')) && !lexicon.find(key, key)) byLong.set(key, entry)
  }
  return { ...lexicon, find: (key, surface) => lexicon.find(key, surface) ?? byLong.get(key) }
}
