/** What 361,000 abstracts say of a candidate. */
import type { Candidate } from './candidate'
import { NGRAM_COLUMNS, NGRAM_WIDTH } from './corpus-tables'
import { append } from './hashing'
import type { RankContext } from './rank-context'

export const CORPUS_FEATURES = [
  'corpus knows it',
  ...NGRAM_COLUMNS.map((column) => `corpus ${column}`),
  'cohesion',
  'rarest word',
  'mean word',
  'longer to the left',
  'longer to the right',
  'against it without first',
  'against it without last',
  'without first alone',
  'without last alone',
  'head alone',
  'head capital',
  'keyword',
  'keyword head',
  'keyword first',
]

/** Bytes to logarithms to base 2; words that the corpus lacks count as seen 5 times. */
const logarithm = (c: RankContext, row: number): number => (row < 0 ? 2.3 : c.tables.ngrams[row * NGRAM_WIDTH]! / 12)
/** log2 of the number of words counted. */
const TOTAL = 25.5

export function corpusFeatures(c: RankContext, candidate: Candidate, out: Float32Array, at: number): number {
  const { tables, doc } = c
  const { occurrences, hash } = candidate
  const { first, last } = occurrences[0]!
  const row = tables.ngram(hash)
  let n = at
  out[n++] = row < 0 ? 0 : 1
  out[n++] = logarithm(c, row)
  for (let k = 1; k < NGRAM_WIDTH; k++) out[n++] = share(c, row, k)
  let sum = 0
  let least = 30
  let words = 0
  for (let i = first; i < last; i++) {
    if (doc.words[i]!.isStop) continue
    const frequency = logarithm(c, doc.words[i]!.norm.ngram)
    sum += frequency
    least = Math.min(least, frequency)
    words++
  }
  out[n++] = row < 0 || words < 2 ? 0 : logarithm(c, row) - sum + (words - 1) * TOTAL
  out[n++] = least
  out[n++] = words ? sum / words : 0
  n = extensions(c, candidate, row, out, n)
  const keyword = tables.keyword(hash)
  const head = tables.keyword(append(0, doc.words[last - 1]!.norm.hash))
  const opening = tables.keyword(append(0, doc.words[first]!.norm.hash))
  out[n++] = keyword < 0 ? 0 : tables.keywords[keyword * 3]! / 64
  out[n++] = head < 0 ? 0 : tables.keywords[head * 3 + 1]! / 64
  out[n++] = opening < 0 ? 0 : tables.keywords[opening * 3 + 2]! / 64
  return n
}

const share = (c: RankContext, row: number, column: number): number =>
  row < 0 ? 0 : c.tables.ngrams[row * NGRAM_WIDTH + column]! / 255

/** How often it is longer in the corpus than here, and how it stands against its parts. */
function extensions(c: RankContext, { occurrences }: Candidate, row: number, out: Float32Array, at: number): number {
  const { doc, tables } = c
  const { first, last } = occurrences[0]!
  const own = logarithm(c, row)
  let left = -4
  let right = -4
  for (let k = 0; k < occurrences.length && k < 3; k++) {
    const { first: from, last: to } = occurrences[k]!
    if (row < 0) break
    if (from > 0 && doc.words[from - 1]!.isWord && to - from < 5) left = Math.max(left, longer(c, from - 1, to) - own)
    if (to < doc.words.length && doc.words[to]!.isWord && to - from < 5)
      right = Math.max(right, longer(c, from, to + 1) - own)
  }
  const single = last - first === 1
  const withoutFirst = single ? -1 : tables.ngram(hashOf(c, first + 1, last))
  const withoutLast = single ? -1 : tables.ngram(hashOf(c, first, last - 1))
  const head = doc.words[last - 1]!.norm.ngram
  out[at] = left
  out[at + 1] = right
  out[at + 2] = single ? 0 : own - logarithm(c, withoutFirst)
  out[at + 3] = single ? 0 : own - logarithm(c, withoutLast)
  out[at + 4] = share(c, withoutFirst, 1)
  out[at + 5] = share(c, withoutLast, 1)
  out[at + 6] = share(c, head, 1)
  out[at + 7] = share(c, head, 3)
  return at + 8
}

function longer(c: RankContext, first: number, last: number): number {
  const row = c.tables.ngram(hashOf(c, first, last))
  return row < 0 ? 0 : logarithm(c, row)
}

function hashOf({ doc }: RankContext, first: number, last: number): number {
  let hash = 0
  for (let i = first; i < last; i++) hash = append(hash, doc.words[i]!.norm.hash)
  return hash
}
