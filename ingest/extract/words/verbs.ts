/**
 * Verbs at the edges of names. An index has the doing behind the thing: where a paper writes `detect emotions` or
 * `resolving pronouns`, the names are emotion detection and pronoun resolution, as labelled papers have them in 97 of 100
 * cases.
 */
import { type Doc, GAP } from '@/ingest/extract/doc'
import { properSingular } from './normalize'
import { GENERIC_HEADS } from './stop-words'

/** Verbs that are never nouns, each with the noun that stands behind its thing; what no index names so has none. */
const DOINGS =
  'accelerate acceleration,accumulate accumulation,acquire acquisition,adapt adaptation,aggregate aggregation,' +
  'allocate allocation,analyze analysis,analyse analysis,annotate annotation,assess assessment,assign assignment,' +
  'avoid avoidance,calibrate calibration,classify classification,collect collection,combine combination,' +
  'compress compression,' +
  'construct construction,decode decoding,decompose decomposition,detect detection,' +
  'determine determination,diagnose diagnosis,' +
  'discover discovery,discriminate discrimination,disentangle disentanglement,eliminate elimination,encode encoding,' +
  'estimate estimation,evaluate evaluation,explain explanation,explore exploration,extract extraction,fuse fusion,' +
  'generate generation,guarantee guarantee,handle handling,identify identification,imitate imitation,infer inference,' +
  'inspect inspection,integrate integration,interpret interpretation,learn learning,localize localization,' +
  'localise localization,manipulate manipulation,maximize maximization,maximise maximization,minimize minimization,' +
  'minimise minimization,mitigate mitigation,optimize optimization,optimise optimization,predict prediction,' +
  'preserve preservation,prevent prevention,prioritize prioritization,quantify quantification,recognize recognition,' +
  'recognise recognition,reconstruct reconstruction,recover recovery,reduce reduction,remove removal,' +
  'resolve resolution,restore restoration,retrieve retrieval,select selection,simulate simulation,' +
  'summarize summarization,' +
  'suppress suppression,synthesize synthesis,translate translation,traverse traversal,understand understanding,' +
  'verify verification,visualize visualization,' +
  'achieve,address,alleviate,boost,combat,compute,demonstrate,enhance,ensure,exploit,find,improve,leverage,' +
  'maintain,obtain,outperform,overcome,provide,require,solve,surpass,tackle,utilize'

/** Such a form may belong to the thing itself: `learning rates`. */
const NO_GERUND = new Set('learn boost guarantee handle compute enhance encode decode'.split(' '))

/** Those whose first form is a noun as well, by their gerund. */
const GERUNDS =
  'aligning alignment,archiving archiving,auditing auditing,segmenting segmentation,' +
  'unwrapping unwrapping,surmounting'

/** Gerunds that are as often of a thing (`ranking loss`), so that only what is before them tells, by the noun where it is another. */
const MAYBE_OF_THINGS =
  'learning,ranking,mining,scheduling,pruning,profiling,forecasting,modeling,modelling modeling,monitoring,debiasing,stacking,' +
  'fabricating fabrication,imputing imputation,harvesting,consolidating consolidation,augmenting augmentation,measuring measurement,' +
  'matching,grouping,tagging,labeling,grasping,prompting,decoding,encoding,checking,tuning,sampling,quantizing quantization'

interface Doing {
  noun: string | undefined
  isGerund: boolean
  /** Whether a plural behind it is not enough to say that it is done. */
  isOfThings?: boolean
}

const FORMS = new Map<string, Doing>()
for (const pair of DOINGS.split(',')) {
  const [verb = '', noun] = pair.split(' ')
  FORMS.set(verb, { noun, isGerund: false })
  FORMS.set(thirdOf(verb), { noun, isGerund: false })
  if (!NO_GERUND.has(verb)) FORMS.set(gerundOf(verb), { noun, isGerund: true })
}

for (const pair of GERUNDS.split(',')) {
  const [gerund = '', noun] = pair.split(' ')
  FORMS.set(gerund, { noun, isGerund: true })
}

for (const pair of MAYBE_OF_THINGS.split(',')) {
  const [gerund = '', noun = gerund] = pair.split(' ')
  FORMS.set(gerund, { noun, isGerund: true, isOfThings: true })
}

