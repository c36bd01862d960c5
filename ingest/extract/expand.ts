/**
 * Component `expand`: each candidate's key with short forms written out (`deep RL` → `deep reinforcement learning`), so
 * that writings of one name have one key. The paper's own expansions go before the field's.
 */
import type { Candidate } from './candidate'
import type { Doc } from './doc'
import { append, appendWords } from './hashing'
import { EMPTY_TAILS } from './stop-words'

/** Long form of a short one that nearly everyone expands in one way, as words joined by blanks. */
export type FieldAbbreviations = ReadonlyMap<string, string>

/** What a paper's short forms stand for: whole keys, and single tokens. */
export interface Expansions {
  own: ReadonlyMap<string, string>
  /** Long form of each token that has one. */
  tokens: (string | undefined)[]
}

export function expandKeys(doc: Doc, field: FieldAbbreviations): void {
  const own = new Map<string, string>()
  const groups = new Map<number, number>()
  for (const { short, shortKey, expanded } of doc.abbreviations) {
    own.set(shortKey, expanded)
    groups.set(hashOfNorms(doc, short), appendWords(0, expanded))
  }
  const tokens = doc.words.map((word) => {
    // a name that the paper expands is not what the field means by it
    const mine = own.size > 0 ? own.get(word.norm.text) : undefined
    return mine ?? (word.upper || word.hasDigit ? field.get(word.norm.text) : undefined)
  })
  doc.expansions = { own, tokens }
  for (const candidate of doc.candidates) candidate.group = groups.get(candidate.hash) ?? groupOf(doc, candidate)
}

/** Hash of the words of a candidate's expanded key. */
function groupOf({ words, expansions }: Doc, { occurrences }: Candidate): number {
  const { first, last } = occurrences[0]!
  let hash = 0
  for (let i = first; i < last; i++) {
    const long = expansions.tokens[i]
    hash = long === undefined ? append(hash, words[i]!.keyHash) : appendWords(hash, long)
  }
  return hash
}

function hashOfNorms({ words }: Doc, { first, last }: { first: number; last: number }): number {
  let hash = 0
  for (let i = first; i < last; i++) if (words[i]!.isWord) hash = append(hash, words[i]!.norm.hash)
  return hash
}

export function expandKey({ words, expansions }: Doc, { key, occurrences }: Candidate): string {
  const whole = expansions.own.get(key)
  if (whole !== undefined) return whole
  const { first, last } = occurrences[0]!
  let expanded = ''
  for (let i = first; i < last; i++) expanded += (i > first ? ' ' : '') + (expansions.tokens[i] ?? words[i]!.key)
  return expanded
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
