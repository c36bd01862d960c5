/** What speaks for a paper's role towards a concept: words around all its places, hashed for a linear model. */
import type { Candidate, Occurrence } from './candidate'
import type { Doc } from './doc'
import { append, feature, hashText } from './hashing'
import type { Word } from './vocabulary'

const LEFT = 10
const RIGHT = 6

/** A content word that is rarely a noun or adjective. */
export const isVerbLike = (word: Word): boolean =>
  word.isWord && word.noun < 60 && word.lower.length > 2 && !LINKING.has(word.lower)
const LINKING = new Set(
  'the this that these those and for with from which when where while our their its also are has have can been were was not'.split(
    ' ',
  ),
)

/** Features of a concept with these occurrences; `kind` is its likeliest, 0 to 3. */
export function roleFeatures(doc: Doc, best: Candidate, occurrences: Occurrence[], kind: number): number[] {
  const seen = new Set<number>()
  for (const occurrence of occurrences.slice(0, 8)) placeFeatures(doc, occurrence, kind, seen)
  const { first, last } = best.occurrences[0]!
  const head = doc.words[last - 1]!.norm
  seen.add(feature(3000, head.hash))
  seen.add(feature(3001, head.c256))
  seen.add(feature(3002, best.hash))
  seen.add(feature(3003, doc.words[first]!.norm.hash))
  seen.add(feature(3004, kind * 4 + Math.min(3, occurrences.length)))
  seen.add(feature(3005, head.c64))
  return [...seen]
}

function placeFeatures(doc: Doc, { first, last }: Occurrence, kind: number, out: Set<number>): void {
  const sentence = doc.sentences[doc.sentenceOf[first]!]!
  const add = (template: number, filling: number) => {
    out.add(feature(template, filling))
    out.add(feature(template + 100, append(filling, kind)))
  }
  const title = first < doc.titleEnd ? 1 : 0
  const at = (token: number): number =>
    token < sentence.first || token >= sentence.last ? 1 : doc.words[token]!.norm.hash
  add(3010, at(first - 1))
  add(3011, append(at(first - 2), at(first - 1)))
  add(3012, at(last))
  add(3013, append(at(last), at(last + 1)))
  out.add(feature(3014, append(append(at(first - 3), at(first - 2)), at(first - 1))))
  for (let i = Math.max(sentence.first, first - LEFT); i < first; i++) out.add(feature(3020 + title, at(i)))
  for (let i = last; i < Math.min(sentence.last, last + RIGHT); i++) out.add(feature(3022 + title, at(i)))
  for (let i = Math.max(sentence.first, first - 4); i < first; i++) out.add(feature(3024, append(at(i), kind)))
  if (title) {
    add(3030, (first === 0 ? 1 : 0) + (last === doc.titleEnd ? 2 : 0) + (doc.words[last]?.raw === ':' ? 4 : 0))
    add(3031, nearestJoin(doc, sentence.first, first))
    return
  }
  addVerbs(doc, first, last, add)
  const place = Math.floor(
    (5 * (doc.sentenceOf[first]! - (doc.titleEnd > 0 ? 1 : 0))) / Math.max(1, doc.sentences.length - 1),
  )
  add(3040, place)
  const opening = append(at(sentence.first), at(sentence.first + 1))
  add(3041, opening)
  out.add(feature(3042, append(opening, at(sentence.first + 2))))
  out.add(feature(3043, at(sentence.first)))
}

/** The last verb-like words before a place and the first after it, with the sentence's `we`. */
function addVerbs(doc: Doc, first: number, last: number, add: (template: number, filling: number) => void): void {
  const sentence = doc.sentences[doc.sentenceOf[first]!]!
  let we = 0
  for (let i = sentence.first; i < first; i++) if (doc.words[i]!.lower === 'we') we = 1
  let found = 0
  for (let i = first - 1; i >= sentence.first && found < 2; i--) {
    if (!isVerbLike(doc.words[i]!)) continue
    add(3050 + found, append(doc.words[i]!.norm.hash, we))
    if (found === 0) add(3052, append(doc.words[i]!.norm.hash, Math.min(4, first - i)))
    found++
  }
  for (let i = last; i < sentence.last; i++) {
    if (!isVerbLike(doc.words[i]!)) continue
    add(3053, append(doc.words[i]!.norm.hash, we))
    break
  }
  add(3054, we)
}

/** The last preposition or colon before a place in the title. */
function nearestJoin(doc: Doc, from: number, first: number): number {
  for (let i = first - 1; i >= from; i--) {
    const { lower } = doc.words[i]!
    if (/^(for|with|via|using|by|of|in|on|from|to|and|through|under|towards?|:|-|–|—)$/.test(lower))
      return hashText(lower)
  }
  return 0
}
