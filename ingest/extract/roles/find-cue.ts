/**
 * The words shown as the reason of a role: of all phrases around a concept's places that speak for the role (a verb with
 * its preposition, a noun with one, an adjective close by), the one that governs it most closely.
 */

import type { Occurrence } from '@/ingest/extract/candidate'
import { listStart, type NamedPlaces } from '@/ingest/extract/candidates/named-places'
import { type Doc, GAP } from '@/ingest/extract/doc'
import { BINDS, TELLS, type Tell, tellsFor } from '@/ingest/extract/words/telling-words'
import type { Role } from '@/lib/model/concept'
import type { Cue } from '@/lib/model/facts'
import { actsAsVerb, amountPhrase, isPreposition, toCue, verbPhrase } from './cue-phrases'

/** Tokens of a phrase, from first up to, not with, last, and how strongly it tells. */
interface Phrase extends Occurrence {
  strength: number
}

type Told = Exclude<Role, 'mentions'>

const LEFT = 14
const RIGHT = 7
const MOST_PLACES = 8
/** What a word tells; each token between it and the concept takes some away, each border of a clause or phrase more. */
const STRENGTH = {
  verb: 12,
  noun: 12,
  after: 9.5,
  passive: 10.5,
  beside: 7,
  amount: 9,
  governor: 8,
  direct: 6,
  of: 5,
  bare: 5,
}
const PER_TOKEN = 0.6
const PER_BORDER = 2
/** Weaker phrases convince no one. */
const LEAST = 2.5

const bit = (tell: Tell): number => 1 << TELLS.indexOf(tell)
const VERB = bit('verb')
const AFTER = bit('after')
const BESIDE = bit('beside')
const NOUN = bit('noun')
const PREPOSITION = bit('preposition')
const BARE = bit('bare')

/** Whatever a paper does with a thing shows that it uses it, or works on it. */
const TAKING_ANY_VERB: ReadonlySet<Role> = new Set(['uses', 'addresses'])

export function findCue(doc: Doc, role: Role, occurrences: readonly Occurrence[], named: NamedPlaces): Cue | undefined {
  if (role === 'mentions') return undefined
  const search: Search = { isNamed: named.isNamed, best: undefined }
  for (let k = 0; k < occurrences.length && k < MOST_PLACES; k++) {
    const { first, last } = occurrences[k]!
    phrasesBefore(doc, role, listStart(doc, first, named), search)
    phrasesAfter(doc, role, last, search)
  }
  return search.best && toCue(doc, search.best)
}

interface Search {
  isNamed: Uint8Array
  best: Phrase | undefined
}

const beats = ({ best }: Search, strength: number): boolean => strength >= LEAST && strength > (best?.strength ?? 0)

/** Of a phrase that beats the best. */
function take({ words }: Doc, search: Search, { first, last }: Occurrence, strength: number): void {
  // signs and numbers alone tell a reader nothing
  if (words.slice(first, last).some(({ raw }) => /\p{L}/u.test(raw))) search.best = { first, last, strength }
}

