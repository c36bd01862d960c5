/** What speaks for and against two candidates being one concept. */
import type { Candidate } from './candidate'
import { NGRAM_WIDTH } from './corpus-tables'
import type { Doc } from './doc'
import { withoutTail } from './expand'
import { feature, hashText } from './hashing'
import { commonBeginning, cosine, dice, shareOf } from './likeness'
import { initialsMatch, meanVector, type Side } from './pair-side'
import type { RankContext } from './rank-context'
import { EMPTY_TAILS, GENERIC_HEADS } from './stop-words'

export const PAIR_FEATURES = [
  'linear',
  'words of shorter',
  'words of longer',
  'shared of shorter',
  'shared of longer',
  'shorter begins longer',
  'shorter ends longer',
  'shorter inside longer',
  'equal expanded',
  'equal without tail',
  'equal as sets',
  'same head',
  'same first',
  'extra all empty',
  'extra all generic',
  'letters alike',
  'common beginning',
  'vectors alike',
  'extra like rest',
  'value of better',
  'value of worse',
  'count of better',
  'count of worse',
  'inside the other',
  'kinds alike',
  'frequency of better',
  'frequency of worse',
  'alone of better',
  'alone of worse',
  'title of better',
  'title of worse',
  'initials',
  'abbreviation',
  'in one sentence',
  'coordinated',
  'one entry',
  'two entries',
  'stems alike',
  'better is longer',
  'upper case of better',
  'upper case of worse',
  'digits differ',
]
export const PAIR_WIDTH = PAIR_FEATURES.length

const ratioOf = (a: number, b: number): number => (a && b ? a / b : 0)
const flag = (is: boolean): number => (is ? 1 : 0)

/** `better` has the higher value; `linear` is what the linear model over extra words says. */
export function pairFeatures(
  c: RankContext,
  better: Side,
  worse: Side,
  linear: number,
  out: Float32Array,
  at: number,
): void {
  const [short, long] = better.words.length <= worse.words.length ? [better, worse] : [worse, better]
  const [a, b] = [` ${short.words.join(' ')} `, ` ${long.words.join(' ')} `]
  const place = b.indexOf(a)
  const extra = extraWords(short, long)
  const restVector = meanVector(c, long.candidate, (key) => short.set.has(key))
  const extraVector = meanVector(c, long.candidate, (key) => !short.set.has(key))
  const row = [
    linear,
    short.words.length,
    long.words.length,
    shareOf(short.set, long.set),
    shareOf(long.set, short.set),
  ]
  row.push(flag(place === 0), flag(place >= 0 && place + a.length === b.length), flag(place >= 0), flag(a === b))
  row.push(flag(withoutTail(short.candidate.expanded) === withoutTail(long.candidate.expanded)))
  row.push(flag(short.set.size === long.set.size && shareOf(short.set, long.set) === 1))
  row.push(flag(short.words.at(-1) === long.words.at(-1)), flag(short.words[0] === long.words[0]))
  row.push(flag(place >= 0 && extra.length > 0 && extra.every((word) => EMPTY_TAILS.has(word))))
  row.push(flag(place >= 0 && extra.length > 0 && extra.every((word) => GENERIC_HEADS.has(word))))
  row.push(dice(short.plain, long.plain), commonBeginning(short.plain, long.plain), cosine(short.vector, long.vector))
  row.push(cosine(restVector, extraVector), better.candidate.value, worse.candidate.value)
  row.push(Math.log2(1 + better.candidate.occurrences.length), Math.log2(1 + worse.candidate.occurrences.length))
  row.push(shareInside(short.candidate, long.candidate), cosine(better.kinds, worse.kinds))
  row.push(
    frequency(c, better),
    frequency(c, worse),
    alone(c, better),
    alone(c, worse),
    flag(better.inTitle),
    flag(worse.inTitle),
  )
  row.push(flag(initialsMatch(short, long)), flag(c.shortKeys.get(short.candidate.key) === long.candidate.key))
  row.push(...together(c.doc, better.candidate, worse.candidate))
  row.push(
    flag(!!better.entry && better.entry === worse.entry),
    flag(!!better.entry && !!worse.entry && better.entry !== worse.entry),
  )
  row.push(ratioOf(stemsShared(short, long), Math.max(short.stems.size, long.stems.size)), flag(better === long))
  row.push(flag(better.upper), flag(worse.upper), flag(digits(short.plain) !== digits(long.plain)))
  out.set(row, at)
}

/** Hashed features of the words that only one of them has, for the linear model. */
export function extraFeatures(better: Side, worse: Side): number[] {
  const [short, long] = better.words.length <= worse.words.length ? [better, worse] : [worse, better]
  const out = [feature(2000, Math.min(3, long.words.length - short.words.length))]
  const place = ` ${long.words.join(' ')} `.indexOf(` ${short.words.join(' ')} `)
  const how = place < 0 ? 0 : place === 0 ? 1 : 2
  const extra = extraWords(short, long)
  const missing = extraWords(long, short)
  for (const word of extra) out.push(feature(2001 + how, hashText(word)))
  for (const word of missing) out.push(feature(2005, hashText(word)))
  out.push(feature(2006 + how, hashText(extra.join(' '))))
  if (missing.length > 0) out.push(feature(2010, hashText(`${missing.join(' ')}>${extra.join(' ')}`)))
  out.push(feature(2011, hashText(short.words.at(-1)!)), feature(2012, hashText(long.words.at(-1)!)))
  if (how === 0) out.push(feature(2013, hashText(`${short.words.at(-1)}>${long.words.at(-1)}`)))
  return out
}

const extraWords = (short: Side, long: Side): string[] => long.words.filter((word) => !short.words.includes(word))
const digits = (text: string): string => text.replace(/\P{N}/gu, '')

function stemsShared(a: Side, b: Side): number {
  let shared = 0
  for (const stem of a.stems) if (b.stems.has(stem)) shared++
  return shared
}

function shareInside(short: Candidate, long: Candidate): number {
  let inside = 0
  for (const { first, last } of short.occurrences) {
    if (long.occurrences.some((other) => other.first <= first && other.last >= last)) inside++
  }
  return inside / short.occurrences.length
}

function frequency(c: RankContext, { candidate }: Side): number {
  const row = c.tables.ngram(candidate.hash)
  return row < 0 ? 0 : c.tables.ngrams[row * NGRAM_WIDTH]! / 12
}

function alone(c: RankContext, { candidate }: Side): number {
  const row = c.tables.ngram(candidate.hash)
  return row < 0 ? 0.5 : c.tables.ngrams[row * NGRAM_WIDTH + 1]! / 255
}

/** In one sentence side by side (not one inside the other); joined by `and`, a comma, `or`. */
function together(doc: Doc, a: Candidate, b: Candidate): [number, number] {
  let [sentences, coordinated] = [0, 0]
  for (const x of a.occurrences) {
    for (const y of b.occurrences) {
      if (doc.sentenceOf[x.first] !== doc.sentenceOf[y.first] || (x.first < y.last && y.first < x.last)) continue
      sentences = 1
      const [from, to] = x.last <= y.first ? [x.last, y.first] : [y.last, x.first]
      if (to - from <= 2 && to > from && /^(and|or|,|versus|vs)$/.test(doc.words[to - 1]!.lower)) coordinated = 1
    }
  }
  return [sentences, coordinated]
}
