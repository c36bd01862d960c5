/** What speaks for and against two candidates being one concept. */
import type { Candidate } from '@/ingest/extract/candidate'
import type { RankContext } from '@/ingest/extract/candidates/rank-context'
import type { Doc } from '@/ingest/extract/doc'
import { NGRAM_WIDTH } from '@/ingest/extract/kernel/corpus-tables'
import { kernel } from '@/ingest/extract/kernel/kernel'
import { givePaper } from '@/ingest/extract/kernel/kernel-paper'
import { append, feature } from '@/ingest/extract/words/hashing'
import { EMPTY_TAILS, GENERIC_HEADS } from '@/ingest/extract/words/stop-words'
import { commonBeginning, cosine, shared, shareOf } from './likeness'
import { initialsMatch, type Side } from './pair-side'

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

/** `better` has the higher value; `linear` is what the linear model over extra words says. */
export function pairFeatures(
  c: RankContext,
  better: Side,
  worse: Side,
  linear: number,
  out: Float32Array,
  at: number,
): void {
  givePaper(c.doc)
  const short = shorterOf(better, worse)
  const long = short === better ? worse : better
  const place = long.spaced.indexOf(short.spaced)
  const isInside = place >= 0
  const extra = isInside ? long.words.filter((word) => !short.words.includes(word)) : []
  let n = at
  out[n++] = linear
  out[n++] = short.words.length
  out[n++] = long.words.length
  out[n++] = shareOf(short.content, long.content)
  out[n++] = shareOf(long.content, short.content)
  out[n++] = flag(place === 0)
  out[n++] = flag(isInside && place + short.spaced.length === long.spaced.length)
  out[n++] = flag(isInside)
  out[n++] = flag(short.spaced === long.spaced)
  out[n++] = flag(short.withoutTail === long.withoutTail)
  out[n++] = flag(short.content.length === long.content.length && shareOf(short.content, long.content) === 1)
  out[n++] = flag(short.words.at(-1) === long.words.at(-1))
  out[n++] = flag(short.words[0] === long.words[0])
  out[n++] = flag(extra.length > 0 && extra.every((word) => EMPTY_TAILS.has(word)))
  out[n++] = flag(extra.length > 0 && extra.every((word) => GENERIC_HEADS.has(word)))
  out[n++] = lettersAlike(short, long)
  out[n++] = commonBeginning(short.plain, long.plain)
  out[n++] = kernel.candidatesAlike(c.tables.inKernel(), short.candidate.index, long.candidate.index)
  out[n++] = extraLikeRest(c, short, long)
  out[n++] = better.candidate.value
  out[n++] = worse.candidate.value
  out[n++] = Math.log2(1 + better.candidate.occurrences.length)
  out[n++] = Math.log2(1 + worse.candidate.occurrences.length)
  out[n++] = shareInside(short.candidate, long.candidate)
  out[n++] = cosine(better.kinds, worse.kinds)
  placeFeatures(c, better, worse, out, n)
}

/** The second half of the row: what the corpus, the paper and the lexicon say of the two. */
function placeFeatures(c: RankContext, better: Side, worse: Side, out: Float32Array, at: number): void {
  const short = shorterOf(better, worse)
  const long = short === better ? worse : better
  let n = at
  out[n++] = frequency(c, better)
  out[n++] = frequency(c, worse)
  out[n++] = alone(c, better)
  out[n++] = alone(c, worse)
  out[n++] = flag(better.inTitle)
  out[n++] = flag(worse.inTitle)
  out[n++] = flag(initialsMatch(short, long))
  out[n++] = flag(c.shortKeys.get(short.candidate.key) === long.candidate.key)
  const together = togetherness(c.doc, better.candidate, worse.candidate)
  out[n++] = flag(together > 0)
  out[n++] = flag(together > 1)
  const isOneEntry = better.entry === worse.entry
  const areKnown = better.entry !== undefined && worse.entry !== undefined
  out[n++] = flag(areKnown && isOneEntry)
  out[n++] = flag(areKnown && !isOneEntry)
  out[n++] = shared(short.stems, long.stems) / Math.max(1, short.stems.length, long.stems.length)
  out[n++] = flag(better === long)
  out[n++] = flag(better.upper)
  out[n++] = flag(worse.upper)
  out[n++] = flag(short.digits !== long.digits)
}

const flag = (is: boolean): number => (is ? 1 : 0)

const shorterOf = (better: Side, worse: Side): Side => (better.words.length <= worse.words.length ? better : worse)

