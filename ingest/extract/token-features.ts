/**
 * What the tagger sees of a token. Features of single words are kept per spelling and distance, so that a paper costs
 * only those of neighbours together.
 */
import type { CorpusTables } from './corpus-tables'
import { NGRAM_WIDTH } from './corpus-tables'
import { type Doc, GAP } from './doc'
import { append, feature, hashText } from './hashing'
import type { Word } from './vocabulary'

/** Words whose own features are looked at, by distance. */
export const DISTANCES = [-2, -1, 0, 1, 2] as const

const T = (distance: number, template: number): number => (distance + 3) * 32 + template

/** Features of a token together with its neighbours, and room for those of a word alone. */
export const CONTEXT_FEATURES = 17
export const MOST_WORD_FEATURES = 20

/** Features of a word that stands at that distance from the token, into `out`; returns how many. */
export function wordFeatures(word: Word, distance: number, out: Int32Array): number {
  const { norm, lower } = word
  out[0] = norm.hash
  out[1] = norm.c64
  out[2] = norm.c256
  out[3] = norm.c1024
  out[4] = word.shape
  out[5] = word.end3
  const common = Math.abs(distance) > 1 ? 3 : 6
  for (let k = 0; k < common; k++) out[k] = feature(T(distance, k), out[k]!)
  if (distance !== 0) return common
  let n = common
  if (lower.length > 2) out[n++] = feature(T(0, 8), word.end2)
  if (lower.length > 4) out[n++] = feature(T(0, 10), hashText(lower.slice(-4)))
  for (let k = 2; k <= 4; k++) if (lower.length > k) out[n++] = feature(T(0, 12 + k), hashText(lower, 0, k))
  out[n++] = feature(T(0, 18), word.lowerHash)
  out[n++] = feature(T(0, 19), word.noun >> 5)
  if (word.upper) out[n++] = feature(T(0, 20), Math.min(6, lower.length))
  if (word.camel) out[n++] = feature(T(0, 21), 1)
  return n
}

/** What a paper knows of its tokens beside the words: filled once per paper. */
export interface TokenContext {
  /** Last token of the run of content words that the token stands in. */
  head: Int32Array
  /** First token of that run. */
  border: Int32Array
  /** 1 in a short form that the paper expands, 2 in a long one. */
  defined: Uint8Array
  /** How often the corpus has the token after the one before it, in few steps. */
  pairs: Int32Array
}

export function contextOf(doc: Doc, tables: CorpusTables): TokenContext {
  const n = doc.words.length
  const context = {
    head: new Int32Array(n),
    border: new Int32Array(n),
    defined: new Uint8Array(n),
    pairs: new Int32Array(n + 1),
  }
  for (let i = 1; i < n; i++) {
    if (doc.words[i]!.isWord && doc.words[i - 1]!.isWord)
      context.pairs[i] = pairBucket(tables, doc.words[i - 1]!, doc.words[i]!)
  }
  for (let from = 0; from < n; ) {
    let to = from + 1
    if (isContent(doc, from)) while (to < n && isContent(doc, to) && doc.sentenceOf[to] === doc.sentenceOf[from]) to++
    for (let i = from; i < to; i++) {
      context.head[i] = to - 1
      context.border[i] = from
    }
    from = to
  }
  for (const { short, long } of doc.abbreviations) {
    for (let i = short.first; i < short.last; i++) context.defined[i] = 1
    for (let i = long.first; i < long.last; i++) context.defined[i] = 2
  }
  return context
}

const isContent = (doc: Doc, token: number): boolean => doc.words[token]!.isContent

/** Features that need the token's neighbours, into the CONTEXT_FEATURES places of `out` from `at` on; 0 where one has none. */
export function contextFeatures(doc: Doc, i: number, context: TokenContext, out: Int32Array, at = 0): void {
  const { head, border, defined, pairs } = context
  const sentence = doc.sentences[doc.sentenceOf[i]!]!
  const word = doc.words[i]!
  const before = i > sentence.first ? doc.words[i - 1]!.norm : OUTSIDE
  const after = i + 1 < sentence.last ? doc.words[i + 1]!.norm : OUTSIDE
  const { hash, c64, c256 } = word.norm
  const left64 = append(before.c64, c64)
  out[at] = append(before.hash, hash)
  out[at + 1] = append(hash, after.hash)
  out[at + 2] = left64
  out[at + 3] = append(c64, after.c64)
  out[at + 4] = append(before.c256, c256)
  out[at + 5] = append(c256, after.c256)
  out[at + 6] = append(left64, after.c64)
  const headNorm = doc.words[head[i]!]!.norm
  const distance = Math.min(4, head[i]! - i)
  const since = i - border[i]!
  out[at + 7] = headNorm.hash
  out[at + 8] = append(headNorm.c256, distance)
  out[at + 9] = distance * 8 + Math.min(4, since)
  const left = border[i]! > sentence.first ? doc.words[border[i]! - 1]!.norm.hash : 1
  out[at + 10] = append(left, Math.min(3, since))
  out[at + 11] = doc.gaps[i]! * 8 + (after === OUTSIDE ? 7 : doc.gaps[i + 1]!)
  out[at + 12] =
    (i < doc.titleEnd ? 1 : 0) + (i === 0 ? 2 : 0) + (i === sentence.first ? 4 : 0) + (word.capital ? 8 : 0)
  out[at + 13] = before !== OUTSIDE && doc.gaps[i] !== GAP.none ? pairs[i]! : 0
  out[at + 14] = after !== OUTSIDE && doc.words[i + 1]!.isWord ? pairs[i + 1]! : 0
  // in a loop, because an engine compiles one call of `feature` in less time than fifteen
  for (let k = 0; k < 15; k++) out[at + k] = feature(k < 13 ? 300 + k : 302 + k, out[at + k]!)
  const opensTitle = i < doc.titleEnd && after !== OUTSIDE && doc.words[i + 1]!.raw === ':'
  out[at + 15] = opensTitle ? feature(313, i === 0 ? 1 : 2) : 0
  out[at + 16] = defined[i] ? feature(314, defined[i]!) : 0
}

/** What stands where the sentence has no word. */
const OUTSIDE = { hash: 1, c64: 99, c256: 999 }

/** How often and how freely two words stand together, in few steps. */
function pairBucket(tables: CorpusTables, first: Word, second: Word): number {
  const row = tables.ngram(append(append(0, first.norm.hash), second.norm.hash))
  if (row < 0) return 0
  const at = row * NGRAM_WIDTH
  return 1 + (tables.ngrams[at]! >> 5) * 16 + (tables.ngrams[at + 1]! >> 6) * 4 + (tables.ngrams[at + 6]! >> 6)
}
