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

export function taggerFeatures(c: RankContext, { occurrences }: Candidate, out: Float32Array, at: number): number {
  let [coreMax, coreSum, coreNot, anyMax, anySum, anyNot] = [0, 0, 1, 0, 0, 1]
  let [beginMax, beginAnyMax, mean, least, before, after, tagged] = [0, 0, 0, 1, 0, 0, 0]
  const kinds = [0, 0, 0, 0]
  for (const { first, last } of occurrences) {
    let core = c.begin[first]!
    let any = c.beginAny[first]!
    let total = c.begin[first]! + c.inside[first]!
    let low = total
    for (let i = first + 1; i < last; i++) {
      core *= c.inside[i]!
      any *= c.insideAny[i]!
      const p = c.begin[i]! + c.inside[i]!
      total += p
      low = Math.min(low, p)
    }
    const goesOn = inSentence(c, first, last) ? c.inside[last]! : 0
    const goesOnAny = inSentence(c, first, last) ? c.insideAny[last]! : 0
    core *= 1 - goesOn
    any *= 1 - goesOnAny
    coreMax = Math.max(coreMax, core)
    coreSum += core
    coreNot *= 1 - core
    anyMax = Math.max(anyMax, any)
    anySum += any
    anyNot *= 1 - any
    beginMax = Math.max(beginMax, c.begin[first]!)
    beginAnyMax = Math.max(beginAnyMax, c.beginAny[first]!)
    mean += total / (last - first)
    least = Math.min(least, low)
    before += c.inside[first]!
    after += goesOn
    if (core > 0.4) tagged++
    for (let i = first; i < last; i++) for (let k = 0; k < 4; k++) kinds[k]! += c.kinds[i * 4 + k]! / (last - first)
  }
  const n = occurrences.length
  const sum = kinds[0]! + kinds[1]! + kinds[2]! + kinds[3]! + 0.02
  const row = [
    coreMax,
    coreSum / n,
    1 - coreNot,
    anyMax,
    anySum / n,
    1 - anyNot,
    beginMax,
    beginAnyMax,
    mean / n,
    least,
  ]
  row.push(before / n, after / n, tagged / n, Math.log(coreMax + 1e-4), ...kinds.map((kind) => kind / sum))
  out.set(row, at)
  return at + row.length
}

const inSentence = ({ doc }: RankContext, first: number, last: number): boolean =>
  last < doc.words.length && doc.sentenceOf[last] === doc.sentenceOf[first]
