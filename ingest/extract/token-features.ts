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

/** Features of a word that stands at that distance from the token. */
export function wordFeatures(word: Word, distance: number): number[] {
  const { norm } = word
  const out = [
    feature(T(distance, 0), norm.hash),
    feature(T(distance, 1), norm.c64),
    feature(T(distance, 2), norm.c256),
  ]
  if (Math.abs(distance) > 1) return out
  out.push(feature(T(distance, 3), norm.c1024), feature(T(distance, 4), hashText(word.shape)))
  out.push(feature(T(distance, 5), hashText(word.lower.slice(-3))))
  if (distance !== 0) return out
  const { lower } = word
  for (const n of [2, 4]) if (lower.length > n) out.push(feature(T(0, 6 + n), hashText(lower.slice(-n))))
  for (const n of [2, 3, 4]) if (lower.length > n) out.push(feature(T(0, 12 + n), hashText(lower.slice(0, n))))
  out.push(feature(T(0, 18), hashText(lower)), feature(T(0, 19), word.noun >> 5))
  if (word.upper) out.push(feature(T(0, 20), Math.min(6, lower.length)))
  if (word.camel) out.push(feature(T(0, 21), 1))
  return out
}

/** What a paper knows of its tokens beside the words: filled once per paper. */
export interface TokenContext {
  /** Last token of the run of content words that the token stands in. */
  head: Int32Array
  /** First token of that run. */
  border: Int32Array
  /** 1 in a short form that the paper expands, 2 in a long one. */
  defined: Uint8Array
}

export function contextOf(doc: Doc): TokenContext {
  const n = doc.words.length
  const context = { head: new Int32Array(n), border: new Int32Array(n), defined: new Uint8Array(n) }
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

const isContent = (doc: Doc, token: number): boolean => {
  const word = doc.words[token]!
  return word.isWord && !word.isStop && (word.noun > 90 || word.lower.endsWith('ing'))
}

/** Features that need the token's neighbours, into `out`; returns how many. */
export function contextFeatures(
  doc: Doc,
  i: number,
  { head, border, defined }: TokenContext,
  tables: CorpusTables,
  out: number[],
): number {
  const sentence = doc.sentences[doc.sentenceOf[i]!]!
  const word = doc.words[i]!
  const before = i > sentence.first ? doc.words[i - 1] : undefined
  const after = i + 1 < sentence.last ? doc.words[i + 1] : undefined
  const [b, w, a] = [before?.norm, word.norm, after?.norm]
  let n = 0
  const put = (template: number, filling: number) => {
    out[n++] = feature(template, filling)
  }
  put(300, append(b?.hash ?? 1, w.hash))
  put(301, append(w.hash, a?.hash ?? 1))
  put(302, append(b?.c64 ?? 99, w.c64))
  put(303, append(w.c64, a?.c64 ?? 99))
  put(304, append(b?.c256 ?? 999, w.c256))
  put(305, append(w.c256, a?.c256 ?? 999))
  put(306, append(append(b?.c64 ?? 99, w.c64), a?.c64 ?? 99))
  const headWord = doc.words[head[i]!]!
  const distance = Math.min(4, head[i]! - i)
  put(307, headWord.norm.hash)
  put(308, append(headWord.norm.c256, distance))
  put(309, distance * 8 + Math.min(4, i - border[i]!))
  const left = border[i]! > sentence.first ? doc.words[border[i]! - 1] : undefined
  put(310, append(left?.norm.hash ?? 1, Math.min(3, i - border[i]!)))
  put(311, doc.gaps[i]! * 8 + (after ? doc.gaps[i + 1]! : 7))
  put(312, (i < doc.titleEnd ? 1 : 0) + (i === 0 ? 2 : 0) + (i === sentence.first ? 4 : 0) + (word.capital ? 8 : 0))
  if (i < doc.titleEnd && after?.raw === ':') put(313, i === 0 ? 1 : 2)
  if (defined[i]) put(314, defined[i]!)
  put(315, bucket(tables, before && doc.gaps[i] !== GAP.none ? append(append(0, b!.hash), w.hash) : 0))
  put(316, bucket(tables, after?.isWord ? append(append(0, w.hash), a!.hash) : 0))
  return n
}

/** How often and how freely two words stand together, in few steps. */
function bucket(tables: CorpusTables, hash: number): number {
  const row = hash === 0 ? -1 : tables.ngram(hash)
  if (row < 0) return 0
  const at = row * NGRAM_WIDTH
  return 1 + (tables.ngrams[at]! >> 5) * 16 + (tables.ngrams[at + 1]! >> 6) * 4 + (tables.ngrams[at + 6]! >> 6)
}