function phrasesBefore(doc: Doc, role: Told, head: number, search: Search): void {
  const { words } = doc
  const { isNamed } = search
  const from = Math.max(doc.sentences[doc.sentenceOf[head]!]!.first, head - LEFT)
  let away = 0
  let governed = false
  for (let i = head - 1; i >= from; i--) {
    const word = words[i]!
    const tells = tellsFor(word.tells, role)
    away += PER_TOKEN
    // farther away all are weaker
    if (!beats(search, STRENGTH.verb - away)) return
    if (isNamed[i]) continue
    const isVerb = tells & VERB && actsAsVerb(doc, i)
    const direct = !governed && word.isVerbLike && !word.isStop && !/ly$/.test(word.lower) && TAKING_ANY_VERB.has(role)
    const asVerb = STRENGTH[isVerb ? 'verb' : 'direct'] - away
    if (beats(search, asVerb) && (isVerb || (direct && actsAsVerb(doc, i))))
      take(doc, search, verbPhrase(doc, i, head, from), asVerb)
    if (tells & BESIDE && head - i <= 4 && beats(search, STRENGTH.beside - away))
      take(doc, search, { first: i, last: i + 1 }, STRENGTH.beside - away)
    const amount = role === 'evaluates_on' && head - i <= 3 ? amountPhrase(doc, i) : undefined
    if (amount && beats(search, STRENGTH.amount - away)) take(doc, search, amount, STRENGTH.amount - away)
    const isJoin = isPreposition(doc, i)
    if (!governed && isJoin) takeNounPhrase(doc, role, i, { from, away, search })
    if (isJoin || word.isVerbLike) governed = true
    if (word.binds & BINDS.border || (word.isVerbLike && !isVerb) || (isJoin && word.lower !== 'of')) away += PER_BORDER
  }
}

interface Before {
  from: number
  away: number
  search: Search
}

/** A preposition with the word that it belongs to: `problem of`, `policy for`, `benchmarks such as`. */
function takeNounPhrase(doc: Doc, role: Told, at: number, { from, away, search }: Before): void {
  const { words, gaps } = doc
  const { lower, binds } = words[at]!
  const isListing = (binds & BINDS.listing) !== 0 || (lower === 'as' && words[at - 1]?.lower === 'such')
  let noun = lower === 'as' && isListing ? at - 2 : at - 1
  if (isListing && words[noun]?.lower === ',') noun--
  const tells = tellsFor(words[at]!.tells, role)
  if (tells & BARE && beats(search, STRENGTH.bare - away))
    take(doc, search, { first: at, last: at + 1 }, STRENGTH.bare - away)
  const governor = words[noun]
  if (noun < from || !governor?.isWord || governor.isNumber || search.isNamed[noun]) return
  const known = tellsFor(governor.tells, role) & NOUN
  if (!known && (governor.isStop || !(tells & PREPOSITION || isListing))) return
  const strength = STRENGTH[known ? 'noun' : lower === 'of' ? 'of' : 'governor'] - away
  if (!beats(search, strength)) return
  let first = noun
  while (first > from && gaps[first] === GAP.hyphen) first--
  take(doc, search, { first, last: at + 1 }, strength)
}

function phrasesAfter(doc: Doc, role: Told, last: number, search: Search): void {
  const { words } = doc
  const sentence = doc.sentences[doc.sentenceOf[last - 1]!]!
  const to = Math.min(sentence.last, last + RIGHT)
  let away = 0
  let passive = false
  for (let i = last; i < to; i++) {
    const word = words[i]!
    const tells = tellsFor(word.tells, role)
    away += PER_TOKEN
    if (!beats(search, STRENGTH.passive - away)) return
    if (search.isNamed[i]) continue
    if (word.binds & BINDS.be) passive = true
    const strength = strengthAfter(doc, i, tells, passive) - away
    if (beats(search, strength)) take(doc, search, verbPhrase(doc, i, sentence.last, last), strength)
    const amount = role === 'evaluates_on' ? amountPhrase(doc, i) : undefined
    if (amount && beats(search, STRENGTH.amount - away)) take(doc, search, amount, STRENGTH.amount - away)
    if (word.binds & BINDS.border || word.isVerbLike) away += PER_BORDER
  }
}

/** What a word behind a name tells, before what its distance takes away; 0 where it tells nothing. */
function strengthAfter({ words, gaps }: Doc, at: number, tells: number, passive: boolean): number {
  const { lower } = words[at]!
  if (tells & AFTER && (lower !== 'is' || words[at + 1]?.isArticle)) return STRENGTH.after
  const isPassive = tells & VERB && (passive || gaps[at] === GAP.hyphen) && /(ed|lt|wn|en)$/.test(lower)
  return isPassive ? STRENGTH.passive : 0
}
