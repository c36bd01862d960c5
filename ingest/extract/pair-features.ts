/** What speaks for and against two candidates being one concept. */
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Candidate } from './candidate'
import { NGRAM_WIDTH, VECTOR_WIDTH } from './corpus-tables'
import { type Doc, textOf } from './doc'
import { withoutTail } from './expand'
import { feature, hashText } from './hashing'
import type { RankContext } from './rank-context'
import { EMPTY_TAILS, GENERIC_HEADS, JOINING_WORDS } from './stop-words'

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

function meanVector({ doc, tables }: RankContext, { occurrences }: Candidate, use: (key: string) => boolean): Float32Array {
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

function initialsMatch(a: Side, b: Side): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a]
  if (short.words.length !== 1 || long.words.length < 2 || short.plain.length > 7) return false
  const initials = long.words.map((word) => word[0]).join('')
  return short.plain === initials || short.plain === long.words.filter((w) => !JOINING_WORDS.has(w)).map((w) => w[0]).join('')
}

const shareOf = (a: Set<string>, b: Set<string>): number => {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return a.size ? shared / a.size : 0
}

const ratioOf = (a: number, b: number): number => (a && b ? a / b : 0)
const flag = (is: boolean): number => (is ? 1 : 0)

/** `better` has the higher value; `linear` is what the linear model over extra words says. */
export function pairFeatures(c: RankContext, better: Side, worse: Side, linear: number, out: Float32Array, at: number): void {
  const [short, long] = better.words.length <= worse.words.length ? [better, worse] : [worse, better]
  const [a, b] = [` ${short.words.join(' ')} `, ` ${long.words.join(' ')} `]
  const place = b.indexOf(a)
  const extra = extraWords(short, long)
  const restVector = meanVector(c, long.candidate, (key) => short.set.has(key))
  const extraVector = meanVector(c, long.candidate, (key) => !short.set.has(key))
  const row = [linear, short.words.length, long.words.length, shareOf(short.set, long.set), shareOf(long.set, short.set)]
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
  row.push(frequency(c, better), frequency(c, worse), alone(c, better), alone(c, worse), flag(better.inTitle), flag(worse.inTitle))
  row.push(flag(initialsMatch(short, long)), flag(c.shortKeys.get(short.candidate.key) === long.candidate.key))
  row.push(...together(c.doc, better.candidate, worse.candidate))
  row.push(flag(!!better.entry && better.entry === worse.entry), flag(!!better.entry && !!worse.entry && better.entry !== worse.entry))
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

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    dot += a[k]! * b[k]!
    aa += a[k]! * a[k]!
    bb += b[k]! * b[k]!
  }
  return aa > 0 && bb > 0 ? dot / Math.sqrt(aa * bb) : 0
}

/** Dice coefficient of pairs of letters. */
function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < a.length; i++) pairs.add(a.slice(i, i + 2))
  let shared = 0
  const size = pairs.size + b.length - 1
  for (let i = 0; i + 1 < b.length; i++) if (pairs.delete(b.slice(i, i + 2))) shared++
  return (2 * shared) / size
}

function commonBeginning(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n++
  return a.length ? n / Math.max(a.length, b.length) : 0
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
