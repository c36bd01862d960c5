/**
 * What only says how a thing is, where no thing stands behind it: an index has the noun for it. Of `the planner is asymptotically
 * optimal` labelled papers have asymptotic optimality, of `fixed-parameter tractable` fixed-parameter tractability.
 */
import type { Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'

const NOUNS = new Map(
  (
    'optimal optimality,suboptimal suboptimality,tolerant tolerance,robust robustness,efficient efficiency,stable stability,' +
    'equivariant equivariance,consistent consistency,convergent convergence,convex convexity,smooth smoothness,rational rationality,' +
    'theoretic theory'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)
/** These are also things (`loop invariant`), so that only what is before tells. */
const NOUNS_BEHIND_ADVERBS = new Map([
  ['invariant', 'invariance'],
  ['private', 'privacy'],
  ['independent', 'independence'],
])
const ABLE = /[^i]able$|ible$/
/** `robust to noise` is robustness to noise. */
const TOWARDS = wordSet('to against')
/** Things that end so. */
const THINGS = wordSet(
  'variable table timetable cable observable wearable deliverable consumable vegetable syllable parable crucible bible portable',
)

/** The noun that it is said with, and the words around it; where the only word before it is an adverb, that as `opening`. */
export interface Quality {
  opening: string | undefined
  before: Occurrence
  noun: string
  behind: Occurrence
}

export function qualityIn(doc: Doc, { first, last }: Occurrence): Quality | undefined {
  const { words, gaps } = doc
  const isTowards = last - first > 2 && gaps[first + 1] === GAP.blank && TOWARDS.has(words[first + 1]!.lower)
  const end = isTowards ? first + 1 : last
  const { lower, upper, camel } = words[end - 1]!
  if (upper || camel) return undefined
  const isAdverb = end - first === 2 && words[first]!.lower.endsWith('ly')
  const isJoined = end - first > 1 && gaps[end - 1] === GAP.hyphen
  const noun = nounOf(lower, isAdverb) ?? (isAdverb || isJoined ? NOUNS_BEHIND_ADVERBS.get(lower) : undefined)
  if (noun === undefined) return undefined
  const opening = isAdverb ? adjectiveOf(words[first]!.lower) : undefined
  return { opening, before: { first, last: end - 1 }, noun, behind: { first: end, last } }
}

/** The noun with the words around it, as `write` has them. */
export function withNoun({ opening, before, noun, behind }: Quality, write: (part: Occurrence) => string): string {
  const around = (part: Occurrence) => (part.first < part.last ? write(part) : '')
  return [opening ?? around(before), noun, around(behind)].filter(Boolean).join(' ')
}

function nounOf(word: string, isNoThing: boolean): string | undefined {
  const noun = NOUNS.get(word)
  if (noun !== undefined || !ABLE.test(word) || (THINGS.has(word) && !isNoThing)) return noun
  return `${word.slice(0, -2)}ility`
}

/** With -al: statistical, not statistic. */
const KEEPS_AL =
  /^(?:statist|log|phys|mathemat|theoret|empir|pract|techn|numer|hierarch|opt|clin|med|mechan|electr|chem|vert|spher|typ|crit|ident|rad)ical$/

/** `asymptotically` → asymptotic, `provably` → provable, `partially` → partial. */
function adjectiveOf(adverb: string): string {
  const plain = adverb.slice(0, -2)
  if (plain.endsWith('ical') && !KEEPS_AL.test(plain)) return plain.slice(0, -2)
  if (/[ai]b$/.test(plain)) return `${plain}le`
  return plain.endsWith('i') ? `${plain.slice(0, -1)}y` : plain
}
