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

export function formFeatures(c: RankContext, { occurrences, key }: Candidate, out: Float32Array, at: number): number {
  const { doc } = c
  const { first, last } = occurrences[0]!
  const head = doc.words[last - 1]!
  const opening = doc.words[first]!
  let [letters, upper, digit, camel, hyphens, joining, oneLetter, noun] = [0, 0, 0, 0, 0, 0, 0, 255]
  for (let i = first; i < last; i++) {
    const word = doc.words[i]!
    letters += word.raw.length
    if (word.upper) upper = 1
    if (word.hasDigit) digit = 1
    if (word.camel) camel = 1
    if (word.raw.length === 1) oneLetter = 1
    if (i > first && doc.gaps[i] === GAP.hyphen) hyphens++
    if (word.isStop) joining++
    else noun = Math.min(noun, word.noun)
  }
  let [places, capitals] = [0, 0]
  for (const { first: from, last: to } of occurrences) {
    const sentence = doc.sentences[doc.sentenceOf[from]!]!
    if (sentence.field === 'title' || from === sentence.first) continue
    places++
    for (let i = from; i < to; i++) if (doc.words[i]!.capital) capitals += 1 / (to - from)
  }
  const row = [last - first, letters, places ? capitals / places : 0.3, upper, digit, camel, hyphens, joining]
  row.push(GENERIC_HEADS.has(head.norm.text) ? 1 : 0, EMPTY_TAILS.has(head.norm.text) ? 1 : 0)
  row.push(head.lower.endsWith('ing') ? 1 : 0, c.shortKeys.has(key) ? 1 : 0, c.longKeys.has(key) ? 1 : 0)
  row.push(head.noun / 255, opening.noun / 255, noun / 255, opening.capital ? 1 : 0, oneLetter)
  row.push(
    head.lower !== head.norm.text ? 1 : 0,
    opening.lower.endsWith('ly') ? 1 : 0,
    opening.lower.endsWith('ed') ? 1 : 0,
  )
  out.set(row, at)
  return at + row.length
}
