/** Dense numbers for the kind of a candidate, beside what the linear model says of its words. */

import type { Candidate } from '@/ingest/extract/candidate'
import type { RankContext } from '@/ingest/extract/candidates/rank-context'
import { VECTOR_FEATURES } from '@/ingest/extract/candidates/rank-features'
import { textOf } from '@/ingest/extract/doc'
import { VECTOR_WIDTH } from '@/ingest/extract/kernel/corpus-tables'
import { kernel, memory, Room } from '@/ingest/extract/kernel/kernel'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { KINDS } from '@/lib/model/concept'

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

const vector = new Room()

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
  let n = at
  out.fill(0, at, at + KIND_WIDTH)
  for (let k = 0; k < 4; k++) out[n++] = words[k]!
  n = taggedKinds(c, candidate, out, n)
  const isKnown = lexicon.mayKnow(candidate.group)
  const entry = isKnown ? lexicon.find(candidate.expanded, textOf(doc, first, last)) : undefined
  for (const kind of KINDS) out[n++] = entry?.kind === kind ? 1 : 0
  const opening = doc.words[first]!
  const head = doc.words[last - 1]!
  out[n++] = opening.upper ? 1 : 0
  out[n++] = opening.camel || head.camel ? 1 : 0
  out[n++] = opening.hasDigit || head.hasDigit ? 1 : 0
  out[n++] = opening.capital ? 1 : 0
  out[n++] = last - first
  out[n++] = first < doc.titleEnd ? 1 : 0
  out[n++] = head.lower !== head.norm.text ? 1 : 0
  const mean = vector.for(4 * VECTOR_WIDTH)
  kernel.writeVector(tables.inKernel(), candidate.index, mean)
  const { floats } = memory()
  for (let k = 0; k < VECTOR_WIDTH; k++) out[n++] = floats[mean / 4 + k]!
  const from = head.norm.row * VECTOR_WIDTH
  for (let k = 0; k < VECTOR_WIDTH; k++) out[n++] = from < 0 ? 0 : tables.vectors[from + k]! / 127
}

/** Share of each kind in what the tagger says of all places, then the most of each at one place. */
function taggedKinds(c: RankContext, { occurrences }: Candidate, out: Float32Array, at: number): number {
  for (let j = 0; j < occurrences.length; j++) {
    const { first, last } = occurrences[j]!
    for (let k = 0; k < 4; k++) {
      let mean = 0
      for (let i = first; i < last; i++) mean += c.kinds[i * 4 + k]! / (last - first)
      out[at + k]! += mean
      if (mean > out[at + 4 + k]!) out[at + 4 + k] = mean
    }
  }
  const total = out[at]! + out[at + 1]! + out[at + 2]! + out[at + 3]! + 0.02
  for (let k = 0; k < 4; k++) out[at + k]! /= total
  return at + 8
}
