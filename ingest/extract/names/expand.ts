/**
 * Component `expand`: each candidate's key with short forms written out (`deep RL` → `deep reinforcement learning`), so
 * that writings of one name have one key. The paper's own expansions go before the field's.
 */
import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import { type Abbreviation, type Doc, GAP, isOneAcross } from '@/ingest/extract/doc'
import { append, appendWords } from '@/ingest/extract/words/hashing'
import { EMPTY_TAILS } from '@/ingest/extract/words/stop-words'
import type { Norm } from '@/ingest/extract/words/vocabulary'
import { isSaid, openingName } from './own-name'
import { toPair } from './pair'
import { spelledOtherwise } from './spelled-otherwise'
import { isShouted } from './writing'

/** Long form of a short one that nearly everyone expands in one way, as words joined by blanks. */
export type FieldAbbreviations = ReadonlyMap<string, string>

/** What a paper's short forms stand for: whole keys, and single tokens. */
export interface Expansions {
  own: ReadonlyMap<string, string>
  /** Long form of each token that has one; the other tokens of it and words that it ends with have ''. */
  tokens: (string | undefined)[]
}

export function expandKeys(doc: Doc, field: FieldAbbreviations): void {
  expandTokens(doc, field)
  const spelled = pairSpelled(doc, field)
  if (spelled.length > 0) {
    doc.abbreviations.push(...spelled)
    expandTokens(doc, field)
  }
  if (doc.abbreviations.length > 0) expandLongForms(doc, field)
  if (doc.otherSenses.length > 0) leaveOutOtherSenses(doc)
  for (const candidate of doc.candidates) candidate.group = groupOf(doc, candidate)
  for (const { short, expanded } of doc.abbreviations) {
    const hash = hashOfNorms(doc, short)
    const group = appendWords(0, expanded)
    for (const candidate of doc.candidates) if (candidate.hash === hash) candidate.group = group
  }
}

/** The bracket that expands a short form to something else proves nothing of what it was first. */
function leaveOutOtherSenses({ candidates, otherSenses }: Doc): void {
  for (const { occurrences } of candidates) {
    if (occurrences.length < 2) continue
    const kept = occurrences.filter(({ first }) => !otherSenses.some((other) => other.first === first))
    if (kept.length > 0 && kept.length < occurrences.length) occurrences.splice(0, occurrences.length, ...kept)
  }
}

/** A long form may hold other short forms: multimodal LLM (MLLM). */
function expandLongForms(doc: Doc, field: FieldAbbreviations): void {
  const inner = doc.abbreviations.map(({ long }) => expandedBetween(doc, long.first, long.last))
  if (inner.every((expanded, i) => expanded === doc.abbreviations[i]!.expanded)) return
  doc.abbreviations = doc.abbreviations.map(({ short, long, shortKey, longKey }, i) => {
    // every property is named, as where they are made: a spread would give objects of another shape
    return { short, long, shortKey, longKey, expanded: inner[i]! }
  })
  expandTokens(doc, field)
}

/** Short forms that the paper spells with words of its own, not with what the field means by them. */
function pairSpelled(doc: Doc, field: FieldAbbreviations): Abbreviation[] {
  const { words, expansions } = doc
  const pairs = new Map<Norm, Abbreviation | undefined>()
  expansions.tokens.forEach((long, i) => {
    const { norm, upper } = words[i]!
    if (!long || !upper || pairs.has(norm) || field.get(norm.text) !== long || expansions.own.has(norm.text)) return
    const run = spelledOtherwise(doc, i, [long])
    pairs.set(norm, run && toPair(doc, { first: i, last: i + 1 }, run))
  })
  return [...pairs.values()].filter((pair) => pair !== undefined)
}

function expandTokens(doc: Doc, field: FieldAbbreviations): void {
  const own = new Map(doc.abbreviations.map(({ shortKey, expanded }) => [shortKey, expanded]))
  doc.expansions = { own, tokens: longFormsOf(doc, own, field) }
  for (const pair of doc.abbreviations) expandPlaces(doc, pair)
  leaveOutSaid(doc)
}

/** What each token stands for: a name that the paper expands is not what the field means by it. */
function longFormsOf(doc: Doc, own: Expansions['own'], field: FieldAbbreviations): (string | undefined)[] {
  const tokens: (string | undefined)[] = []
  const opening = ownOpening(doc, field)
  for (const { norm, upper, hasDigit } of doc.words) {
    const said = own.size > 0 ? own.get(norm.text) : undefined
    const mine = said !== undefined && !opensName(doc, tokens.length) ? said : undefined
    const fields = (upper || hasDigit) && norm !== opening ? field.get(norm.text) : undefined
    tokens.push(mine ?? (fields !== undefined && isFieldsAt(doc, tokens.length, fields) ? fields : undefined))
  }
  return tokens
}

