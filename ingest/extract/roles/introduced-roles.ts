/**
 * What a paper introduces as its own it proposes: `we present ORCA, a benchmark`, `we release a dataset called ORCA`, and a method
 * that it names but once, as new: `trained with a novel contrastive loss`.
 */
import type { Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP } from '@/ingest/extract/doc'
import {
  callingAt,
  introducingBefore,
  isIntroducingVerb,
  isProper,
  NAMING,
  sureNames,
} from '@/ingest/extract/names/introduced'
import { wordSet } from '@/ingest/extract/words/word-set'
import type { Cue } from '@/lib/model/facts'
import { toCue, verbPhrase } from './cue-phrases'

/** Tokens between a verb and what the name is called, at most. */
const REACH = 6
const SUBJECTS = wordSet('we i paper work article study report thesis authors')

/** Makes the role of what is introduced `proposes`, and returns the words that say so. */
export function heedIntroductions(doc: Doc, concept: Concept): Cue | undefined {
  if (concept.role === 'proposes') return undefined
  const words = introductionIn(doc, concept) ?? (isNovelty(doc, concept) ? noveltyAt(doc, concept) : undefined)
  if (!words) return undefined
  concept.role = 'proposes'
  return toCue(doc, words)
}

function introductionIn(doc: Doc, concept: Concept): Occurrence | undefined {
  const { sentenceOf, sentences, titleEnd } = doc
  for (const place of sureNames(concept)) {
    const isShown = concept.places.some(({ first }) => sentenceOf[first] === sentenceOf[place.first])
    if (place.first < titleEnd || !isShown || !isProper(doc, place)) continue
    const calling = callingAt(doc, place)
    if (!calling?.introduces) continue
    const verb = calling.first > place.first ? introducingBefore(doc, place.first) : verbBefore(doc, calling.first)
    if (verb !== undefined && isOwn(doc, verb))
      return verbPhrase(doc, verb, place.first, sentences[sentenceOf[verb]!]!.first)
  }
  return undefined
}

function verbBefore({ words, sentenceOf }: Doc, first: number): number | undefined {
  for (let i = first - 1; i >= Math.max(0, first - REACH) && sentenceOf[i] === sentenceOf[first]; i--) {
    if (isIntroducingVerb(words[i]!.lower)) return i
    if (!words[i]!.isWord) return undefined
  }
  return undefined
}

/** `we also present`, `this paper presents`, `by introducing`. */
function isOwn({ words, sentenceOf }: Doc, verb: number): boolean {
  if (words[verb]!.lower.endsWith('ing')) return true
  let at = verb - 1
  while (
    at >= 0 &&
    (/ly$/.test(words[at]!.lower) || /^(?:also|then|further|first|thus|hereby|to|and)$/.test(words[at]!.lower))
  )
    at--
  return at >= 0 && sentenceOf[at] === sentenceOf[verb] && SUBJECTS.has(words[at]!.lower)
}

/** Before `a novel` they say what is proposed, or used. */
const SAYING_WHAT = wordSet(
  `propose proposes present presents introduce introduces design develop develops use uses utilizes derives is are as`,
)

const isNovelty = (doc: Doc, { role, kind, places }: Concept): boolean =>
  role === 'uses' && kind === 'Method' && places.length === 1 && doc.words[places[0]!.first - 1]?.lower === 'novel'

/** `with a novel`; not in `we propose a novel deep network` nor `ORCA, a novel deep network`, which say what is proposed. */
function noveltyAt(doc: Doc, { places }: Concept): Occurrence | undefined {
  const { first, last } = places[0]!
  const { words, sentenceOf, gaps } = doc
  let at = first - 2
  while (at >= 0 && /^(?:a|an|the|this|our|its|two)$/.test(words[at]!.lower)) at--
  const before = words[at]
  if (!before?.isWord || sentenceOf[at] !== sentenceOf[first]) return undefined
  if (SAYING_WHAT.has(before.lower)) return undefined
  const next = words[last]
  const isLast = !next || sentenceOf[last] !== sentenceOf[first]
  const isWhole = isLast || !next.isWord || ((next.isStop || next.isVerbLike) && !NAMING.has(next.lower))
  return isWhole && gaps[last] !== GAP.hyphen ? { first: at + 1, last: first } : undefined
}
