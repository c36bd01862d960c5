/** Dense numbers for a paper's role towards a concept, beside what the linear model says of the words. */

import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import type { RankContext } from '@/ingest/extract/candidates/rank-context'
import type { Doc, Sentence } from '@/ingest/extract/doc'
import { NGRAM_WIDTH } from '@/ingest/extract/kernel/corpus-tables'
import { CUES } from '@/ingest/extract/words/role-cues'
import { KINDS, ROLES } from '@/lib/model/concept'
import { type JudgedByWords, RELATION_FEATURES, RELATION_WIDTH } from './role-relations'
import { ROLE_VECTOR_FEATURES, roleVectors } from './role-vectors'

const CUE_COUNT = Object.keys(CUES).length

export const ROLE_FEATURES = [
  ...ROLES.map((role) => `words ${role}`),
  ...KINDS.map((kind) => `kind ${kind}`),
  'value',
  'occurrences',
  'in title',
  'starts title',
  'before colon',
  'title after for',
  'title after with',
  'title after of',
  'ends title',
  'first place',
  'last place',
  'mean place',
  'first sentence',
  'last sentence',
  ...Object.keys(CUES).flatMap((role) => [`${role} near`, `${role} before`, `${role} after`]),
  'we before',
  'our before',
  'new before',
  'bracket after',
  'capital',
  'upper case',
  'words',
  'frequency',
  'alone',
  'abbreviated',
  'share of sentences',
  ...RELATION_FEATURES,
  ...ROLE_VECTOR_FEATURES,
]
export const ROLE_WIDTH = ROLE_FEATURES.length

export interface RoleInput extends JudgedByWords {
  best: Candidate
  /** Probability of each kind. */
  kinds: ArrayLike<number>
  /** Its row of roleRelations. */
  relations: Float32Array
}

export function roleDense(
  c: RankContext,
  { best, occurrences, kinds, words, relations }: RoleInput,
  out: Float32Array,
  at: number,
): void {
  const { doc, tables } = c
  const { first, last } = best.occurrences[0]!
  let n = at
  for (let k = 0; k < ROLES.length; k++) out[n++] = words[k]!
  for (let k = 0; k < KINDS.length; k++) out[n++] = kinds[k]!
  out[n++] = c.text[best.index * 3]!
  out[n++] = Math.log2(1 + occurrences.length)
  n = titleFeatures(doc, occurrences, out, n)
  n = sentenceFeatures(doc, occurrences, out, n)
  n = cueFeatures(doc, occurrences, out, n)
  out[n++] = doc.words[first]!.capital ? 1 : 0
  out[n++] = doc.words[first]!.upper ? 1 : 0
  out[n++] = last - first
  const ngram = tables.ngram(best.hash)
  out[n++] = ngram < 0 ? 0 : tables.ngrams[ngram * NGRAM_WIDTH]! / 12
  out[n++] = ngram < 0 ? 0.5 : tables.ngrams[ngram * NGRAM_WIDTH + 1]! / 255
  out[n++] = c.longKeys.size > 0 && (c.shortKeys.has(best.key) || c.longKeys.has(best.key)) ? 1 : 0
  out[n++] = sentencesIn(doc, occurrences) / doc.sentences.length
  out.set(relations, n)
  n = roleVectors(doc, tables, occurrences, out, n + RELATION_WIDTH)
  if (n !== at + ROLE_WIDTH) throw new Error(`A row for roles has ${n - at} numbers, ${ROLE_WIDTH} were named.`)
}

/** Number of sentences; occurrences are in order. */
function sentencesIn({ sentenceOf }: Doc, occurrences: Occurrence[]): number {
  let [count, before] = [0, -1]
  for (const { first } of occurrences) {
    if (sentenceOf[first] !== before) count++
    before = sentenceOf[first]!
  }
  return count
}

const FOR = new Set(['for', 'to', 'toward', 'towards'])
const WITH = new Set(['with', 'via', 'using', 'by', 'through'])
const OF = new Set(['of', 'in', 'on'])

function titleFeatures({ words, titleEnd }: Doc, occurrences: Occurrence[], out: Float32Array, at: number): number {
  out.fill(0, at, at + 7)
  for (const { first, last } of occurrences) {
    if (first >= titleEnd) break
    out[at] = 1
    if (first === 0) out[at + 1] = 1
    if (words[last]?.raw === ':') out[at + 2] = 1
    for (let i = first - 1; i >= 0 && i >= first - 4; i--) {
      const { lower } = words[i]!
      if (FOR.has(lower)) out[at + 3] = 1
      if (WITH.has(lower)) out[at + 4] = 1
      if (OF.has(lower)) out[at + 5] = 1
    }
    if (last === titleEnd) out[at + 6] = 1
  }
  return at + 7
}

/** First, last and mean place; whether in the abstract's first and in the last sentence. */
function sentenceFeatures(doc: Doc, occurrences: Occurrence[], out: Float32Array, at: number): number {
  const { sentenceOf, sentences } = doc
  const opening = doc.titleEnd > 0 ? 1 : 0
  out.fill(0, at, at + 5)
  for (const { first } of occurrences) {
    const sentence = sentenceOf[first]!
    out[at + 2]! += sentence / sentences.length / occurrences.length
    if (sentence === opening) out[at + 3] = 1
    if (sentence === sentences.length - 1) out[at + 4] = 1
  }
  out[at] = sentenceOf[occurrences[0]!.first]! / sentences.length
  out[at + 1] = sentenceOf[occurrences.at(-1)!.first]! / sentences.length
  return at + 5
}

/** Shares of the places with cue words near before, further before and after; then what stands directly beside. */
function cueFeatures(doc: Doc, occurrences: Occurrence[], out: Float32Array, at: number): number {
  const { words } = doc
  const end = at + CUE_COUNT * 3
  const by = 1 / occurrences.length
  out.fill(0, at, end + 4)
  // where the sentence's first `we` stands
  let seen: Sentence | undefined
  let we = 0
  for (const { first, last } of occurrences) {
    const sentence = doc.sentences[doc.sentenceOf[first]!]!
    const near = cuesBetween(doc, Math.max(sentence.first, first - 3), first)
    const before = cuesBetween(doc, Math.max(sentence.first, first - 10), Math.max(sentence.first, first - 3))
    const after = cuesBetween(doc, last, Math.min(sentence.last, last + 6))
    for (let k = 0; k < CUE_COUNT; k++) {
      if (near & (1 << k)) out[at + k * 3]! += by
      if (before & (1 << k)) out[at + k * 3 + 1]! += by
      if (after & (1 << k)) out[at + k * 3 + 2]! += by
    }
    if (sentence !== seen) {
      we = sentence.first
      while (we < sentence.last && words[we]!.lower !== 'we') we++
      seen = sentence
    }
    if (we < first) out[end]! += by
    for (let i = Math.max(sentence.first, first - 2); i < first; i++) {
      const { lower } = words[i]!
      if (lower === 'our') out[end + 1]! += by
      if (lower === 'new' || lower === 'novel') out[end + 2]! += by
    }
    if (last < sentence.last && words[last]!.raw === '(') out[end + 3]! += by
  }
  return end + 4
}

function cuesBetween({ words }: Doc, from: number, to: number): number {
  let bits = 0
  for (let i = from; i < to; i++) bits |= words[i]!.cues
  return bits
}