function thirdOf(verb: string): string {
  if (verb.endsWith('y')) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`
}

function gerundOf(verb: string): string {
  return `${verb.endsWith('e') ? verb.slice(0, -1) : verb}ing`
}

/** What is done to which words; no noun where the words alone are the name. */
export interface Done {
  first: number
  last: number
  noun: string | undefined
}

/** Things without a plural. */
const MASS = new Set('data text information knowledge bias regret uncertainty noise'.split(' '))
/** Behind a gerund they are what does it or is made by it: estimating equations, optimizing methods. */
const DOERS = new Set([...GENERIC_HEADS, ...'function equation space code class error'.split(' ')])

/** Those nouns, which an index has behind their thing: `detection of outliers`; but for fixed names (`analysis of variance`). */
const NOUNS = new Set('categorization navigation propagation normalization segmentation'.split(' '))
for (const { noun } of FORMS.values()) if (noun && /(?:ion|al|ery)$/.test(noun)) NOUNS.add(noun)
NOUNS.delete('interpretation')

/** What is done to the thing behind `of`. */
function doneOf({ words, gaps }: Doc, first: number, last: number): Done | undefined {
  const noun = words[first]!.lower
  if (last - first < 3 || words[first + 1]!.lower !== 'of' || !NOUNS.has(noun)) return undefined
  const thing = words[first + 2]!.isArticle ? first + 3 : first + 2
  if (thing >= last || DOERS.has(properSingular(words[last - 1]!.lower))) return undefined
  for (let i = thing; i < last; i++) if (words[i]!.isStop && gaps[i] !== GAP.hyphen) return undefined
  return { first: thing, last, noun }
}

/**
 * Whether a run says what is done to a thing, with an adverb before it at most: `automatically identify preambles`, `detection of
 * outliers`.
 */
export function doneIn(doc: Doc, first: number, last: number): Done | undefined {
  const { words, gaps } = doc
  const done = doneOf(doc, first, last)
  if (done) return done
  const verb = words[first]!.lower.endsWith('ly') && gaps[first + 1] === GAP.blank ? first + 1 : first
  if (last - verb < 2 || words[verb]!.upper || gaps[verb + 1] !== GAP.blank) return undefined
  if (words[verb + 1]!.isStop && gaps[verb + 2] !== GAP.hyphen) return undefined
  const doing = FORMS.get(words[verb]!.lower)
  if (!doing || (doing.isGerund && !isDoneTo(doc, verb, words[last - 1]!.lower, doing))) return undefined
  for (let i = verb + 2; i < last; i++) if (words[i]!.isStop && gaps[i] !== GAP.hyphen) return undefined
  return { first: verb + 1, last, noun: doing.noun }
}

/** `for detecting satire`, `Ranking ideas` that opens a title: the gerund is what is done to what follows. */
function isDoneTo(doc: Doc, verb: number, head: string, { isOfThings = false }: Doing): boolean {
  if (isThing(head)) return !isOfThings || (!OF_DOING.has(head) && isSaidAsDone(doc, verb))
  return !isOfThings && !DOERS.has(head) && isSaidAsDone(doc, verb)
}

/** What comes of doing: sampling noise. */
const OF_DOING = new Set(['noise', 'bias', 'regret'])
/** Behind them a gerund is done. */
const BEFORE_GERUNDS = new Set('for by when while without'.split(' '))

const isSaidAsDone = ({ words, titleEnd }: Doc, verb: number): boolean =>
  verb < titleEnd
    ? verb === 0 || words[verb - 1]!.raw === ':' || BEFORE_GERUNDS.has(words[verb - 1]!.lower)
    : BEFORE_GERUNDS.has(words[verb - 1]!.lower)

function isThing(head: string): boolean {
  const singular = properSingular(head)
  return MASS.has(head) || (singular !== head && !DOERS.has(singular))
}

/** Verbs that are nouns as well, so that only the word before tells. */
const MAYBE = new Set(
  `answer approximate balance capture control correct counter cross forecast increase influence lower measure mimic model
  monitor plan rank report repair segment separate study support test track transfer use`.split(/\s+/),
)
const BEFORE_VERBS = new Set('to we can could may might must should will would cannot not also helps'.split(' '))

/** `to counter overconfidence`, `we report FID`, `detect emotions`. */
export function isVerbBefore({ words, gaps }: Doc, token: number): boolean {
  const { lower, upper } = words[token]!
  if (upper || gaps[token + 1] !== GAP.blank) return false
  const doing = FORMS.get(lower)
  if (doing) return !doing.isGerund
  return MAYBE.has(lower) && BEFORE_VERBS.has(words[token - 1]?.lower ?? '')
}

const AFTER = new Set(
  `achieves affects decreases degrades depends drops exceeds fails grows improves increases influence influences outperforms
  reaches remains rises shows suffers varies yields`.split(/\s+/),
)

/** `LibriSpeech drops by half`. */
export const isVerbAfter = ({ words, gaps }: Doc, token: number): boolean =>
  AFTER.has(words[token]!.lower) && gaps[token] === GAP.blank
