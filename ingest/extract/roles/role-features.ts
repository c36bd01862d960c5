/** What speaks for a paper's role towards a concept: words around all its places, hashed for a linear model. */
import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import type { FeatureSet } from '@/ingest/extract/kernel/feature-set'
import { append, feature } from '@/ingest/extract/words/hashing'

const LEFT = 10
const RIGHT = 6

/** Features of a concept with these occurrences, into `out`; `kind` is its likeliest, 0 to 3. */
export function roleFeatures(doc: Doc, best: Candidate, occurrences: Occurrence[], { kind, out }: RoleSetting): void {
  out.clear()
  for (let k = 0; k < occurrences.length && k < MOST_PLACES; k++) placeFeatures(doc, occurrences[k]!, kind, out)
  nameFeatures(doc, best, out)
  out.add(feature(3004, kind * 4 + Math.min(3, occurrences.length)))
}

/** What the name itself says. */
export function nameFeatures(doc: Doc, best: Candidate, out: FeatureSet): void {
  const { first, last } = best.occurrences[0]!
  const head = doc.words[last - 1]!.norm
  out.add(feature(3000, head.hash))
  out.add(feature(3001, head.c256))
  out.add(feature(3002, best.hash))
  out.add(feature(3003, doc.words[first]!.norm.hash))
  out.add(feature(3005, head.c64))
}

const MOST_PLACES = 8

export interface RoleSetting {
  kind: number
  out: FeatureSet
}

/** A feature, and the same for this kind of concept. */
function addBoth(out: FeatureSet, template: number, filling: number, kind: number): void {
  out.add(feature(template, filling))
  out.add(feature(template + 100, append(filling, kind)))
}

/** What is said around one place. */
export function placeFeatures(doc: Doc, { first, last }: Occurrence, kind: number, out: FeatureSet): void {
  const { words } = doc
  const sentence = doc.sentences[doc.sentenceOf[first]!]!
  const at = (token: number): number => (token < sentence.first || token >= sentence.last ? 1 : words[token]!.norm.hash)
  const title = first < doc.titleEnd ? 1 : 0
  const left = at(first - 1)
  const left2 = at(first - 2)
  const right = at(last)
  addBoth(out, 3010, left, kind)
  addBoth(out, 3011, append(left2, left), kind)
  addBoth(out, 3012, right, kind)
  addBoth(out, 3013, append(right, at(last + 1)), kind)
  out.add(feature(3014, append(append(at(first - 3), left2), left)))
  for (let i = Math.max(sentence.first, first - LEFT); i < first; i++) out.add(feature(3020 + title, at(i)))
  for (let i = last; i < Math.min(sentence.last, last + RIGHT); i++) out.add(feature(3022 + title, at(i)))
  for (let i = Math.max(sentence.first, first - 4); i < first; i++) out.add(feature(3024, append(at(i), kind)))
  if (title) {
    const borders = (first === 0 ? 1 : 0) + (last === doc.titleEnd ? 2 : 0) + (words[last]?.raw === ':' ? 4 : 0)
    addBoth(out, 3030, borders, kind)
    addBoth(out, 3031, nearestJoin(doc, sentence.first, first), kind)
    return
  }
  addVerbs(doc, { first, last }, kind, out)
  const number = doc.sentenceOf[first]! - (doc.titleEnd > 0 ? 1 : 0)
  addBoth(out, 3040, Math.floor((5 * number) / Math.max(1, doc.sentences.length - 1)), kind)
  const opening = append(at(sentence.first), at(sentence.first + 1))
  addBoth(out, 3041, opening, kind)
  out.add(feature(3042, append(opening, at(sentence.first + 2))))
  out.add(feature(3043, at(sentence.first)))
}

/** The last verb-like words before a place and the first after it, with the sentence's `we`. */
function addVerbs(doc: Doc, { first, last }: Occurrence, kind: number, out: FeatureSet): void {
  const sentence = doc.sentences[doc.sentenceOf[first]!]!
  let we = 0
  for (let i = sentence.first; i < first; i++) if (doc.words[i]!.lower === 'we') we = 1
  let found = 0
  for (let i = first - 1; i >= sentence.first && found < 2; i--) {
    const word = doc.words[i]!
    if (!word.isVerbLike) continue
    addBoth(out, 3050 + found, append(word.norm.hash, we), kind)
    if (found === 0) addBoth(out, 3052, append(word.norm.hash, Math.min(4, first - i)), kind)
    found++
  }
  for (let i = last; i < sentence.last; i++) {
    const word = doc.words[i]!
    if (!word.isVerbLike) continue
    addBoth(out, 3053, append(word.norm.hash, we), kind)
    break
  }
  addBoth(out, 3054, we, kind)
}

/** The last preposition or colon before a place in the title. */
function nearestJoin(doc: Doc, from: number, first: number): number {
  for (let i = first - 1; i >= from; i--) {
    const { lower, lowerHash } = doc.words[i]!
    if (JOINS.has(lower)) return lowerHash
  }
  return 0
}

const JOINS = new Set('for with via using by of in on from to and through under toward towards : - – —'.split(' '))