/** IRLS is no plural of IRL, `K-SVD` and `DL-Lite` are names of their own. */
function isFieldsAt(doc: Doc, at: number, long: string): boolean {
  const { words, gaps } = doc
  const { raw, norm, lower } = words[at]!
  if (gaps[at] === GAP.hyphen && /^\p{Lu}$/u.test(words[at - 1]!.raw)) return false
  if (isOneAcross(doc, at + 1) || opensName(doc, at)) return false
  const isCut = raw.endsWith('S') && norm.text !== lower
  return !isCut || /(?:^| )s\S*$/.test(long) || isShouted(doc, at)
}

/** Behind a hyphen they make a name of its own of any other. */
const OF_NAMES = new Set(['lite', 'net'])

const opensName = ({ words, gaps }: Doc, at: number): boolean =>
  gaps[at + 1] === GAP.hyphen && OF_NAMES.has(words[at + 1]!.lower)

/** The name that the title opens with, where the paper doesn't mean what the field does. */
function ownOpening(doc: Doc, field: FieldAbbreviations): Norm | undefined {
  const opening = openingName(doc)
  const norm = opening?.last === 1 ? doc.words[0]!.norm : undefined
  const long = norm && field.get(norm.text)
  return long !== undefined && !isSaid(doc, long) ? norm : undefined
}

/** A hyphened short form stands for its long one as a whole; a short form within its own long one stands for itself. */
function expandPlaces(doc: Doc, { short, shortKey, long, expanded }: Abbreviation): void {
  const { tokens } = doc.expansions
  if (isHyphened(doc, short)) {
    for (const { first, last } of placesOf(doc, short)) tokens.fill('', first, last).splice(first, 1, expanded)
  }
  // the Cave Automatic Virtual Environment (CAVE)
  for (const { first, last } of placesOf(doc, long)) {
    for (let i = first; i < last; i++) if (doc.words[i]!.norm.text === shortKey) tokens[i] = undefined
  }
}

function leaveOutSaid(doc: Doc): void {
  const { tokens } = doc.expansions
  for (let i = 1; i < tokens.length; i++) if (isSaidTwice(doc, i)) tokens[i] = ''
}

/** A CNN network is a convolutional neural network, not a network more. */
function isSaidTwice({ words, gaps, expansions: { tokens } }: Doc, token: number): boolean {
  const long = tokens[token - 1]
  return !!long && tokens[token] === undefined && gaps[token] === GAP.blank && long.endsWith(` ${words[token]!.key}`)
}

/** `Re-ID`: no name is cut inside it. */
const isHyphened = ({ gaps }: Doc, { first, last }: Occurrence): boolean =>
  last - first > 1 && gaps.slice(first + 1, last).every((gap) => gap === GAP.hyphen)

/** The run and all others of the same words. */
function placesOf(doc: Doc, run: Occurrence): Occurrence[] {
  const hash = hashOfNorms(doc, run)
  return doc.candidates.find((candidate) => candidate.hash === hash)?.occurrences ?? [run]
}

/** What a token of a run stands for; at its beginning even a token that has been said stands for itself. */
const longFormAt = ({ tokens }: Expansions, token: number, first: number): string | undefined =>
  token > first ? tokens[token] : tokens[token] || undefined

/** Hash of the words of a candidate's expanded key. */
function groupOf({ words, expansions }: Doc, { occurrences }: Candidate): number {
  const { first, last } = occurrences[0]!
  let hash = 0
  for (let i = first; i < last; i++) {
    const long = longFormAt(expansions, i, first)
    if (long !== '') hash = long === undefined ? append(hash, words[i]!.keyHash) : appendWords(hash, long)
  }
  return hash
}

function hashOfNorms({ words }: Doc, { first, last }: Occurrence): number {
  let hash = 0
  for (let i = first; i < last; i++) if (words[i]!.isWord) hash = append(hash, words[i]!.norm.hash)
  return hash
}

export function expandKey(doc: Doc, { key, occurrences }: Candidate): string {
  const { first, last } = occurrences[0]!
  return doc.expansions.own.get(key) ?? expandedBetween(doc, first, last)
}

/** Keys of the words of a run, short forms written out, joined by blanks. */
export function expandedBetween({ words, expansions }: Doc, first: number, last: number): string {
  let expanded = ''
  for (let i = first; i < last; i++) {
    const long = longFormAt(expansions, i, first)
    const part = long ?? (words[i]!.isWord ? words[i]!.key : '')
    if (part) expanded += (expanded && ' ') + part
  }
  return expanded
}

/** Whether the paper itself says what the name or a word of it stands for. */
export function isOwnExpansion({ words, expansions: { own } }: Doc, { key, occurrences }: Candidate): boolean {
  const { first, last } = occurrences[0]!
  return own.size > 0 && (own.has(key) || words.slice(first, last).some(({ norm }) => own.has(norm.text)))
}

/** The key without its last word where that is one of those; a key of one word stays. */
export function withoutLast(key: string, words: ReadonlySet<string>): string {
  const cut = key.lastIndexOf(' ')
  return cut > 0 && words.has(key.slice(cut + 1)) ? key.slice(0, cut) : key
}

/** The key without a tail that says nothing: `ppo algorithm` → `ppo`; a `shared task` stays. */
export const withoutTail = (key: string): string => (key.endsWith('shared task') ? key : withoutLast(key, EMPTY_TAILS))
