/** Phrases as they are shown: a verb with `we` and its preposition, an amount with its sign. */

import type { Occurrence } from '@/ingest/extract/candidate'
import { type Doc, fieldOf, GAP } from '@/ingest/extract/doc'
import { BINDS } from '@/ingest/extract/words/telling-words'
import { wordSet } from '@/ingest/extract/words/word-set'
import type { Cue } from '@/lib/model/facts'

/** More often a noun (share of 255), a word counts as a verb only behind `we`, `to` and the like: `control`, `learning`. */
const NOUN_SHARE = 130

export const isPreposition = ({ words, gaps }: Doc, at: number): boolean =>
  (words[at]!.binds & (BINDS.particle | BINDS.listing)) !== 0 && gaps[at] !== GAP.hyphen && gaps[at + 1] !== GAP.hyphen

/** What they name is a field more often than a deed: `deep learning`. */
const FIELDS_IN_ING = wordSet(
  'learning training processing planning programming modeling modelling understanding testing',
)

/** Not `control` in `optimal control of`, nor `based` in `reference-based`. */
export function actsAsVerb({ words, gaps }: Doc, at: number): boolean {
  const { noun, lower } = words[at]!
  if (gaps[at] === GAP.hyphen && !/(tun|train)ed$/.test(lower)) return false
  if (words[at + 1]?.isArticle) return true
  if (FIELDS_IN_ING.has(lower) && words[at - 1]?.isContent) return false
  let behind = at - 1
  while (words[behind]?.lower === 'also' || words[behind]?.lower.endsWith('ly')) behind--
  const before = words[behind]?.binds ?? 0
  const isBehind = (bind: number): boolean => (before & bind) !== 0
  return noun < NOUN_SHARE || isBehind(BINDS.auxiliary) || (isBehind(BINDS.particle) && lower.endsWith('ing'))
}

/** A verb takes `we`, `is` or `to` before it along, and the preposition behind it. */
export function verbPhrase({ words, gaps }: Doc, verb: number, end: number, from: number): Occurrence {
  let first = verb
  while (first > from && gaps[first] === GAP.hyphen) first--
  for (let i = first - 1; i >= from && i >= verb - 4; i--) {
    const { lower, binds } = words[i]!
    if (binds & BINDS.auxiliary) first = i
    else if (!lower.endsWith('ly') && lower !== 'also') break
  }
  const next = verb + 1 < end ? words[verb + 1]! : undefined
  const last =
    next && (next.binds & BINDS.particle || (words[verb]!.lower === 'is' && next.isArticle)) ? verb + 2 : verb + 1
  return { first, last }
}

/** `of 95.2%`, `by 84 %`: a number alone tells a reader nothing. */
export function amountPhrase({ words, gaps, sentenceOf }: Doc, at: number): Occurrence | undefined {
  if (!words[at]!.isNumber || !words[at]!.hasDigit) return undefined
  const isGlued = (token: number): boolean =>
    gaps[token] === GAP.inner && sentenceOf[token] === sentenceOf[token - 1] && words[token]!.isNumber
  let [first, last] = [at, at + 1]
  while (isGlued(first) && words[first - 1]!.isNumber) first--
  // 17,388
  if (words[first - 1]?.raw === ',' && gaps[first] === GAP.none && words[first - 2]?.isNumber) first -= 2
  while (last < words.length && isGlued(last)) last++
  const isShare = words[last]?.raw === '%'
  // `of 43` papers or of anything
  if (!isShare && (last - first < 2 || gaps[last - 1] !== GAP.inner)) return undefined
  const isJoined =
    sentenceOf[first - 1] === sentenceOf[first] && /^(of|by|to|at|is|was)$/.test(words[first - 1]?.lower ?? '')
  return isJoined ? { first: first - 1, last: isShare ? last + 1 : last } : undefined
}

export function toCue(doc: Doc, { first, last }: Occurrence): Cue {
  const field = fieldOf(doc, first)
  const [start, end] = [doc.starts[first]!, doc.ends[last - 1]!]
  return { field, start, end, text: doc.paper[field].slice(start, end) }
}
