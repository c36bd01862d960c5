/**
 * Component `expand`: each candidate's key with short forms written out (`deep RL` → `deep reinforcement learning`), so
 * that writings of one name have one key. The paper's own expansions go before the field's.
 */
import type { Candidate } from './candidate'
import type { Doc } from './doc'
import { EMPTY_TAILS } from './stop-words'

/** Long form of a short one that nearly everyone expands in one way, as words joined by blanks. */
export type FieldAbbreviations = ReadonlyMap<string, string>

export function expandKeys(doc: Doc, field: FieldAbbreviations): void {
  const own = new Map<string, string>()
  for (const { shortKey, long } of doc.abbreviations) own.set(shortKey, keyBetween(doc, long.first, long.last))
  for (const candidate of doc.candidates) candidate.expanded = expandKey(doc, candidate, own, field)
}

function expandKey(doc: Doc, { key, occurrences }: Candidate, own: Map<string, string>, field: FieldAbbreviations) {
  const whole = own.get(key)
  if (whole !== undefined) return whole
  const { first, last } = occurrences[0]!
  const words: string[] = []
  for (let i = first; i < last; i++) {
    const word = doc.words[i]!
    // a name that the paper expands is not what the field means by it
    const long = own.get(word.norm.text) ?? (word.upper || word.hasDigit ? field.get(word.norm.text) : undefined)
    words.push(long ?? word.key)
  }
  return words.join(' ')
}

/** Keys of the words of a run, joined by blanks. */
export function keyBetween(doc: Doc, first: number, last: number): string {
  const keys: string[] = []
  for (let i = first; i < last; i++) if (doc.words[i]!.isWord) keys.push(doc.words[i]!.key)
  return keys.join(' ')
}

/** The key without a tail that says nothing: `ppo algorithm` → `ppo`; a key of one word stays. */
export function withoutTail(key: string): string {
  const cut = key.lastIndexOf(' ')
  return cut > 0 && EMPTY_TAILS.has(key.slice(cut + 1)) ? key.slice(0, cut) : key
}
