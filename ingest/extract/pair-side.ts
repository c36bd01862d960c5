/** A candidate as comparisons see it, and which two are worth comparing. */
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Candidate } from './candidate'
import { VECTOR_WIDTH } from './corpus-tables'
import { textOf } from './doc'
import type { RankContext } from './rank-context'
import { JOINING_WORDS } from './stop-words'

/** A candidate as pairs see it; made once per paper and candidate. */
export interface Side {
  candidate: Candidate
  /** Words of the expanded key. */
  words: string[]
  set: Set<string>
  stems: Set<string>
  plain: string
  vector: Float32Array
  norm: number
  entry: string | undefined
  upper: boolean
  inTitle: boolean
  /** Tagger's kinds, four numbers. */
  kinds: number[]
}

export function createSide(c: RankContext, candidate: Candidate, lexicon: Lexicon): Side {
  const { doc } = c
  const words = candidate.expanded.split(' ')
  const content = words.filter((word) => !JOINING_WORDS.has(word))
  const { first, last } = candidate.occurrences[0]!
  const vector = meanVector(c, candidate, () => true)
  const kinds = [0, 0, 0, 0]
  for (const { first: from, last: to } of candidate.occurrences) {
    for (let i = from; i < to; i++) for (let k = 0; k < 4; k++) kinds[k]! += c.kinds[i * 4 + k]! / (to - from)
  }
  return {
    candidate,
    words,
    set: new Set(content),
    stems: new Set(content.map((word) => word.slice(0, 5))),
    plain: candidate.expanded.replaceAll(' ', ''),
    vector,
    norm: Math.hypot(...vector),
    entry: lexicon.find(candidate.expanded, textOf(doc, first, last))?.id,
    upper: doc.words[first]!.upper,
    inTitle: first < doc.titleEnd,
    kinds,
  }
}

/** Sum of the vectors of a candidate's words that `use` accepts. */
export function meanVector(
  { doc, tables }: RankContext,
  { occurrences }: Candidate,
  use: (key: string) => boolean,
): Float32Array {
  const sum = new Float32Array(VECTOR_WIDTH)
  const { first, last } = occurrences[0]!
  for (let i = first; i < last; i++) {
    const word = doc.words[i]!
    if (word.norm.row < 0 || word.isStop || !use(word.key)) continue
    for (let k = 0; k < VECTOR_WIDTH; k++) sum[k]! += tables.vectors[word.norm.row * VECTOR_WIDTH + k]! / 127
  }
  return sum
}

/** Whether two are worth comparing: a word, the beginning of one, or initials in common. */
export function areComparable(a: Side, b: Side): boolean {
  for (const stem of a.stems) if (b.stems.has(stem)) return true
  return initialsMatch(a, b)
}

/** One is a single word of the other's initials. */
export function initialsMatch(a: Side, b: Side): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (short.words.length !== 1 || long.words.length < 2 || short.plain.length > 7) return false
  const initials = long.words.map((word) => word[0]).join('')
  return (
    short.plain === initials ||
    short.plain ===
      long.words
        .filter((w) => !JOINING_WORDS.has(w))
        .map((w) => w[0])
        .join('')
  )
}
