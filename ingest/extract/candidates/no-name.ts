/**
 * What no index would list, whatever the models think of it: headings of an abstract, measures, markup, a word said again
 * and again, and words so general that they name nothing (`constrained method`, `extended version`).
 */

import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP, textOf } from '@/ingest/extract/doc'
import { isQuality } from '@/ingest/extract/names/with-thing'
import { GENERIC_HEADS } from '@/ingest/extract/words/stop-words'
import { wordSet } from '@/ingest/extract/words/word-set'
import { withoutMarkup } from '@/ingest/read/plain-text'
import { isCited, isPlaceOrCompany } from './people'

/** Of structured abstracts and of those who print them; only where they are in capitals. */
const HEADINGS = wordSet(
  `abstract truncated background introduction context objective objectives aim aims purpose hypothesis design study
  setting patients participants subjects population intervention interventions methods method materials and main outcome
  outcomes measure measures measurements results findings conclusion conclusions discussion interpretation limitations
  significance funding trial registration number data sources source extraction synthesis vendor relationships
  implications keywords citation reference url`,
)

const UNITS = wordSet(
  `mv v kv ms µs μs ns s sec second minute min hour h day week month year nm µm μm um mm cm m km g mg kg µg μg ml l dl hz
  khz mhz ghz thz db dbm kb mb gb tb kbps mbps gbps fps rpm k w mw kw n nm pa kpa mpa mmhg hg mmol °c px pixel percent`,
)

/** They say nothing of a thing but what somebody thinks of it. */
const GENERAL = wordSet(
  `conventional traditional existing current proposed novel new various different several specific specialized better
  typical particular similar certain additional further main major key important recent modern given constrained shared
  synergistic extended consolidated canonical standard alternative enhanced improved simple generic innovative promising
  powerful effective urban`,
)
const ADVERBS = wordSet('highly extremely very more less potentially significantly severely rapidly poorly')
const HOLLOW_HEADS = wordSet('variant version result case effort setup argument abstract')
const GROUPS = wordSet('study trial research engineering working')
const ORGANISATIONS = wordSet('company university institute consortium')

/** Below it what only says how a thing is does not stand for the thing: of such names labels have one in five. */
const LIKELY = 0.55

export function namesNothing(doc: Doc, { occurrences, core }: Candidate): boolean {
  const { first, last } = occurrences[0]!
  const opening = doc.words[first]!
  if (isMeasure(doc, occurrences[0]!) || isRepeated(doc, occurrences[0]!)) return true
  if (opening.capital && occurrences.some((place) => isCited(doc, place))) return true
  if (last - first === 1 && opening.capital && isPlaceOrCompany(opening.lower)) return true
  if (core < LIKELY && isQuality(doc, occurrences[0]!)) return true
  if (last - first > 1 && isHollow(doc, occurrences[0]!)) return true
  return occurrences.every((place) => isHeading(doc, place)) || occurrences.every((place) => isTagged(doc, place))
}

/** Of several words none of which says what it is. */
function isHollow(doc: Doc, { first, last }: Occurrence): boolean {
  const opening = doc.words[first]!.norm.text
  const head = doc.words[last - 1]!.norm.text
  if (ADVERBS.has(opening) || HOLLOW_HEADS.has(head) || ORGANISATIONS.has(head)) return true
  if (ORGANISATIONS.has(opening) && doc.words[first + 1]!.lower === 'of') return true
  if (head === 'group' && GROUPS.has(doc.words[last - 2]!.norm.text)) return true
  if (last - first === 2 && GENERAL.has(opening) && (GENERIC_HEADS.has(head) || MORE_HEADS.has(head))) return true
  if (CUT.has(opening) || (opening === 'comparative' && head === 'study')) return true
  return SIZED.has(head) && /^\d+[bm]$/.test(opening)
}

/** What is left of `in vivo data`, and what a number of parameters makes no name: `7B parameter model`. */
const CUT = wordSet('situ vivo vitro silico')
const SIZED = wordSet('model parameter threshold')

/** General as heads of two words. */
const MORE_HEADS = wordSet('concern concept analysis study experiment solution implementation')

/** `1570 mV` and the `mV` of it, and the number under which a trial is registered. */
function isMeasure({ words, gaps }: Doc, { first, last }: Occurrence): boolean {
  const number = last - first === 1 ? first - 1 : first
  const head = words[last - 1]!
  if (last - first === 1 && head.hasDigit && /^(ISRCTN|NCT)\d+$/.test(head.raw)) return true
  if (last - first === 2 && words[first]!.lower === 'mm' && head.lower === 'hg') return true
  return (
    last - number === 2 &&
    UNITS.has(head.norm.text) &&
    number >= 0 &&
    words[number]!.isNumber &&
    gaps[last - 1] !== GAP.hyphen
  )
}

/** `PPO PPO PPO`. */
function isRepeated({ words }: Doc, { first, last }: Occurrence): boolean {
  if (last - first < 2) return false
  for (let i = first + 1; i < last; i++) if (words[i]!.norm !== words[first]!.norm) return false
  return true
}

function isHeading({ words }: Doc, { first, last }: Occurrence): boolean {
  for (let i = first; i < last; i++) if (!words[i]!.upper || !HEADINGS.has(words[i]!.lower)) return false
  return true
}

/** `Test <script>alert` holds a tag that no text is marked up with. */
function isTagged(doc: Doc, { first, last }: Occurrence): boolean {
  const text = textOf(doc, first, last)
  return text.includes('<') && /<\/?[a-z]/i.test(withoutMarkup(text))
}
