/** What a concept is and what is said around it, as mean word vectors: words that are alike speak alike for a role. */
import type { Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { type CorpusTables, VECTOR_WIDTH } from '@/ingest/extract/kernel/corpus-tables'

const GROUPS = ['last word', 'left', 'right', 'verbs'] as const
export const ROLE_VECTOR_FEATURES = GROUPS.flatMap((group) =>
  Array.from({ length: VECTOR_WIDTH }, (_, i) => `${group} ${i}`),
)

const LEFT = 4
const RIGHT = 3
const MOST_PLACES = 8

/** Means over the first places, of words that have a vector. */
export function roleVectors(
  { words, sentences, sentenceOf }: Doc,
  { vectors }: CorpusTables,
  occurrences: Occurrence[],
  out: Float32Array,
  at: number,
): number {
  const counts = [0, 0, 0, 0]
  out.fill(0, at, at + ROLE_VECTOR_FEATURES.length)
  const add = (group: number, token: number): void => {
    const { row } = words[token]!.norm
    if (row < 0) return
    counts[group]!++
    const [from, to] = [row * VECTOR_WIDTH, at + group * VECTOR_WIDTH]
    for (let k = 0; k < VECTOR_WIDTH; k++) out[to + k]! += vectors[from + k]!
  }
  for (let place = 0; place < occurrences.length && place < MOST_PLACES; place++) {
    const { first, last } = occurrences[place]!
    const sentence = sentences[sentenceOf[first]!]!
    add(0, last - 1)
    for (let i = Math.max(sentence.first, first - LEFT); i < first; i++) add(1, i)
    for (let i = last; i < Math.min(sentence.last, last + RIGHT); i++) add(2, i)
    for (let i = sentence.first; i < sentence.last; i++) if (words[i]!.isVerbLike) add(3, i)
  }
  GROUPS.forEach((_, group) => {
    const by = 127 * Math.max(1, counts[group]!)
    const to = at + group * VECTOR_WIDTH
    for (let k = 0; k < VECTOR_WIDTH; k++) out[to + k]! /= by
  })
  return at + ROLE_VECTOR_FEATURES.length
}
