/** A candidate as comparisons see it, and which two are worth comparing. */

import type { Candidate } from '@/ingest/extract/candidate'
import type { RankContext } from '@/ingest/extract/candidates/rank-context'
import { textOf } from '@/ingest/extract/doc'
import { withoutTail } from '@/ingest/extract/names/expand'
import { hashText } from '@/ingest/extract/words/hashing'
import { JOINING_WORDS } from '@/ingest/extract/words/stop-words'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { shared, toSet } from './likeness'
import { canTurn } from './opposites'

/** A candidate as pairs see it; made once per paper and candidate. */
export interface Side {
  candidate: Candidate
  /** Words of the expanded key, and their hashes in order. */
  words: string[]
  hashes: number[]
  /** Content words and their beginnings. */
  content: number[]
  stems: number[]
  /** A bit for each beginning, by which most that share none are told without comparing them. */
  bits: number
  /** The words with a blank around each, and with none. */
  spaced: string
  plain: string
  withoutTail: string
  digits: string
  /** Has a word that could make an opposite of another name. */
  turns: boolean
  /** Initials of all words, and of the content words. */
  initials: [string, string]
  entry: string | undefined
  /** Row in the table of n-grams, or -1. */
  ngram: number
  upper: boolean
  inTitle: boolean
  /** Tagger's kinds, four numbers. */
  kinds: number[]
}

export function createSide(c: RankContext, candidate: Candidate, lexicon: Lexicon): Side {
  const { doc } = c
  const { expanded } = candidate
  const words: string[] = []
  const hashes: number[] = []
  const content: number[] = []
  const stems: number[] = []
  let bits = 0
  let plain = ''
  let initials = ''
  let contentInitials = ''
  for (let from = 0, to = 0; to < expanded.length; from = to + 1) {
    to = endOfWord(expanded, from)
    const word = expanded.slice(from, to)
    const hash = hashText(word)
    words.push(word)
    hashes.push(hash)
    plain += word
    initials += word.charAt(0)
    if (JOINING_WORDS.has(word)) continue
    content.push(hash)
    const stem = word.length > STEM ? hashText(word, 0, STEM) : hash
    stems.push(stem)
    bits |= 1 << (stem & 31)
    contentInitials += word.charAt(0)
  }
  const { first, last } = candidate.occurrences[0]!
  return {
    candidate,
    words,
    hashes,
    content: toSet(content),
    stems: toSet(stems),
    bits,
    spaced: ` ${expanded} `,
    plain,
    withoutTail: withoutTail(expanded),
    digits: /[^a-z]/.test(plain) ? plain.replace(/\P{N}+/gu, '') : '',
    initials: [initials, contentInitials],
    turns: canTurn(words),
    entry: lexicon.mayKnow(candidate.group) ? lexicon.find(expanded, textOf(doc, first, last))?.id : undefined,
    ngram: c.tables.ngram(candidate.hash),
    upper: doc.words[first]!.upper,
    inTitle: first < doc.titleEnd,
    kinds: kindsOf(c, candidate),
  }
}

function endOfWord(text: string, from: number): number {
  const blank = text.indexOf(' ', from)
  return blank < 0 ? text.length : blank
}

/** Letters at the beginning of a word by which two are compared. */
const STEM = 5

function kindsOf(c: RankContext, { occurrences }: Candidate): number[] {
  const kinds = [0, 0, 0, 0]
  for (let j = 0; j < occurrences.length; j++) {
    const { first, last } = occurrences[j]!
    for (let i = first; i < last; i++) for (let k = 0; k < 4; k++) kinds[k]! += c.kinds[i * 4 + k]! / (last - first)
  }
  return kinds
}

/** Whether two are worth comparing: a word, the beginning of one, or initials in common. */
export const areComparable = (a: Side, b: Side): boolean =>
  ((a.bits & b.bits) !== 0 && shared(a.stems, b.stems) > 0) || initialsMatch(a, b)

/** One is a single word of the other's initials. */
export function initialsMatch(a: Side, b: Side): boolean {
  const short = a.words.length < b.words.length ? a : b
  const long = short === a ? b : a
  if (short.words.length !== 1 || long.words.length < 2 || short.plain.length > 7) return false
  return short.plain === long.initials[0] || short.plain === long.initials[1]
}
