/** Dense numbers for the kind of a candidate, beside what the linear model says of its words. */
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { KINDS } from '@/lib/model/concept'
import type { Candidate } from './candidate'
import { VECTOR_WIDTH } from './corpus-tables'
import { textOf } from './doc'
import { VECTOR_FEATURES, vectorFeatures } from './features-vector'
import type { RankContext } from './rank-context'

export const KIND_FEATURES = [
  ...KINDS.map((kind) => `words ${kind}`),
  ...KINDS.map((kind) => `tagged ${kind}`),
  ...KINDS.map((kind) => `best tagged ${kind}`),
  ...KINDS.map((kind) => `lexicon ${kind}`),
  'upper case',
  'camel case',
  'digit',
  'capital',
  'words',
  'in title',
  'plural',
  ...VECTOR_FEATURES,
  ...Array.from({ length: VECTOR_WIDTH }, (_, i) => `head vector ${i}`),
]
export const KIND_WIDTH = KIND_FEATURES.length

/** `words` are logarithms of the linear model's probabilities, one a kind. */
export function kindFeatures(
  c: RankContext,
  candidate: Candidate,
  { words, lexicon }: { words: ArrayLike<number>; lexicon: Lexicon },
  out: Float32Array,
  at: number,
): void {
  const { doc, tables } = c
  const { first, last } = candidate.occurrences[0]!
  const [sum, most] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  for (const { first: from, last: to } of candidate.occurrences) {
    for (let k = 0; k < 4; k++) {
      let mean = 0
      for (let i = from; i < to; i++) mean += c.kinds[i * 4 + k]! / (to - from)
      sum[k]! += mean
      most[k] = Math.max(most[k]!, mean)
    }
  }
  const total = sum.reduce((a, b) => a + b, 0.02)
  const entry = lexicon.find(candidate.expanded, textOf(doc, first, last))
  const opening = doc.words[first]!
  const head = doc.words[last - 1]!
  const row = [...Array.from(words), ...sum.map((value) => value / total), ...most]
  row.push(...KINDS.map((kind) => (entry?.kind === kind ? 1 : 0)))
  row.push(opening.upper ? 1 : 0, opening.camel || head.camel ? 1 : 0, opening.hasDigit || head.hasDigit ? 1 : 0)
  row.push(opening.capital ? 1 : 0, last - first, first < doc.titleEnd ? 1 : 0, head.lower !== head.norm.text ? 1 : 0)
  out.set(row, at)
  let n = vectorFeatures(c, candidate, out, at + row.length)
  for (let k = 0; k < VECTOR_WIDTH; k++)
    out[n++] = head.norm.row < 0 ? 0 : tables.vectors[head.norm.row * VECTOR_WIDTH + k]! / 127
}
