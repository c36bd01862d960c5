/**
 * What no index would list, whatever the models think of it: headings of an abstract, measures, markup, a word said again
 * and again, words so general that they name nothing (`constrained method`, `extended version`), and what is no one thing
 * (`placebo group`, `5671 patents`, `stairs and thresholds`).
 */

import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP, textOf } from '@/ingest/extract/doc'
import { isLeftAlone, isQuality } from '@/ingest/extract/names/with-thing'
import { properSingular } from '@/ingest/extract/words/normalize'
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
  khz mhz ghz thz db dbm kb mb gb tb kbps mbps gbps fps rpm k w mw kw n nm pa kpa mpa mmhg hg mmol °c px pixel percent ng`,
)

/** They say nothing of a thing but what somebody thinks of it. */
const GENERAL = wordSet(
  `conventional traditional existing current proposed novel new various different several specific specialized better
  typical particular similar certain additional further main major key important recent modern given constrained shared
  synergistic extended consolidated canonical standard alternative enhanced improved simple generic innovative promising
  powerful effective urban mathematical computational automated public curated popular`,
)
/** The same as two or three words that hyphens join: `data-driven method`. */
const GENERAL_JOINED = new Set(
  (
    'data-driven,learning-based,vision-based,end-to-end,two-stage,two-step,multi-stage,three-stage,large-scale,real-time,' +
    'real-world,high-quality,light-weight,state-of-the-art'
  ).split(','),
)
const ADVERBS = wordSet('highly extremely very more less potentially significantly severely rapidly poorly')
const HOLLOW_HEADS = wordSet(
  'variant version result case effort setup argument abstract manner fashion perspective viewpoint standpoint',
)
const GROUPS = wordSet('study trial research engineering working')
const ORGANISATIONS = wordSet('company university institute consortium')
/** With capitals they end what an organisation is called. */
const BODIES = wordSet('corporation inc ltd laboratory society agency council ministry committee department company')
/** So they begin: `Ministry of Toys`. */
const BODIES_OF = wordSet('ministry institute department academy')
/** What a group of a trial gets. */
const ARMS = wordSet('placebo control treatment intervention treated')
const OF_TRIALS = wordSet('patients placebo randomized randomised')

/** Below it what only says how a thing is does not stand for the thing: of such names labels have one in five. */
const LIKELY = 0.55

export function namesNothing(doc: Doc, candidate: Candidate): boolean {
  const { occurrences, core, key } = candidate
  const { first, last } = occurrences[0]!
  const opening = doc.words[first]!
  if (last - first === 1 && (isYear(opening.lower) || isLetter(opening.raw))) return true
  if (isMeasure(doc, occurrences[0]!) || isRepeated(doc, occurrences[0]!)) return true
  if (opening.capital && occurrences.some((place) => isCited(doc, place))) return true
  if (last - first === 1 && opening.capital && isPlaceOrCompany(opening.lower)) return true
  if (core < LIKELY && (isQuality(doc, occurrences[0]!) || isLeftAlone(doc, candidate))) return true
  if (last - first > 1 && (isHollow(doc, occurrences[0]!) || isBody(doc, occurrences[0]!))) return true
  if (doc.abbreviations.some(({ shortKey, long }) => shortKey === key && isBody(doc, long))) return true
  if (core < LIKELY_PAIR && isPair(doc, occurrences[0]!)) return true
  return occurrences.every((place) => isHeading(doc, place)) || occurrences.every((place) => isTagged(doc, place))
}

/** Of several words none of which says what it is. */
function isHollow(doc: Doc, { first, last }: Occurrence): boolean {
  const opening = doc.words[first]!.norm.text
  const head = doc.words[last - 1]!.norm.text
  if (ADVERBS.has(opening) || HOLLOW_HEADS.has(head) || ORGANISATIONS.has(head)) return true
  if (ORGANISATIONS.has(opening) && doc.words[first + 1]!.lower === 'of') return true
  if (head === 'group' && (GROUPS.has(doc.words[last - 2]!.norm.text) || isArm(doc, last - 2))) return true
  const isGeneral = GENERIC_HEADS.has(head) || MORE_HEADS.has(head)
  if (isGeneral && (last - first === 2 ? GENERAL.has(opening) : isGeneralJoined(doc, first, last - 1))) return true
  if (isCounted(doc, first, last) || isAmount(doc, first, last) || TAILS.has(head)) return true
  if (opening === 'group' && last - first === 2 && doc.words[last - 1]!.raw.length === 1) return true
  if (CUT.has(opening) || (opening === 'comparative' && head === 'study')) return true
  return SIZED.has(head) && /^\d+[bm]$/.test(opening)
}

function isGeneralJoined({ words, gaps }: Doc, first: number, last: number): boolean {
  let joined = words[first]!.lower
  for (let i = first + 1; i < last; i++) {
    if (gaps[i] !== GAP.hyphen) return false
    joined += `-${words[i]!.lower}`
  }
  return gaps[last] === GAP.blank && GENERAL_JOINED.has(joined)
}

/** `placebo group`, and any group of patients: `low-dose group`, where the paper is on a trial. */
const isArm = (doc: Doc, before: number): boolean =>
  ARMS.has(doc.words[before]!.lower) || doc.words.some(({ lower }) => OF_TRIALS.has(lower))

/** `330K articles`, `5671 patents`: so many things; `7 scenes` may be a name. */
function isCounted({ words, gaps }: Doc, first: number, last: number): boolean {
  const [number, next, head] = [words[first]!, words[first + 1]!, words[last - 1]!]
  if (gaps[first + 1] !== GAP.blank || next.capital || head.capital || properSingular(head.lower) === head.lower)
    return false
  return /^\d+[km]$/.test(number.lower) || (number.isNumber && number.raw.length > 1 && /^\d+$/.test(number.raw))
}

/** Before `of` they say how many or that there are some. */
const AMOUNTS = wordSet(
  'host set collection variety presence absence total amount lot majority handful hundred thousand',
)
const TAILS = wordSet('thereof')
const TREATED = wordSet('patient child adult human man woman volunteer')

/** `a host of toys`, and what is given to whom: `felting in adults`. */
function isAmount({ words }: Doc, first: number, last: number): boolean {
  for (let i = first + 1; i < last - 1; i++) {
    if (words[i]!.lower === 'of' && AMOUNTS.has(words[i - 1]!.norm.text)) return true
  }
  return last - first > 2 && words[last - 2]!.lower === 'in' && TREATED.has(properSingular(words[last - 1]!.lower))
}

/** `2016a` of a citation, and a letter of a formula; R and C are languages. */
const isYear = (word: string): boolean => /^(?:19|20)\d\d[a-z]?$/.test(word)
const isLetter = (raw: string): boolean => /^[a-zABD-QS-Z]$/.test(raw)

/** `Toy Research Laboratory`, `French Ministry of Toys` inside a sentence. */
function isBody({ words, titleEnd }: Doc, { first, last }: Occurrence): boolean {
  if (first < titleEnd || !words[first]!.capital || !words[last - 1]!.capital) return false
  if (BODIES.has(words[last - 1]!.norm.text)) return true
  for (let i = first; i < last - 2; i++) {
    if (words[i]!.capital && BODIES_OF.has(words[i]!.lower) && words[i + 1]!.lower === 'of') return true
  }
  return false
}

/** Below it two words that an `and` joins are two things: labels have none of such as one. */
const LIKELY_PAIR = 0.6

const isPair = ({ words, gaps }: Doc, { first, last }: Occurrence): boolean =>
  last - first === 3 && /^(?:and|or)$/.test(words[first + 1]!.lower) && gaps[first + 1] === GAP.blank

/** What is left of `in vivo data`, and what a number of parameters makes no name: `7B parameter model`. */
const CUT = wordSet('situ vivo vitro silico')
const SIZED = wordSet('model parameter threshold')

/** General as heads of two words. */
const MORE_HEADS = wordSet('concern concept analysis study experiment solution implementation')

/** `1570 mV` and the `mV` of it, `woolamine 20 mg`, `ng/mL`, and the number under which a trial is registered. */
function isMeasure(doc: Doc, { first, last }: Occurrence): boolean {
  const { words, gaps } = doc
  const number = last - first === 1 ? first - 1 : first
  const head = words[last - 1]!
  if (last - first === 1 && head.hasDigit && /^(ISRCTN|NCT)\d+$/.test(head.raw)) return true
  if (last - first === 2 && words[first]!.lower === 'mm' && head.lower === 'hg') return true
  if (last - first > 2 && isUnit(doc, last - 1) && words[last - 2]!.isNumber) return true
  if (last - first === 2 && gaps[first + 1] === GAP.slash && isUnit(doc, first) && isUnit(doc, first + 1)) return true
  return (
    last - number === 2 &&
    isUnit(doc, last - 1) &&
    number >= 0 &&
    words[number]!.isNumber &&
    gaps[last - 1] !== GAP.hyphen
  )
}

const isUnit = ({ words }: Doc, token: number): boolean => UNITS.has(words[token]!.norm.text)

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
