/** What a concept is called: as the lexicon has it, as the paper writes it out, or in the paper's plain words. */

import type { Candidate, Concept, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, fieldOf, GAP, isOneAcross, textOf } from '@/ingest/extract/doc'
import { properSingular } from '@/ingest/extract/words/normalize'
import { MODIFYING } from '@/ingest/extract/words/stop-words'
import { doneIn } from '@/ingest/extract/words/verbs'
import type { Word } from '@/ingest/extract/words/vocabulary'
import { wordSet } from '@/ingest/extract/words/word-set'
import type { Lexicon, LexiconEntry } from '@/ingest/lexicon/lexicon'
import type { Kind } from '@/lib/model/concept'
import type { Finding } from '@/lib/model/facts'
import { expandedBetween, withoutTail } from './expand'
import { linkToLexicon } from './link-lexicon'
import { placeOf, plainName } from './surface'
import { trimData } from './trim-data'
import { trimMetric, trimName } from './trim-name'
import { withThing } from './with-thing'
import { isShouted } from './writing'

export interface Naming {
  name: string
  /** The key that ids are made of: equal in two papers where the names are. */
  key: string
  named: Finding['named']
  entry?: LexiconEntry
}

/** Share of a word's occurrences inside sentences that begin with a capital, 0 to 1; undefined for unknown words. */
export type CapitalShare = (norm: string) => number | undefined

export function nameConcept(doc: Doc, concept: Concept, lexicon: Lexicon, capitalShare: CapitalShare): Naming {
  const entry = linkToLexicon(doc, concept, lexicon, capitalShare)
  if (entry) return { name: entry.name, key: entry.key, named: 'lexicon', entry }
  const best = bestForm(doc, concept)
  const pair = doc.abbreviations.find(({ expanded }) => expanded === best.expanded)
  const keep = concept.kind === 'Benchmark'
  if (pair) return { name: writeName(doc, pair.long, capitalShare, keep), key: best.expanded, named: 'expansion' }
  const said = withoutSaid(doc, bestOccurrence(doc, best.occurrences))
  const whole = withThing(doc, best, said)
  const done = doneIn(doc, whole.first, whole.last)
  if (done) {
    const tail = done.noun ? ` ${done.noun}` : ''
    const name = writeName(doc, done, capitalShare, keep) + tail
    return lookUp(lexicon, name, expandedBetween(doc, done.first, done.last) + tail, concept.kind)
  }
  const plain = trimData(doc, withoutCount(doc, whole))
  const trim = keep ? withoutDataTail : concept.kind === 'Metric' ? trimMetric : trimName
  const occurrence = trim(doc, plain, concept.kind)
  const name = writeName(doc, occurrence, capitalShare, keep)
  if (occurrence.first === said.first && occurrence.last === said.last)
    return { name, key: withLastS(doc, said, best.expanded), named: 'surface' }
  return lookUp(lexicon, name, expandedBetween(doc, occurrence.first, occurrence.last), concept.kind)
}

/** UMLS is no plural of UML, as IRLS is none of IRL. */
function withLastS(doc: Doc, { last }: Occurrence, key: string): string {
  const { raw, upper, lower, key: single } = doc.words[last - 1]!
  const isCut = upper && raw.endsWith('S') && single !== lower && key.endsWith(single) && !isShouted(doc, last - 1)
  return isCut ? key.slice(0, -single.length) + lower : key
}

/** Naming of words that are less than, or other than, what the paper has. */
function lookUp(lexicon: Lexicon, name: string, key: string, kind: Kind): Naming {
  const short = withoutTail(key)
  const entry = lexicon.find(key, name, kind) ?? lexicon.findJoined(short, name, kind)
  return entry ? { name: entry.name, key: entry.key, named: 'lexicon', entry } : { name, key, named: 'surface' }
}

/** QAM modulation is QAM: a word that its short form ends with adds nothing. */
function withoutSaid({ expansions, gaps }: Doc, { first, last }: Occurrence): Occurrence {
  const isSaid = last - first > 1 && gaps[last - 1] === GAP.blank && expansions.tokens[last - 1] === ''
  return isSaid ? { first, last: last - 1 } : { first, last }
}

const COUNTS = new Set('one two three four five six seven eight nine ten several various numerous'.split(' '))

/** `two indoor datasets` are indoor datasets; `7 Scenes` and `two stage detection` keep what they are called. */
function withoutCount(doc: Doc, occurrence: Occurrence): Occurrence {
  const { first, last } = occurrence
  const [word, next, head] = [doc.words[first]!, doc.words[first + 1], doc.words[last - 1]!]
  if (last - first < 3 || !next || (!word.isNumber && !COUNTS.has(word.lower))) return occurrence
  const counts = doc.gaps[first + 1] === GAP.blank && !next.capital && singularOf(head.lower) !== head.lower
  return counts ? { first: first + 1, last } : occurrence
}

/** Words after the name of a benchmark that say what it is. */
const DATA_TAILS = new Set('dataset datasets corpus corpora benchmark benchmarks'.split(' '))

