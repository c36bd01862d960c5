/** Dense numbers for a paper's role towards a concept, beside what the linear model says of the words. */
import { KINDS, ROLES } from '@/lib/model/concept'
import type { Candidate, Occurrence } from './candidate'
import { NGRAM_WIDTH } from './corpus-tables'
import type { RankContext } from './rank-context'
import { CUES } from './role-cues'

const CUE_GROUPS = Object.values(CUES)

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
]
export const ROLE_WIDTH = ROLE_FEATURES.length

export interface RoleInput {
  best: Candidate
  occurrences: Occurrence[]
  /** Probability of each kind. */
  kinds: ArrayLike<number>
  /** Logarithms of the linear model's probabilities, one a role. */
  words: ArrayLike<number>
}

export function roleDense(
  c: RankContext,
  { best, occurrences, kinds, words }: RoleInput,
  out: Float32Array,
  at: number,
): void {
  const { doc } = c
  const n = occurrences.length
  const sentences = doc.sentences.length
  const row: number[] = [...Array.from(words), ...Array.from(kinds), c.text[best.index * 3]!, Math.log2(1 + n)]
  row.push(...titleFeatures(c, occurrences))
  const places = occurrences.map(({ first }) => doc.sentenceOf[first]! / sentences)
  row.push(places[0]!, places[n - 1]!, places.reduce((sum, place) => sum + place, 0) / n)
  const inSentence = (number: number) => (occurrences.some(({ first }) => doc.sentenceOf[first] === number) ? 1 : 0)
  row.push(inSentence(doc.titleEnd > 0 ? 1 : 0), inSentence(sentences - 1))
  row.push(...cueFeatures(c, occurrences))
  const { first, last } = best.occurrences[0]!
  row.push(doc.words[first]!.capital ? 1 : 0, doc.words[first]!.upper ? 1 : 0, last - first)
  const ngram = c.tables.ngram(best.hash)
  row.push(
    ngram < 0 ? 0 : c.tables.ngrams[ngram * NGRAM_WIDTH]! / 12,
    ngram < 0 ? 0.5 : c.tables.ngrams[ngram * NGRAM_WIDTH + 1]! / 255,
  )
  row.push(c.shortKeys.has(best.key) || c.longKeys.has(best.key) ? 1 : 0)
  row.push(new Set(occurrences.map((occurrence) => doc.sentenceOf[occurrence.first])).size / sentences)
  if (row.length !== ROLE_WIDTH) throw new Error(`A row for roles has ${row.length} numbers, ${ROLE_WIDTH} were named.`)
  out.set(row, at)
}

function titleFeatures({ doc }: RankContext, occurrences: Occurrence[]): number[] {
  const inTitle = occurrences.filter(({ first }) => first < doc.titleEnd)
  const some = (test: (occurrence: Occurrence) => boolean) => (inTitle.some(test) ? 1 : 0)
  const before = (first: number, words: RegExp) => {
    for (let i = first - 1; i >= 0 && i >= first - 4; i--) if (words.test(doc.words[i]!.lower)) return true
    return false
  }
  return [
    some(() => true),
    some(({ first }) => first === 0),
    some(({ last }) => doc.words[last]?.raw === ':'),
    some(({ first }) => before(first, /^(for|to|towards?)$/)),
    some(({ first }) => before(first, /^(with|via|using|by|through)$/)),
    some(({ first }) => before(first, /^(of|in|on)$/)),
    some(({ last }) => last === doc.titleEnd),
  ]
}

/** Shares of the places with cue words near before, further before and after; then what stands directly beside. */
function cueFeatures({ doc }: RankContext, occurrences: Occurrence[]): number[] {
  const counts = new Array<number>(CUE_GROUPS.length * 3).fill(0)
  let [we, our, fresh, bracket] = [0, 0, 0, 0]
  for (const { first, last } of occurrences) {
    const sentence = doc.sentences[doc.sentenceOf[first]!]!
    const lower = (token: number) => (token >= sentence.first && token < sentence.last ? doc.words[token]!.lower : '')
    CUE_GROUPS.forEach((cues, k) => {
      const within = (from: number, to: number) => {
        for (let i = from; i < to; i++) if (cues.has(lower(i))) return 1
        return 0
      }
      counts[k * 3]! += within(first - 3, first)
      counts[k * 3 + 1]! += within(first - 10, first - 3)
      counts[k * 3 + 2]! += within(last, last + 6)
    })
    for (let i = sentence.first; i < first; i++) {
      if (lower(i) !== 'we') continue
      we++
      break
    }
    if (/^our$/.test(lower(first - 1)) || /^our$/.test(lower(first - 2))) our++
    if (/^(new|novel)$/.test(lower(first - 1)) || /^(new|novel)$/.test(lower(first - 2))) fresh++
    if (lower(last) === '(') bracket++
  }
  return [...counts, we, our, fresh, bracket].map((count) => count / occurrences.length)
}
