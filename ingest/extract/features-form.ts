/** How a candidate is written. */
import type { Candidate } from './candidate'
import { GAP } from './doc'
import type { RankContext } from './rank-context'
import { EMPTY_TAILS, GENERIC_HEADS } from './stop-words'

export const FORM_FEATURES = [
  'words',
  'letters',
  'capitals inside sentences',
  'upper case',
  'digit',
  'camel case',
  'hyphens',
  'joining word inside',
  'generic head',
  'empty head',
  '-ing head',
  'is a short form',
  'is a long form',
  'noun share of head',
  'noun share of first',
  'least noun share',
  'first word capital',
  'one letter word',
  'plural head',
  'ly first',
  'ed first',
]

export function formFeatures(c: RankContext, candidate: Candidate, out: Float32Array, at: number): number {
  const { words, gaps } = c.doc
  const { first, last } = candidate.occurrences[0]!
  const head = words[last - 1]!
  const opening = words[first]!
  let noun = 255
  for (let i = first; i < last; i++) {
    const word = words[i]!
    out[at + 1]! += word.raw.length
    if (word.upper) out[at + 3] = 1
    if (word.hasDigit) out[at + 4] = 1
    if (word.camel) out[at + 5] = 1
    if (i > first && gaps[i] === GAP.hyphen) out[at + 6]!++
    if (word.isStop) out[at + 7]!++
    else if (word.noun < noun) noun = word.noun
    if (word.raw.length === 1) out[at + 17] = 1
  }
  out[at] = last - first
  out[at + 2] = capitalsInside(c, candidate)
  out[at + 8] = GENERIC_HEADS.has(head.norm.text) ? 1 : 0
  out[at + 9] = EMPTY_TAILS.has(head.norm.text) ? 1 : 0
  out[at + 10] = head.lower.endsWith('ing') ? 1 : 0
  if (c.longKeys.size > 0) {
    out[at + 11] = c.shortKeys.has(candidate.key) ? 1 : 0
    out[at + 12] = c.longKeys.has(candidate.key) ? 1 : 0
  }
  out[at + 13] = head.noun / 255
  out[at + 14] = opening.noun / 255
  out[at + 15] = noun / 255
  out[at + 16] = opening.capital ? 1 : 0
  out[at + 18] = head.lower !== head.norm.text ? 1 : 0
  out[at + 19] = opening.lower.endsWith('ly') ? 1 : 0
  out[at + 20] = opening.lower.endsWith('ed') ? 1 : 0
  return at + FORM_FEATURES.length
}

/** Share of its words that have a capital where none must be; a guess where there is no such place. */
function capitalsInside({ doc }: RankContext, { occurrences }: Candidate): number {
  let places = 0
  let capitals = 0
  for (let k = 0; k < occurrences.length; k++) {
    const { first, last } = occurrences[k]!
    const sentence = doc.sentences[doc.sentenceOf[first]!]!
    if (sentence.field === 'title' || first === sentence.first) continue
    places++
    for (let i = first; i < last; i++) if (doc.words[i]!.capital) capitals += 1 / (last - first)
  }
  return places ? capitals / places : 0.3
}
