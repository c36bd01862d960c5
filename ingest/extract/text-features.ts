/**
 * What the linear text model sees of a candidate: its words, its head, its neighbours. The same features serve the first
 * weighing of candidates and the kind of a concept. They are grouped by what they depend on, so that most are looked up
 * once per spelling or token and not once per candidate.
 */
import type { Candidate, Occurrence } from './candidate'
import type { Doc } from './doc'
import { append, feature } from './hashing'
import type { Norm, Word } from './vocabulary'

/** Tokens whose contexts count, at most. */
export const CONTEXTS = 4

/** What the features of a word depend on beside its spelling: where it stands towards a candidate. */
export const PLACES = ['inside', 'first', 'left', 'left2', 'right', 'right2', 'last'] as const
export const LAST_PLACE = 6

/** First template of each place, and how many features a word has there. */
const TEMPLATES = [1000, 1016, 1048, 1064, 1080, 1096, 1032]
const COUNTS = [3, 8, 4, 3, 4, 3, 8]
const [INSIDE, LEFT, RIGHT] = [0, 2, 4]

/** Features of one word at the place of that number, into `out`; returns how many. */
export function placeFeatures({ norm, shape, end2, end3, noun }: Word, place: number, out: Int32Array): number {
  const template = TEMPLATES[place]!
  const count = COUNTS[place]!
  out[0] = norm.hash
  out[1] = place === INSIDE ? norm.c256 : norm.c64
  out[2] = place === INSIDE ? norm.c64 : norm.c256
  out[3] = norm.c1024
  out[4] = shape
  out[5] = end3
  out[6] = end2
  out[7] = noun >> 4
  for (let k = 0; k < count; k++) out[k] = feature(template + k, out[k]!)
  return count
}

/** Lengths of names that heads are told apart by: one, two, more words. */
const LENGTHS = 3
export const headFeature = (word: Word, length: number): number =>
  feature(1202, append(word.norm.hash, Math.min(LENGTHS, length)))

const NOTHING: Pick<Norm, 'hash' | 'c64' | 'c256'> = { hash: 1, c64: 99, c256: 999 }

/** The norm of a token of the sentence that `of` stands in. */
function normAt(doc: Doc, token: number, of: number): Pick<Norm, 'hash' | 'c64' | 'c256'> {
  const { first, last } = doc.sentences[doc.sentenceOf[of]!]!
  return token >= first && token < last ? doc.words[token]!.norm : NOTHING
}

/** The feature of a name's first two words, and of its last two. */
export function openingPair({ words }: Doc, first: number, out: Int32Array): number {
  out[0] = feature(1205, append(words[first]!.norm.hash, words[first + 1]!.norm.hash))
  return 1
}
export function closingPair({ words }: Doc, last: number, out: Int32Array): number {
  out[0] = feature(1204, append(words[last - 2]!.norm.hash, words[last - 1]!.norm.hash))
  return 1
}

/** Features of what stands before a name that begins here, into `out`; returns how many. */
export function leftFeatures(doc: Doc, first: number, out: Int32Array): number {
  const left = normAt(doc, first - 1, first)
  out[0] = feature(1210, append(normAt(doc, first - 2, first).hash, left.hash))
  out[1] = feature(1218, append(left.c256, doc.words[first]!.norm.c256))
  return 2
}

/** Features of what stands after a name whose last token is the one before `last`. */
export function rightFeatures(doc: Doc, last: number, out: Int32Array): number {
  const head = doc.words[last - 1]!.norm
  const right = normAt(doc, last, last - 1)
  out[0] = feature(1211, append(right.hash, normAt(doc, last + 1, last - 1).hash))
  out[1] = feature(1215, append(right.hash, head.c64))
  out[2] = feature(1219, append(right.c256, head.c256))
  return 3
}

/** Features of one place of a name that need both its borders, from `at` on. */
export function borderFeatures(doc: Doc, { first, last }: Occurrence, out: Int32Array, at = 0): number {
  const left = normAt(doc, first - 1, first)
  const right = normAt(doc, last, first)
  out[at] = feature(1212, append(left.c64, right.c64))
  out[at + 1] = feature(1213, append(left.hash, right.hash))
  out[at + 2] = feature(1214, append(left.hash, doc.words[last - 1]!.norm.c64))
  out[at + 3] = feature(1216, doc.gaps[first]! * 8 + (right === NOTHING ? 7 : doc.gaps[last]!))
  out[at + 4] = feature(1217, (first < doc.titleEnd ? 1 : 0) + (left === NOTHING ? 2 : 0) + (right === NOTHING ? 4 : 0))
  return 5
}

/** Features of a name as a whole. */
export function nameFeatures(doc: Doc, { hash, occurrences }: Candidate, out: Int32Array): number {
  const { first, last } = occurrences[0]!
  out[0] = feature(1200, hash)
  out[1] = feature(1201, last - first)
  out[2] = feature(1203, append(doc.words[first]!.norm.c256, doc.words[last - 1]!.norm.c256))
  return 3
}

/** The word at a place beside a name that begins (on the left) or ends before that token; the sentence ends what it can see. */
export function neighborAt(doc: Doc, token: number, place: number): Word | undefined {
  const isLeft = place < RIGHT
  const { first, last } = doc.sentences[doc.sentenceOf[isLeft ? token : token - 1]!]!
  const at = isLeft ? token - 1 - (place - LEFT) : token + place - RIGHT!
  return at >= first && at < last ? doc.words[at] : undefined
}

/** Numbers of the places on the left and on the right. */
export const NEIGHBORS = [
  [2, 3],
  [4, 5],
]

/** All features of a candidate, for training. */
export function allTextFeatures(doc: Doc, candidate: Candidate): number[] {
  const { first, last } = candidate.occurrences[0]!
  const some = new Int32Array(8)
  const out: number[] = []
  const put = (count: number) => out.push(...some.subarray(0, count))
  const add = (word: Word, place: number) => put(placeFeatures(word, place, some))
  const addNeighbor = (token: number, place: number) => {
    const word = neighborAt(doc, token, place)
    if (word) add(word, place)
  }
  put(nameFeatures(doc, candidate, some))
  for (let i = first; i < last; i++) add(doc.words[i]!, 0)
  add(doc.words[first]!, 1)
  add(doc.words[last - 1]!, LAST_PLACE)
  out.push(headFeature(doc.words[last - 1]!, last - first))
  if (last - first > 1) put(closingPair(doc, last, some))
  if (last - first > 2) put(openingPair(doc, first, some))
  for (const occurrence of candidate.occurrences.slice(0, CONTEXTS)) {
    put(borderFeatures(doc, occurrence, some))
    put(leftFeatures(doc, occurrence.first, some))
    put(rightFeatures(doc, occurrence.last, some))
    for (const place of NEIGHBORS[0]!) addNeighbor(occurrence.first, place)
    for (const place of NEIGHBORS[1]!) addNeighbor(occurrence.last, place)
  }
  return out
}