/** `the COCO dataset` is COCO; an indoor dataset stays one. */
function withoutDataTail(doc: Doc, occurrence: Occurrence): Occurrence {
  const { first, last } = occurrence
  if (last - first < 2 || !DATA_TAILS.has(doc.words[last - 1]!.lower)) return occurrence
  const name = textOf(doc, first, last - 1)
    .split(' ')
    .at(-1)!
  const isProper = /\p{L}.*\p{Lu}|\p{Lu}.*\d/u.test(name) && doc.expansions.tokens[last - 2] === undefined
  return isProper ? { first, last: last - 1 } : occurrence
}

/**
 * The form that was chosen first, unless another form is the same but for a tail that says nothing; but what it says of a
 * thing is no name of it while another form names the thing: `lock-free approach` goes before `lock-free`, `voting method`
 * before a `voting` that stands nowhere else.
 */
function bestForm(doc: Doc, { forms, kind }: Concept): Candidate {
  const best = forms[0]!
  const isHalf = (form: Candidate) => kind !== 'Task' && isHalfName(doc, form)
  const short = withoutTail(best.expanded)
  const name = isAdjective(doc, best) ? best : forms.find((form) => form.expanded === short && !isAdjective(doc, form))
  if (!name) return best
  if (!isHalf(name) && (name !== best || !isAdjective(doc, best))) return name
  return forms.find((form) => isOneWordMore(form.expanded, name.expanded)) ?? name
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
function bestOccurrence(doc: Doc, occurrences: Occurrence[]): Occurrence {
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

/** Inside a sentence of the abstract, and no opening of a part of it: `(2) Sentence selection`, `phases: Multiple access`. */
function isInside(doc: Doc, token: number): boolean {
  if (!isBehindOpening(doc, token)) return false
  const { isWord, raw } = doc.words[token - 1]!
  if (isWord || raw === '(' || raw === ',') return true
  if (raw === ':' || raw === ';') return false
  const before = doc.words[token - 2]
  if (!before || doc.sentenceOf[token - 2] !== doc.sentenceOf[token]) return false
  return raw !== ')' || !(before.isNumber || NUMERAL.test(before.raw))
}

function isBehindOpening({ sentences, sentenceOf }: Doc, token: number): boolean {
  const { field, first } = sentences[sentenceOf[token]!]!
  return field === 'abstract' && token > first
}

/** Of a list's members: a), (ii). */
const NUMERAL = /^(?:[a-e]|[ivx]{1,4})$/

/** The words of a run as a person writes them: singular, no capital that only its place or a fashion explains. */
function writeName(doc: Doc, { first, last }: Occurrence, capitalShare: CapitalShare, keep: boolean): string {
  const keepsCapitals =
    isCoined(doc, first, last) ||
    (isInside(doc, first) &&
      (last - first === 1 ? !isSmallElsewhere(doc, first, capitalShare) : keep || !isTitled(doc, first, last)))
  const head = headOf(doc, first, last)
  const text = doc.paper[fieldOf(doc, first)]
  const { start, end } = placeOf(doc, first, last)
  let name = ''
  for (let i = first; i < last; i++) {
    const word = doc.words[i]!
    const gap = text.slice(i > first ? doc.ends[i - 1]! : start, doc.starts[i]!)
    name += i > first && isOwned(doc.words[i - 1]!, name, gap) ? ' ' : gap
    const asItIs =
      keepsCapitals ||
      isDoing(doc, i, { first, last }) ||
      (text[doc.starts[i]! - 1] === '\\' && (i > first || start < doc.starts[i]!)) ||
      !word.capital ||
      !isTitleCase(word.raw) ||
      isPartOfProper(doc, i, { first, last })
    const lowered = asItIs ? word.raw : lowerUnlessProper(doc, i, capitalShare)
    name += i === head && !(keep && isHumped(lowered)) && !isLeastSquares(doc, i) ? singularOf(lowered) : lowered
  }
  return plainName(name + text.slice(doc.ends[last - 1]!, end))
}

/** Whose they are belongs to the name: `bird's-eye view`, `women's health`; as does any person's. */
const OWNERS = wordSet(
  'bird prisoner gambler mover driver winner woman women man men child children people mother nurse student one',
)

/** `the robot's gait` is robot gait, `an LLM's calibration` LLM calibration; `name` ends with the owner as it is written. */
function isOwned({ lower, upper }: Word, name: string, gap: string): boolean {
  return /^(?:['’]|â€™)s\s+$/.test(gap) && (upper || (name.endsWith(lower) && !OWNERS.has(lower)))
}

const BEHIND_HEAD = /^(of|for|in|with|from|on|among|between|under|over|via|against|across|within|without|through)$/

/**
 * The word that is put in the singular: the last one, but in `mixture of experts` the one before `of`; none of
 * `equalities and inequalities`.
 */
function headOf(doc: Doc, first: number, last: number): number | undefined {
  for (let i = first + 1; i < last - 1; i++) {
    const { lower } = doc.words[i]!
    // `state-of-the-art`, `out-of-distribution`
    if (doc.gaps[i] === GAP.hyphen || doc.gaps[i + 1] === GAP.hyphen) continue
    if (BEHIND_HEAD.test(lower)) return i - 1
    if (/^(and|or)$/.test(lower) && isPlural(doc, i - 1)) return undefined
  }
  return last - 1
}

/** Nobody writes `partial least square`. */
const isLeastSquares = ({ words }: Doc, i: number): boolean =>
  words[i]!.lower === 'squares' && words[i - 1]?.lower === 'least'

const isPlural = (doc: Doc, token: number): boolean => singularOf(doc.words[token]!.lower) !== doc.words[token]!.lower

/** Every content word has a capital: `Markov Decision Process`. */
function isTitled(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!doc.words[i]!.capital && !doc.words[i]!.isStop) return false
  return true
}

/** One word of parts with capitals, inside a sentence or as the name of the paper: `Cat-Net`, `SQL-of-Thought: …`. */
function isCoined(doc: Doc, first: number, last: number): boolean {
  const { words, gaps } = doc
  if (last - first < 2 || !isTitled(doc, first, last) || MODIFYING.has(words[last - 1]!.lower)) return false
  for (let i = first + 1; i < last; i++) if (gaps[i] !== GAP.hyphen) return false
  const [before, norm] = [words[last - 2]!.norm, words[last - 1]!.norm]
  // `mean-shift` elsewhere in the paper
  const isSmall = (word: Word, i: number) =>
    word.norm === norm && word.raw === word.lower && gaps[i] === GAP.hyphen && words[i - 1]?.norm === before
  if (words.some(isSmall)) return false
  return isInside(doc, first) || (first === 0 && words[last]?.raw === ':')
}

/** A common word that the paper writes small, too: `the Schizophrenia of old`, `schizophrenia`. */
function isSmallElsewhere({ words }: Doc, token: number, capitalShare: CapitalShare): boolean {
  const { raw, norm } = words[token]!
  if (!isTitleCase(raw) || (capitalShare(norm.text) ?? 1) > 0.5) return false
  return words.some((other) => other.norm === norm && other.raw === other.lower)
}

const isTitleCase = (raw: string) => /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(raw) || /^A$/.test(raw)

function lowerUnlessProper(doc: Doc, token: number, capitalShare: CapitalShare): string {
  const word = doc.words[token]!
  const lower = doc.words.some((other) => other.norm === word.norm && other.raw === other.lower)
  if (lower) return word.lower
  const share = capitalShare(word.norm.text)
  // a word that the corpus hardly has, with a capital where none must be (`GT Sophy`), or that no other word ends like
  if (share === undefined) return isName(doc, token) ? word.raw : word.lower
  return share > 0.5 ? word.raw : word.lower
}

/** Ends of words that are made of others: of a title's `Sterilizable`, `Cookieless` one knows that they are small elsewhere. */
const DERIVED =
  /(?:ing|less|al|[ai]ble|ics?|wise|ed|ion|ous|an[ct]e?|ly|ity|ness|ment|i[sz]e|is[mt]|graphy|logy|ery|s)$/

function isName(doc: Doc, token: number): boolean {
  const { isStop, lower } = doc.words[token]!
  return isBehindOpening(doc, token) || isNameOfPaper(doc, token) || !(isStop || DERIVED.test(lower))
}

/** `VINS-Mono`, `LTE-A`: joined to a short form by a hyphen, unless it makes an adjective of it (`RL-Based`); `A/B testing`. */
function isPartOfProper(doc: Doc, token: number, { first, last }: Occurrence): boolean {
  const { words, gaps } = doc
  if ((token > first && isOneAcross(doc, token)) || (token + 1 < last && isOneAcross(doc, token + 1))) return true
  const { lower, isStop, raw } = words[token]!
  if (MODIFYING.has(lower) || (isStop && raw !== 'A')) return false
  const isProper = (at: number) => words[at]!.upper || words[at]!.camel
  return (
    (token > first && gaps[token] === GAP.hyphen && isProper(token - 1)) ||
    (token + 1 < last && gaps[token + 1] === GAP.hyphen && isProper(token + 1))
  )
}

/** `Toby Says` is a sentence that became a name. */
const isDoing = (doc: Doc, token: number, { first, last }: Occurrence): boolean =>
  token === last - 1 && token > first && doc.words[token]!.isVerbLike && isInside(doc, first) && isPlural(doc, token)

/** `Dreamer: Learning …` names a thing with its first word. */
const isNameOfPaper = (doc: Doc, token: number): boolean => token === 0 && doc.words[1]?.raw === ':'

const isHumped = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word)

function singularOf(word: string): string {
  if (/^\p{Lu}{2,}s$/u.test(word)) return word.slice(0, -1)
  const lower = word.toLowerCase()
  const singular = properSingular(lower)
  if (word === lower) return singular
  // ResNets, eVAEs; but Stokes and Games keep what may belong to a proper name
  return isHumped(word) && singular === lower.slice(0, -1) ? word.slice(0, -1) : word
}
