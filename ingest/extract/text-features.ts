/**
 * What the linear text model sees of a candidate: its words, its head, its neighbours. The same features serve the first
 * weighing of candidates and the kind of a concept.
 */
import type { Candidate } from './candidate'
import type { Doc } from './doc'
import { append, feature, hashText } from './hashing'
import type { Word } from './vocabulary'

/** Where a word stands towards a candidate. */
export const PLACES = ['inside', 'first', 'last', 'left', 'left2', 'right', 'right2'] as const
export type Place = (typeof PLACES)[number]

const T = (place: Place, template: number): number => 1000 + PLACES.indexOf(place) * 16 + template

/** Features of one word at one place. */
export function placeFeatures(word: Word, place: Place): number[] {
  const { norm } = word
  if (place === 'inside')
    return [feature(T(place, 0), norm.hash), feature(T(place, 1), norm.c256), feature(T(place, 2), norm.c64)]
  const out = [feature(T(place, 0), norm.hash), feature(T(place, 1), norm.c64), feature(T(place, 2), norm.c256)]
  if (place === 'left2' || place === 'right2') return out
  out.push(feature(T(place, 3), norm.c1024))
  if (place === 'left' || place === 'right') return out
  out.push(feature(T(place, 4), hashText(word.shape)), feature(T(place, 5), hashText(word.lower.slice(-3))))
  out.push(feature(T(place, 6), hashText(word.lower.slice(-2))), feature(T(place, 7), word.noun >> 4))
  return out
}

/** Tokens whose contexts count, at most. */
export const CONTEXTS = 4

/** Features of words together, into `out`; returns how many. */
export function joinedFeatures(doc: Doc, { hash, occurrences }: Candidate, out: number[]): number {
  const { first, last } = occurrences[0]!
  const length = last - first
  let n = 0
  const put = (template: number, filling: number) => {
    out[n++] = feature(template, filling)
  }
  const head = doc.words[last - 1]!
  put(1200, hash)
  put(1201, length)
  put(1202, append(head.norm.hash, Math.min(3, length)))
  put(1203, append(doc.words[first]!.norm.c256, head.norm.c256))
  if (length > 1) put(1204, append(doc.words[last - 2]!.norm.hash, head.norm.hash))
  if (length > 2) put(1205, append(doc.words[first]!.norm.hash, doc.words[first + 1]!.norm.hash))
  for (let k = 0; k < occurrences.length && k < CONTEXTS; k++) n = joinedContext(doc, occurrences[k]!, out, n)
  return n
}

function joinedContext(
  doc: Doc,
  { first, last }: { first: number; last: number },
  out: number[],
  from: number,
): number {
  let n = from
  const sentence = doc.sentences[doc.sentenceOf[first]!]!
  const left = first > sentence.first ? doc.words[first - 1]! : undefined
  const right = last < sentence.last ? doc.words[last]! : undefined
  const left2 = first - 1 > sentence.first ? doc.words[first - 2]! : undefined
  const right2 = last + 1 < sentence.last ? doc.words[last + 1]! : undefined
  const head = doc.words[last - 1]!.norm
  out[n++] = feature(1210, append(left2?.norm.hash ?? 1, left?.norm.hash ?? 1))
  out[n++] = feature(1211, append(right?.norm.hash ?? 1, right2?.norm.hash ?? 1))
  out[n++] = feature(1212, append(left?.norm.c64 ?? 99, right?.norm.c64 ?? 99))
  out[n++] = feature(1213, append(left?.norm.hash ?? 1, right?.norm.hash ?? 1))
  out[n++] = feature(1214, append(left?.norm.hash ?? 1, head.c64))
  out[n++] = feature(1215, append(right?.norm.hash ?? 1, head.c64))
  out[n++] = feature(1216, (doc.gaps[first] ?? 0) * 8 + (right ? doc.gaps[last]! : 7))
  out[n++] = feature(1217, (first < doc.titleEnd ? 1 : 0) + (left ? 0 : 2) + (right ? 0 : 4))
  out[n++] = feature(1218, append(left?.norm.c256 ?? 999, doc.words[first]!.norm.c256))
  out[n++] = feature(1219, append(right?.norm.c256 ?? 999, head.c256))
  return n
}

/** Calls back with every word and its place: those of the name once, those beside it at each occurrence. */
export function forPlaces(doc: Doc, { occurrences }: Candidate, each: (word: Word, place: number) => void): void {
  const { first, last } = occurrences[0]!
  for (let i = first; i < last; i++) each(doc.words[i]!, 0)
  each(doc.words[first]!, 1)
  each(doc.words[last - 1]!, 2)
  for (let k = 0; k < occurrences.length && k < CONTEXTS; k++) {
    const { first: from, last: to } = occurrences[k]!
    const sentence = doc.sentences[doc.sentenceOf[from]!]!
    if (from > sentence.first) each(doc.words[from - 1]!, 3)
    if (from - 1 > sentence.first) each(doc.words[from - 2]!, 4)
    if (to < sentence.last) each(doc.words[to]!, 5)
    if (to + 1 < sentence.last) each(doc.words[to + 1]!, 6)
  }
}

/** All features of a candidate, for training. */
export function allTextFeatures(doc: Doc, candidate: Candidate): number[] {
  const out: number[] = []
  const n = joinedFeatures(doc, candidate, out)
  out.length = n
  forPlaces(doc, candidate, (word, place) => out.push(...placeFeatures(word, PLACES[place]!)))
  return out
}
