/** Which of a concept's forms, and at which place of it, it is called by. */

import type { Candidate, Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP, textOf } from '@/ingest/extract/doc'
import { DATA_TAILS } from '@/ingest/extract/words/stop-words'
import { wordSet } from '@/ingest/extract/words/word-set'
import { withoutTail } from './expand'
import { isInside } from './write-name'

/**
 * The form that was chosen first, unless another form is the same but for a tail that says nothing; but what it says of a
 * thing is no name of it while another form names the thing: `lock-free approach` goes before `lock-free`, `voting method`
 * before a `voting` that stands nowhere else.
 */
export function bestForm(doc: Doc, { forms, kind }: Concept): Candidate {
  const best = forms[0]!
  if (isWrittenOut(doc, best)) return best
  const data = kind === 'Benchmark' ? asData(doc, forms) : undefined
  if (data) return data
  const isHalf = (form: Candidate) => kind !== 'Task' && isHalfName(doc, form)
  const short = withoutTail(best.expanded)
  const name = isAdjective(doc, best) ? best : forms.find((form) => form.expanded === short && !isAdjective(doc, form))
  if (!name) return best
  if (!isHalf(name) && (name !== best || !isAdjective(doc, best))) return name
  return forms.find((form) => isOneWordMore(form.expanded, name.expanded)) ?? name
}

/** What only says of which kind data are, with the word for them, where that stands behind it each time: `paired toy-cat dataset`. */
function asData({ words }: Doc, [best, ...others]: Candidate[]): Candidate | undefined {
  const { first } = best!.occurrences[0]!
  if (words[first]!.capital) return undefined
  return others.find(({ expanded, occurrences }) => {
    const isSaid = DATA_TAILS.has(words[occurrences[0]!.last - 1]!.lower) && isOneWordMore(expanded, best!.expanded)
    return isSaid && occurrences.length === best!.occurrences.length
  })
}

/** A short form whose last letter stands for a tail that says nothing elsewhere: the felting prevention framework (FPF). */
function isWrittenOut({ abbreviations, words }: Doc, { expanded }: Candidate): boolean {
  const pair = abbreviations.find((one) => one.expanded === expanded)
  if (!pair || withoutTail(expanded) === expanded) return false
  const tail = words[pair.long.last - 1]!.lower
  return pair.shortKey.endsWith(tail.charAt(0))
}

/** Behind what says how something is done they make a name of it; a `routing problem` is routing. */
const MAKING_A_THING = wordSet(
  'algorithm approach method methodology framework technique model scheme strategy procedure setting paradigm',
)

/** One small word, or one that ends with a person's name, which always has such a word behind it: `indirect Lyapunov`. */
function isHalfName(doc: Doc, { occurrences }: Candidate): boolean {
  const { words, gaps } = doc
  const { first, last } = occurrences[0]!
  const { raw, lower, upper, camel, hasDigit } = words[last - 1]!
  if (upper || camel || hasDigit) return false
  const isProper = raw !== lower && isInside(doc, first)
  if (last - first > 1 ? !isProper || words[first]!.capital : isProper) return false
  return occurrences.every(({ last: end }) => gaps[end] === GAP.blank && MAKING_A_THING.has(words[end]?.key ?? ''))
}

const isOneWordMore = (name: string, begin: string): boolean =>
  name.startsWith(`${begin} `) && !name.includes(' ', begin.length + 1)

const PARTICIPLE = /(?:[^e]ed|[ai]ble|ical)$/
const QUALITY =
  /(?:[^e]ed|[ai]ble|ical|aware|robust|free|based|driven|agnostic|efficient|theoretic|optimal|shot|specific)$/

/** One word, or words that hyphens join, that only say how a thing is. */
function isAdjective({ words, gaps }: Doc, { occurrences }: Candidate): boolean {
  const { first, last } = occurrences[0]!
  const { lower, upper, camel } = words[last - 1]!
  if (upper || camel) return false
  for (let i = first + 1; i < last; i++) if (gaps[i] !== GAP.hyphen) return false
  return (last - first > 1 ? QUALITY : PARTICIPLE).test(lower)
}

/**
 * Inside a sentence of the abstract, if there is such a place: there capitals mean something. `grasp quality` goes before
 * `grasp’s quality`.
 */
export function bestOccurrence(doc: Doc, occurrences: Occurrence[]): Occurrence {
  if (occurrences.length === 1) return occurrences[0]!
  const plain = occurrences.filter(({ first, last }) => !/[’']s\b/.test(textOf(doc, first, last)))
  const choice = plain.length > 0 ? plain : occurrences
  const inside = choice.filter(({ first }) => isInside(doc, first))
  // `Adjoint error` in an ill-cut sentence, `adjoint error` in the next
  return (
    inside.find(({ first, last }) => last - first > 1 && doc.words[first]!.raw === doc.words[first]!.lower) ??
    inside[0] ??
    choice[0]!
  )
}
