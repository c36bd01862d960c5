/** What the tagger thinks of a candidate's places. */
import type { Candidate } from './candidate'
import type { RankContext } from './rank-context'

export const TAGGER_FEATURES = [
  'span core max',
  'span core mean',
  'span core noisy-or',
  'span any max',
  'span any mean',
  'span any noisy-or',
  'begin core max',
  'begin any max',
  'inside mean',
  'inside least',
  'goes on before',
  'goes on after',
  'tagged share',
  'log span core',
  'tag Method',
  'tag Task',
  'tag Benchmark',
  'tag Metric',
]

const KINDS_AT = 14

export function taggerFeatures(c: RankContext, { occurrences }: Candidate, out: Float32Array, at: number): number {
  const n = occurrences.length
  let coreNot = 1
  let anyNot = 1
  let least = 1
  for (let k = 0; k < n; k++) {
    const { first, last } = occurrences[k]!
    const core = spanOf(c.begin, c.inside, c, first, last)
    const any = spanOf(c.beginAny, c.insideAny, c, first, last)
    let total = 0
    for (let i = first; i < last; i++) {
      const p = c.begin[i]! + c.inside[i]!
      total += p
      if (p < least) least = p
      for (let kind = 0; kind < 4; kind++) out[at + KINDS_AT + kind]! += c.kinds[i * 4 + kind]! / (last - first)
    }
    if (core > out[at]!) out[at] = core
    if (any > out[at + 3]!) out[at + 3] = any
    if (c.begin[first]! > out[at + 6]!) out[at + 6] = c.begin[first]!
    if (c.beginAny[first]! > out[at + 7]!) out[at + 7] = c.beginAny[first]!
    out[at + 1]! += core / n
    out[at + 4]! += any / n
    out[at + 8]! += total / (last - first) / n
    out[at + 10]! += c.inside[first]! / n
    if (inSentence(c, first, last)) out[at + 11]! += c.inside[last]! / n
    if (core > 0.4) out[at + 12]! += 1 / n
    coreNot *= 1 - core
    anyNot *= 1 - any
  }
  out[at + 2] = 1 - coreNot
  out[at + 5] = 1 - anyNot
  out[at + 9] = least
  out[at + 13] = Math.log(out[at]! + 1e-4)
  const kinds = at + KINDS_AT
  const sum = out[kinds]! + out[kinds + 1]! + out[kinds + 2]! + out[kinds + 3]! + 0.02
  for (let kind = 0; kind < 4; kind++) out[kinds + kind]! /= sum
  return at + TAGGER_FEATURES.length
}

/** The best of the probabilities that a place of the candidate is any name. */
export function bestSpan(c: RankContext, { occurrences }: Candidate): number {
  let best = 0
  for (let k = 0; k < occurrences.length; k++) {
    const { first, last } = occurrences[k]!
    best = Math.max(best, spanOf(c.beginAny, c.insideAny, c, first, last))
  }
  return best
}

/** Probability that exactly these tokens are a name. */
function spanOf(begin: Float32Array, inside: Float32Array, c: RankContext, first: number, last: number): number {
  let p = begin[first]!
  for (let i = first + 1; i < last; i++) p *= inside[i]!
  return inSentence(c, first, last) ? p * (1 - inside[last]!) : p
}

const inSentence = ({ doc }: RankContext, first: number, last: number): boolean =>
  last < doc.words.length && doc.sentenceOf[last] === doc.sentenceOf[first]
