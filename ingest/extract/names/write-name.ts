/** The words of a name as a person writes them: in the singular, with the capitals that are the name's and no others. */

import type { Occurrence } from '@/ingest/extract/candidate'
import { type Doc, fieldOf, GAP, isOneAcross } from '@/ingest/extract/doc'
import { properSingular } from '@/ingest/extract/words/normalize'
import { MODIFYING } from '@/ingest/extract/words/stop-words'
import type { Word } from '@/ingest/extract/words/vocabulary'
import { wordSet } from '@/ingest/extract/words/word-set'
import { placeOf, plainName } from './surface'

/** Share of a word's occurrences inside sentences that begin with a capital, 0 to 1; undefined for unknown words. */
export type CapitalShare = (norm: string) => number | undefined

/** The words of a run as a person writes them: singular, no capital that only its place or a fashion explains. */
export function writeName(doc: Doc, { first, last }: Occurrence, capitalShare: CapitalShare, keep: boolean): string {
  const keepsCapitals =
    isCoined(doc, first, last) || (isInside(doc, first) && saysCapitals(doc, { first, last }, capitalShare, keep))
  const head = headOf(doc, first, last)
  const text = doc.paper[fieldOf(doc, first)]
  const { start, end } = placeOf(doc, first, last)
  let name = ''
  for (let i = first; i < last; i++) {
    const word = doc.words[i]!
    const gap = text.slice(i > first ? doc.ends[i - 1]! : start, doc.starts[i]!)
    if (i > first && isOwned(doc.words[i - 1]!, name, gap)) name += ' '
    else if (!(gap === '-' && i > first && isBroken(doc.words[i - 1]!, word, capitalShare))) name += gap
    const asItIs =
      keepsCapitals ||
      isDoing(doc, i, { first, last }) ||
      (text[doc.starts[i]! - 1] === '\\' && (i > first || start < doc.starts[i]!)) ||
      !word.capital ||
      !isTitleCase(word.raw) ||
      isPartOfProper(doc, i, { first, last })
    const lowered = asItIs ? word.raw : lowerUnlessProper(doc, i, capitalShare)
    const isPlain = i !== head || (isHumped(lowered) && (keep || isSingular(doc, word))) || isLeastSquares(doc, i)
    name += isPlain ? lowered : isOfBase(doc, i) ? lowered.slice(0, -1) : singularOf(lowered)
  }
  return plainName(name + text.slice(doc.ends[last - 1]!, end))
}

/** Whether capitals inside a sentence are the name's own. */
function saysCapitals(doc: Doc, { first, last }: Occurrence, capitalShare: CapitalShare, keep: boolean): boolean {
  if (last - first === 1) return !isSmallElsewhere(doc, first, capitalShare)
  return keep || !(isTitled(doc, first, last) || isFashion(doc, { first, last }, capitalShare))
}

