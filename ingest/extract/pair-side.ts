/** A candidate as comparisons see it, and which two are worth comparing. */
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Candidate } from './candidate'
import { VECTOR_WIDTH } from './corpus-tables'
import { textOf } from './doc'
import { withoutTail } from './expand'
import { hashText } from './hashing'
import { shared, toSet } from './likeness'
import type { RankContext } from './rank-context'
import { JOINING_WORDS } from './stop-words'

/** A candidate as pairs see it; made once per paper and candidate. */
export interface Side {
  candidate: Candidate
  /** Words of the expanded key, and their hashes in order. */
  words: string[]
  hashes: number[]
  /** Content words and their beginnings. */
  content: number[]
  stems: number[]
  /** The words with a blank around each, and with none. */
  spaced: string
  plain: string
  withoutTail: string
  digits: string
  /** Initials of all words, and of the content words. */
  initials: [string, string]
  vector: Float32Array
  entry: string | undefined
  upper: boolean
  inTitle: boolean
  /** Tagger's kinds, four numbers. */
  kinds: number[]
}

export function createSide(c: RankContext, candidate: Candidate, lexicon: Lexicon): Side {
  const { doc } = c
  const { expanded } = candidate
  const words = expanded.split(' ')
  const content = words.filter((word) => !JOINING_WORDS.has(word))
  const { first, last } = candidate.occurrences[0]!
  const plain = words.join('')
  return {
    candidate,
    words,
    hashes: words.map(hashText),
    content: toSet(content.map(hashText)),
    stems: toSet(content.map((word) => hashText(word.slice(0, 5)))),
    spaced: ` ${expanded} `,
    plain,
    withoutTail: withoutTail(expanded),
    digits: plain.replace(/\P{N}+/gu, ''),
    initials: [initialsOf(words), initialsOf(content)],
    vector: sumOfVectors(c, candidate),
    entry: lexicon.find(expanded, textOf(doc, first, last))?.id,
    upper: doc.words[first]!.upper,
    inTitle: first < doc.titleEnd,
    kinds: kindsOf(c, candidate),
  }
}

const initialsOf = (words: string[]): string => words.map((word) => word[0]).join('')

function kindsOf(c: RankContext, { occurrences }: Candidate): number[] {
  const kinds = [0, 0, 0, 0]
  for (const { first, last } of occurrences) {
    for (let i = first; i < last; i++) for (let k = 0; k < 4; k++) kinds[k]! += c.kinds[i * 4 + k]! / (last - first)
  }
  return kinds
}

function sumOfVectors({ doc, tables }: RankContext, { occurrences }: Candidate): Float32Array {
  const sum = new Float32Array(VECTOR_WIDTH)
  const { first, last } = occurrences[0]!
  for (let i = first; i < last; i++) {
    const word = doc.words[i]!
    if (word.norm.row < 0 || word.isStop) continue
    const from = word.norm.row * VECTOR_WIDTH
    for (let k = 0; k < VECTOR_WIDTH; k++) sum[k]! += tables.vectors[from + k]! / 127
  }
  return sum
}

/** Whether two are worth comparing: a word, the beginning of one, or initials in common. */
export const areComparable = (a: Side, b: Side): boolean => shared(a.stems, b.stems) > 0 || initialsMatch(a, b)

/** One is a single word of the other's initials. */
export function initialsMatch(a: Side, b: Side): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (short.words.length !== 1 || long.words.length < 2 || short.plain.length > 7) return false
  return short.plain === long.initials[0] || short.plain === long.initials[1]
}
