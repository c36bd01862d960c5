/**
 * What the tagger sees of a token. Features of single words are kept per spelling and distance, so that a paper costs only
 * those of neighbours together.
 */

import { CorpusTables } from './corpus-tables'
import { clearFeatures, put } from './feature-table'
import { append, feature } from './hashing'
import {
  IS_CAMEL,
  IS_CAPITAL,
  IS_COLON,
  IS_CONTENT,
  IS_UPPER,
  IS_WORD,
  NO_GAP,
  OUTSIDE,
  titleEnd,
  tokenAt,
  tokenCount,
  Word,
  wordAt,
  wordIn,
} from './paper'

/** A word is seen by tokens up to so many before and after it. */
export const FURTHEST: i32 = 2

/** Features of a word that stands at that distance from the token. */
export function putSeen(word: Word, distance: i32): void {
  const template = (distance + 3) * 32
  put(feature(template, word.hash))
  put(feature(template + 1, word.c64))
  put(feature(template + 2, word.c256))
  if (abs(distance) === FURTHEST) return
  put(feature(template + 3, word.c1024))
  put(feature(template + 4, word.shape))
  put(feature(template + 5, word.end3))
  if (distance !== 0) return
  const length = word.length
  if (length > 2) put(feature(template + 8, word.end2))
  if (length > 4) put(feature(template + 10, word.end4))
  if (length > 2) put(feature(template + 14, word.start2))
  if (length > 3) put(feature(template + 15, word.start3))
  if (length > 4) put(feature(template + 16, word.start4))
  put(feature(template + 18, word.lowerHash))
  put(feature(template + 19, word.noun >> 5))
  if (word.flags & IS_UPPER) put(feature(template + 20, min(6, length)))
  if (word.flags & IS_CAMEL) put(feature(template + 21, 1))
}

/** The run of content words that a token stands in, as far as it was found. */
let border: i32 = 0
let runEnd: i32 = 0

/** To be called before the tokens of a paper are looked at in order. */
export function beginTokens(tables: CorpusTables): void {
  border = 0
  runEnd = 0
  for (let i = 1; i < tokenCount; i++) {
    const first = wordAt(i - 1)
    const token = tokenAt(i)
    if (first.flags & token.word.flags & IS_WORD) token.pair = tables.pairBucket(first.hash, token.word.hash)
  }
}

function findRun(i: i32): void {
  if (i < runEnd) return
  const opening = tokenAt(i)
  border = i
  runEnd = i + 1
  if (!(opening.word.flags & IS_CONTENT)) return
  while (runEnd < opening.closes && wordAt(runEnd).flags & IS_CONTENT) runEnd++
}

/** Features that need the token's neighbours. */
export function putContext(i: i32): void {
  findRun(i)
  const token = tokenAt(i)
  const word = token.word
  const before = wordIn(token, i - 1)
  const after = wordIn(token, i + 1)
  const left64 = append(before.c64, word.c64)
  put(feature(300, append(before.hash, word.hash)))
  put(feature(301, append(word.hash, after.hash)))
  put(feature(302, left64))
  put(feature(303, append(word.c64, after.c64)))
  put(feature(304, append(before.c256, word.c256)))
  put(feature(305, append(word.c256, after.c256)))
  put(feature(306, append(left64, after.c64)))
  const head = wordAt(runEnd - 1)
  const distance = min(4, runEnd - 1 - i)
  const since = i - border
  put(feature(307, head.hash))
  put(feature(308, append(head.c256, distance)))
  put(feature(309, distance * 8 + min(4, since)))
  put(feature(310, append(wordIn(token, border - 1).hash, min(3, since))))
  const follows = after !== OUTSIDE
  const next = follows ? tokenAt(i + 1) : token
  put(feature(311, token.gap * 8 + (follows ? next.gap : 7)))
  const place = i32(i < titleEnd) | (i32(i === 0) << 1) | (i32(i === token.opens) << 2)
  put(feature(312, place | (i32((word.flags & IS_CAPITAL) !== 0) << 3)))
  put(feature(315, before !== OUTSIDE && token.gap !== NO_GAP ? token.pair : 0))
  put(feature(316, follows && after.flags & IS_WORD ? next.pair : 0))
  if (i < titleEnd && after.flags & IS_COLON) put(feature(313, i === 0 ? 1 : 2))
  if (token.defined) put(feature(314, token.defined))
}

/** All features of a token, for training. */
export function putAllSeen(i: i32): void {
  const token = tokenAt(i)
  clearFeatures()
  putContext(i)
  for (let distance = -FURTHEST; distance <= FURTHEST; distance++) {
    const word = wordIn(token, i + distance)
    if (word !== OUTSIDE) putSeen(word, distance)
  }
}
