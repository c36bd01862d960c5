/**
 * Words before the name of data that say how a paper likes it: of `large-scale high-quality sketch dataset` an index has sketch
 * dataset. So do labelled papers: of `large-scale` and a kind of data 18 of 25, `high-quality` and `diverse` 10 of 10.
 */
import type { Occurrence } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'
import { behindOpening } from './trim-name'

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
  for (
    let next = behindOpening(doc, place, PRAISE);
    next > first;
    next = behindOpening(doc, { first, last: place.last }, PRAISE)
  )
    first = next
  return first === place.first ? place : { first, last: place.last }
}