/** Inside a sentence of the abstract, and no opening of a part of it: `(2) Sentence selection`, `phases: Multiple access`. */
export function isInside(doc: Doc, token: number): boolean {
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

/** Whose they are belongs to the name: `bird's-eye view`, `women's health`; as does any person's. */
const OWNERS = wordSet(
  'bird prisoner gambler mover driver winner woman women man men child children people mother nurse student one',
)

/** `the robot's gait` is robot gait, `an LLM's calibration` LLM calibration; `name` ends with the owner as it is written. */
function isOwned({ lower, upper }: Word, name: string, gap: string): boolean {
  return /^(?:['’]|â€™)s\s+$/.test(gap) && (upper || (name.endsWith(lower) && !OWNERS.has(lower)))
}

/** Where a printed line ended inside a word: `con-straint`. What only stands behind a prefix isn't broken. */
const isBroken = (before: Word, { norm, raw, lower }: Word, capitalShare: CapitalShare): boolean =>
  raw === lower &&
  lower.length > 3 &&
  !PREFIXES.has(before.lower) &&
  capitalShare(norm.text) === undefined &&
  capitalShare(before.lower + norm.text) !== undefined

const PREFIXES = wordSet(
  'anti auto bi bio co counter cross cyber de dis down electro ex extra geo hyper hypo il im in inter intra ir kilo macro ' +
    'mega meta micro mid mini mis mono multi nano neuro non off omni on out over para photo poly post pre pro pseudo psycho ' +
    're semi socio sub super sur tele tetra thermo trans tri ultra un under uni up ortho quasi',
)

const BEHIND_HEAD =
  /^(of|for|in|with|from|on|among|amongst|using|between|under|over|via|against|across|within|without|through)$/

/**
 * The word that is put in the singular: the last one, but in `mixture of experts` the one before `of`; none of
 * `equalities and inequalities`, nor of `mixture-of-toys`.
 */
function headOf(doc: Doc, first: number, last: number): number | undefined {
  for (let i = first + 1; i < last - 1; i++) {
    const { lower } = doc.words[i]!
    // `state-of-the-art`, `out-of-distribution`
    if (doc.gaps[i] === GAP.hyphen && doc.gaps[i + 1] === GAP.hyphen && lower === 'of' && i === last - 2)
      return undefined
    if (doc.gaps[i] === GAP.hyphen || doc.gaps[i + 1] === GAP.hyphen) continue
    if (BEHIND_HEAD.test(lower)) return i - 1
    if (/^(and|or)$/.test(lower) && isPlural(doc, i - 1)) return undefined
  }
  return last - 1
}

/** `Toy knowledge bases` have no basis. */
const isOfBase = ({ words }: Doc, i: number): boolean =>
  words[i]!.lower === 'bases' && /^(knowledge|code|data|rule|case|term|fact)$/.test(words[i - 1]?.lower ?? '')

/** Nobody writes `partial least square`. */
const isLeastSquares = ({ words }: Doc, i: number): boolean =>
  words[i]!.lower === 'squares' && words[i - 1]?.lower === 'least'

const isPlural = (doc: Doc, token: number): boolean => singularOf(doc.words[token]!.lower) !== doc.words[token]!.lower

/** Every content word has a capital: `Markov Decision Process`. */
function isTitled(doc: Doc, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (!doc.words[i]!.capital && !doc.words[i]!.isStop) return false
  return true
}

/**
 * Capitals that say no more than those of a title, beside words without one: where the paper writes one of the words small, too
 * (`Woolen toys`), or where the first word and others have them, all of them common (`Deep Woolen toy Felting`). But letters of a
 * short form (`EXtra`), numbers and unknown words are of proper names.
 */
function isFashion({ words }: Doc, { first, last }: Occurrence, capitalShare: CapitalShare): boolean {
  let [titled, common, small] = [0, 0, false]
  for (let i = first; i < last; i++) {
    const { camel, isNumber, raw, norm } = words[i]!
    if (camel || isNumber || /\p{Lu}{2}\p{Ll}{2}/u.test(raw)) return false
    if (!isTitleCase(raw) || words[i]!.isStop) continue
    const share = capitalShare(norm.text)
    if (share === undefined || raw.length < 3) return false
    titled++
    if (share > 0.5) continue
    common++
    small ||= words.some((other) => other.norm === norm && other.raw === other.lower)
  }
  return small || (words[first]!.capital && titled > 1 && titled === common)
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
  if (lower || (word.isStop && word.raw !== 'A')) return word.lower
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

/** What one thing does or is, and words for one thing: `ToySets is`, `the ToySets package`. */
const OF_ONE = wordSet('is has was provides supports offers allows package library toolbox toolkit software')

/** A name that ends in s and is no plural. */
const isSingular = ({ words }: Doc, { raw }: Word): boolean =>
  words.some((word, i) => word.raw === raw && OF_ONE.has(words[i + 1]?.lower ?? '')) ||
  (words[0]!.raw === raw && words[1]?.raw === ':')

const isHumped = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word)

export function singularOf(word: string): string {
  if (/^\p{Lu}{2,}s$/u.test(word)) return word.slice(0, -1)
  const lower = word.toLowerCase()
  const singular = properSingular(lower)
  if (word === lower) return singular
  // Gaussians, Jacobians
  if (/^\p{Lu}\p{Ll}+ians$/u.test(word)) return word.slice(0, -1)
  // ResNets, eVAEs; but Stokes and Games keep what may belong to a proper name
  return isHumped(word) && singular === lower.slice(0, -1) ? word.slice(0, -1) : word
}