/** Hashed features of the words that only one of them has, for the linear model; into `out`, returns how many. */
export function extraFeatures(better: Side, worse: Side, out: Int32Array): number {
  const short = shorterOf(better, worse)
  const long = short === better ? worse : better
  const place = long.spaced.indexOf(short.spaced)
  const how = place < 0 ? 0 : place === 0 ? 1 : 2
  const shortHead = short.hashes[short.hashes.length - 1]!
  const longHead = long.hashes[long.hashes.length - 1]!
  let n = 0
  out[n++] = feature(2000, Math.min(3, long.words.length - short.words.length))
  out[n++] = feature(2011, shortHead)
  out[n++] = feature(2012, longHead)
  if (how === 0) out[n++] = feature(2013, append(shortHead, longHead))
  let extra = 0
  let missing = 0
  for (let i = 0; i < long.hashes.length; i++) {
    const word = long.hashes[i]!
    if (short.hashes.includes(word)) continue
    if (n < MOST_EXTRA) out[n++] = feature(2001 + how, word)
    extra = append(extra, word)
  }
  for (let i = 0; i < short.hashes.length; i++) {
    const word = short.hashes[i]!
    if (long.hashes.includes(word)) continue
    if (n < MOST_EXTRA) out[n++] = feature(2005, word)
    missing = append(missing, word)
  }
  out[n++] = feature(2006 + how, extra)
  if (missing !== 0) out[n++] = feature(2010, append(missing, extra))
  return n
}

/** Room for the features of extra words is two more than this. */
export const MOST_EXTRA = 62

/** Round in which each pair of letters was last seen in the shorter name. */
const seen = new Int32Array(128 * 128)
let round = 0
const letterPair = (word: string, i: number): number =>
  ((word.charCodeAt(i) & 127) << 7) | (word.charCodeAt(i + 1) & 127)

/** Dice coefficient of the pairs of letters; letters of other scripts may be taken for one another. */
function lettersAlike({ plain: short }: Side, { plain: long }: Side): number {
  const isEqual = short === long
  if (short.length < 2 || long.length < 2) return flag(isEqual)
  let distinct = 0
  let both = 0
  round++
  for (let i = 0; i + 1 < short.length; i++) {
    const pair = letterPair(short, i)
    if (seen[pair] !== round) distinct++
    seen[pair] = round
  }
  for (let i = 0; i + 1 < long.length; i++) {
    const pair = letterPair(long, i)
    if (seen[pair] !== round) continue
    both++
    seen[pair] = 0
  }
  return (2 * both) / (distinct + long.length - 1)
}

/** How alike the longer's words are that the shorter has, and those that it lacks. */
function extraLikeRest({ doc, tables }: RankContext, short: Side, long: Side): number {
  const { first, last } = long.candidate.occurrences[0]!
  let shared = 0
  for (let i = first; i < last; i++) if (short.content.includes(doc.words[i]!.keyHash)) shared |= 1 << (i - first)
  return kernel.partsAlike(tables.inKernel(), long.candidate.index, shared)
}

/** Occurrences of both are in order, so one walk along both is enough. */
function shareInside(short: Candidate, long: Candidate): number {
  let inside = 0
  let at = 0
  for (let i = 0; i < short.occurrences.length; i++) {
    const { first, last } = short.occurrences[i]!
    while (at < long.occurrences.length && long.occurrences[at]!.last < last) at++
    if (at < long.occurrences.length && long.occurrences[at]!.first <= first) inside++
  }
  return inside / short.occurrences.length
}

const frequency = ({ tables }: RankContext, { ngram }: Side): number =>
  ngram < 0 ? 0 : tables.ngrams[ngram * NGRAM_WIDTH]! / 12

const alone = ({ tables }: RankContext, { ngram }: Side): number =>
  ngram < 0 ? 0.5 : tables.ngrams[ngram * NGRAM_WIDTH + 1]! / 255

const JOINS = new Set(['and', 'or', ',', 'versus', 'vs'])

/** Occurrences that are held against each other. */
const MOST_PLACES = 40

/** 1 where they stand in one sentence, none inside the other; 2 where `and`, `or`, a comma is between. */
function togetherness(doc: Doc, a: Candidate, b: Candidate): number {
  let most = 0
  for (let i = 0; i < a.occurrences.length && i < MOST_PLACES; i++) {
    const x = a.occurrences[i]!
    for (let j = 0; j < b.occurrences.length && j < MOST_PLACES; j++) {
      const y = b.occurrences[j]!
      if (doc.sentenceOf[x.first] !== doc.sentenceOf[y.first] || (x.first < y.last && y.first < x.last)) continue
      const from = x.last <= y.first ? x.last : y.last
      const to = x.last <= y.first ? y.first : x.first
      if (to - from <= 2 && to > from && JOINS.has(doc.words[to - 1]!.lower)) return 2
      most = 1
    }
  }
  return most
}
