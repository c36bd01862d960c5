/**
 * Words before the name of data that say how a paper likes it: of `large-scale high-quality sketch dataset` an index has sketch
 * dataset. So do labelled papers: of `large-scale` and a kind of data 18 of 25, `high-quality` and `diverse` 10 of 10.
 */
import type { Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'

const DATA = wordSet(
  'data dataset datasets corpus corpora benchmark benchmarks database databases collection collections',
)
/** Words, or words with a hyphen or a blank between. */
const PRAISE = wordSet(
  `large large-scale new novel brand-new challenging high-quality existing extensive diverse comprehensive rich standard popular
  widely-used well-known publicly-available publically-available available real-world`,
)

export function trimData(doc: Doc, place: Occurrence): Occurrence {
  if (!DATA.has(doc.words[place.last - 1]!.lower)) return place
  let { first } = place
  for (let next = behindPraise(doc, place); next > first; next = behindPraise(doc, { first, last: place.last }))
    first = next
  return first === place.first ? place : { first, last: place.last }
}

/** The token behind a word of praise, where two words are left at least; else the first one. */
function behindPraise({ words, gaps }: Doc, { first, last }: Occurrence): number {
  let word = words[first]!.lower
  let end = first + 1
  while (end < last) {
    const longer = `${word}-${words[end]!.lower}`
    if (gaps[end] !== GAP.hyphen && !PRAISE.has(longer)) break
    word = longer
    end++
  }
  return last - end > 1 && PRAISE.has(word) && gaps[end] === GAP.blank ? end : first
}
