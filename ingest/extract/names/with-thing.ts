/**
 * What only says how a thing is, named with the thing: of `cross-silo federated learning` a model may choose `cross-silo`, which
 * is no name. So do labelled papers: `zeroth-order` is zeroth-order optimization there, `low-resource` low-resource setting.
 */
import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP, MOST_SIGNS } from '@/ingest/extract/doc'
import { isVerbAfter } from '@/ingest/extract/words/verbs'
import { wordSet } from '@/ingest/extract/words/word-set'
import { qualityIn } from './as-quality'

/** Joined by a hyphen with another word they are things: `eye-tracking`, `self-correction`, `end-effector`. */
const THING = /(?:ing|[ts]ion|ment|ness|ity|(?<!ord|lay)[eo]r|ism|ance|ence|ics|[st]is|logy|graphy|ure|opy)s?$/
/** A word that ends so says how a thing is. */
const QUALITY = /(?:[^e]ed|[ai]ble|[^t]ical|ous|ual|lingual|modal)$/
/** So does what begins with one of these and a hyphen, or ends with one behind a hyphen, if it is no thing by its end. */
const OPENINGS = wordSet('multi single dual double low high cross light non full half one two three long short')
const ENDS = wordSet('free aware agnostic efficient specific sensitive independent dependent')

/** At the end of several words they are things. */
const THINGS = wordSet(
  `variable table timetable cable observable wearable individual visual manual residual ritual vocal modal bed testbed embed seed need speed
  feed breed quadruped biped hexapod red sacred hundred newsfeed newswire consensus locus focus status stimulus corpus campus bonus virus`,
)

/** So papers say fine-tuning and the like for short. */
const LEARNT = wordSet('tuned finetuned trained pretrained supervised unsupervised')

/** Words behind a run, at most. */
const MOST_WORDS = 4

/** The run with the words behind it up to the thing, where at each of its places a thing stands behind it; else as it is. */
export function withThing(doc: Doc, { occurrences }: Candidate, place: Occurrence): Occurrence {
  if (!saysHow(doc, place)) return place
  const wholes = occurrences.map((one) => ({ first: one.first, last: endOfThing(doc, one) }))
  if (wholes.some(({ last }, i) => last === occurrences[i]!.last)) return place
  const whole = wholes.find(({ first }) => first === place.first)
  return whole && doc.ends[whole.last - 1]! - doc.starts[whole.first]! <= MOST_SIGNS ? whole : place
}

/**
 * Whether a run is one word, or words that hyphens join, that say how something is, or ends with a word that does behind a
 * blank: `multi-class`, `partially observable`.
 */
function saysHow({ words, gaps }: Doc, { first, last }: Occurrence): boolean {
  const { lower, upper, camel } = words[last - 1]!
  if (upper || camel) return false
  for (let i = first + 1; i < last; i++) if (gaps[i] !== GAP.hyphen) return QUALITY.test(lower) && !THINGS.has(lower)
  for (let i = first; i < last; i++) if (words[i]!.upper || words[i]!.camel) return false
  return last - first > 1 ? !THING.test(lower) : QUALITY.test(lower)
}

/** A run of which the same is sure, whatever stands behind it: `multi-class`, `collision-free`; not `fine-tuned`. */
export function isQuality(doc: Doc, place: Occurrence): boolean {
  const { words } = doc
  if (place.last - place.first < 2 || !saysHow(doc, place)) return false
  return OPENINGS.has(words[place.first]!.lower) || ENDS.has(words[place.last - 1]!.lower)
}

/** Whether the last word says how something is, no noun says the same, and at some place no thing stands behind it. */
export function isLeftAlone(doc: Doc, candidate: Candidate): boolean {
  const [place] = candidate.occurrences
  const { lower } = doc.words[place!.last - 1]!
  if (!QUALITY.test(lower) || THINGS.has(lower) || LEARNT.has(lower)) return false
  return saysHow(doc, place!) && !qualityIn(doc, place!) && withThing(doc, candidate, place!) === place
}

/** Behind the last word of the thing that begins behind a run; the end of the run where none does. */
function endOfThing(doc: Doc, { first, last }: Occurrence): number {
  const { words, gaps, sentenceOf } = doc
  let end = last
  while (end < words.length && end - last < MOST_WORDS) {
    const { isWord, isStop, isVerbLike, isNumber } = words[end]!
    const joined = gaps[end] === GAP.blank || (gaps[end] === GAP.hyphen && end > last)
    if (!isWord || isStop || isVerbLike || isNumber || !joined || sentenceOf[end] !== sentenceOf[first]) break
    if (isVerbAfter(doc, end)) break
    end++
  }
  // `number-in-hand` is a word, `a method suitable for it` is a method
  if (gaps[end] === GAP.hyphen) return last
  while (end > last && QUALITY.test(words[end - 1]!.lower)) end--
  return end
}
