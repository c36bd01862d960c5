/**
 * What the linear text model sees of a candidate: its words, its head, its neighbours. They are grouped by what they depend
 * on, so that most are looked up once per spelling or token and not once per candidate.
 */
import { clearFeatures, put } from './feature-table'
import { append, feature } from './hashing'
import { Candidate, candidateAt, OUTSIDE, Place, placeAt, titleEnd, tokenAt, Word, wordAt, wordIn } from './paper'

/** Places whose contexts count, at most. */
export const CONTEXTS: i32 = 4

/** What the features of a word depend on beside its spelling: where it stands towards a candidate. */
export const PLACES: i32 = 7
export const INSIDE: i32 = 0
export const FIRST: i32 = 1
export const LEFT: i32 = 2
export const LEFT2: i32 = 3
export const RIGHT: i32 = 4
export const RIGHT2: i32 = 5
export const LAST: i32 = 6

/** First template of each place, and how many features a word has there. */
const TEMPLATES = memory.data<i32>([1000, 1016, 1048, 1064, 1080, 1096, 1032])
const COUNTS = memory.data<i32>([3, 8, 4, 3, 4, 3, 8])

export function putWord(word: Word, place: i32): void {
  const template = load<i32>(TEMPLATES + (place << 2))
  const count = load<i32>(COUNTS + (place << 2))
  put(feature(template, word.hash))
  put(feature(template + 1, place === INSIDE ? word.c256 : word.c64))
  put(feature(template + 2, place === INSIDE ? word.c64 : word.c256))
  if (count > 3) put(feature(template + 3, word.c1024))
  if (count < 8) return
  put(feature(template + 4, word.shape))
  put(feature(template + 5, word.end3))
  put(feature(template + 6, word.end2))
  put(feature(template + 7, word.noun >> 4))
}

/** Of a name as a whole. */
export function putName(candidate: Candidate): void {
  const place = placeAt(candidate, 0)
  const length = place.last - place.first
  put(feature(1200, candidate.hash))
  put(feature(1201, length))
  put(feature(1203, append(wordAt(place.first).c256, wordAt(place.last - 1).c256)))
}

/** Of its last word, told apart by whether it has one, two or more. */
export function putHead(candidate: Candidate): void {
  const place = placeAt(candidate, 0)
  put(feature(1202, append(wordAt(place.last - 1).hash, min(3, place.last - place.first))))
}

/** Of a name's first two words, and of its last two. */
export function putOpening(first: i32): void {
  put(feature(1205, append(wordAt(first).hash, wordAt(first + 1).hash)))
}
export function putClosing(last: i32): void {
  put(feature(1204, append(wordAt(last - 2).hash, wordAt(last - 1).hash)))
}

/** Of what stands before a name that begins here. */
export function putLeft(first: i32): void {
  const opening = tokenAt(first)
  const left = wordIn(opening, first - 1)
  put(feature(1210, append(wordIn(opening, first - 2).hash, left.hash)))
  put(feature(1218, append(left.c256, opening.word.c256)))
}

/** Of what stands after a name whose last token is the one before `last`. */
export function putRight(last: i32): void {
  const closing = tokenAt(last - 1)
  const head = closing.word
  const right = wordIn(closing, last)
  put(feature(1211, append(right.hash, wordIn(closing, last + 1).hash)))
  put(feature(1215, append(right.hash, head.c64)))
  put(feature(1219, append(right.c256, head.c256)))
}

/** Of one place of a name, those that need both its borders. */
export function putBorders(place: Place): void {
  const first = place.first
  const last = place.last
  const opening = tokenAt(first)
  const left = wordIn(opening, first - 1)
  const right = wordIn(opening, last)
  const opens = left === OUTSIDE
  const closes = right === OUTSIDE
  put(feature(1212, append(left.c64, right.c64)))
  put(feature(1213, append(left.hash, right.hash)))
  put(feature(1214, append(left.hash, wordAt(last - 1).c64)))
  put(feature(1216, opening.gap * 8 + (closes ? 7 : tokenAt(last).gap)))
  put(feature(1217, i32(first < titleEnd) + (opens ? 2 : 0) + (closes ? 4 : 0)))
}

/** All features of the candidate of that number, for training. */
export function putAll(number: i32): void {
  const candidate = candidateAt(number)
  const first = placeAt(candidate, 0).first
  const last = placeAt(candidate, 0).last
  clearFeatures()
  putName(candidate)
  for (let i = first; i < last; i++) putWord(wordAt(i), INSIDE)
  putWord(wordAt(first), FIRST)
  putWord(wordAt(last - 1), LAST)
  putHead(candidate)
  if (last - first > 1) putClosing(last)
  if (last - first > 2) putOpening(first)
  for (let k = 0; k < min(CONTEXTS, candidate.count); k++) {
    const place = placeAt(candidate, k)
    putBorders(place)
    putLeft(place.first)
    putRight(place.last)
    putNeighbor(place.first, place.first - 1, LEFT)
    putNeighbor(place.first, place.first - 2, LEFT2)
    putNeighbor(place.last - 1, place.last, RIGHT)
    putNeighbor(place.last - 1, place.last + 1, RIGHT2)
  }
}

function putNeighbor(token: i32, at: i32, place: i32): void {
  const word = wordIn(tokenAt(token), at)
  if (word !== OUTSIDE) putWord(word, place)
}
