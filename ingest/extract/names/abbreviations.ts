/**
 * Component `abbreviations`: pairs short forms with the long forms that the paper gives them, in both orders,
 * `long form (SF)` and `SF (long form)`. After Schwartz & Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", PSB 2003. Beside brackets, dashes are read (`SF -- long form`) and `long form, SF for short`.
 */
import type { Occurrence } from '@/ingest/extract/candidate'
import { type Abbreviation, type Doc, fixedNameAt, GAP, isBarrier, MOST_SIGNS } from '@/ingest/extract/doc'
import { JOINING_WORDS, MODIFYING } from '@/ingest/extract/words/stop-words'
import { openingName } from './own-name'
import { toPair } from './pair'

export function pairAbbreviations(doc: Doc): void {
  const known = new Map<string, Abbreviation>()
  for (let sign = 0; sign < doc.words.length; sign++) {
    if (doc.words[sign]!.isWord) continue
    const pair = pairAt(doc, sign)
    if (!pair) continue
    const first = known.get(pair.shortKey)
    if (!first) known.set(pair.shortKey, pair)
    else if (first.expanded !== pair.expanded) doc.otherSenses.push(pair.short)
  }
  const titled = titlePair(doc)
  if (titled && !known.has(titled.shortKey)) known.set(titled.shortKey, titled)
  doc.abbreviations = [...known.values()]
}

/** `CIFT: Crowd-Informed Fine-Tuning to Improve Learning`: behind the title's colon the words begin at once. */
function titlePair(doc: Doc): Abbreviation | undefined {
  const short = openingName(doc)
  return short && shortThenSpelled(doc, short, { first: short.last + 1, last: doc.sentences[0]!.last })
}

/** The pair that a bracket, a dash or a comma tells. */
function pairAt(doc: Doc, sign: number): Abbreviation | undefined {
  const { raw } = doc.words[sign]!
  const sentence = doc.sentences[doc.sentenceOf[sign]!]!
  if (raw === '(' || raw === '[') {
    const inner = innerRun(doc, sign, sentence.last)
    return inner && (longThenShort(doc, inner, sign, sentence.first) ?? shortThenLong(doc, inner, sign, sentence.first))
  }
  if (raw === ',') return longForShort(doc, sign, sentence)
  return DASH.test(raw) ? shortDashLong(doc, sign, sentence) : undefined
}

const DASH = /^[-–—]$/
const CLOSING_QUOTE = /^["”’'»]$/

/** The words after a bracket, up to where it closes or a comma or semicolon stands. */
function innerRun(doc: Doc, open: number, end: number): Occurrence | undefined {
  let last = open + 1
  while (last < end && last - open < 12 && doc.words[last]!.isWord) last++
  const first = open + (last > open + 1 && doc.words[open + 1]!.lower === 'or' ? 2 : 1)
  return last > first && last < end && /[)\],;:]/.test(doc.words[last]!.raw) ? { first, last } : undefined
}

function longThenShort(doc: Doc, short: Occurrence, open: number, from: number): Abbreviation | undefined {
  const form = shortForm(doc, short)
  if (!form || !canBeShort(form)) return undefined
  const most = Math.min(form.length + 5, form.length * 2)
  let last = open
  while (last > from && CLOSING_QUOTE.test(doc.words[last - 1]!.raw)) last--
  let first = last
  let words = 0
  while (first > from && words < most && isJoined(doc, first - 1, last)) {
    first--
    words++
  }
  const begin =
    initials(doc, form, { first: from, last }) ??
    initials(doc, counted(form), { first: from, last }) ??
    match(doc, form, { first, last })
  return begin === undefined ? undefined : toPair(doc, short, { first: wordBegin(doc, begin, from), last })
}

/** `proximal policy optimization, PPO for short`, or `(proximal policy optimization, PPO)`, there by its initials alone. */
function longForShort(doc: Doc, comma: number, { first, last }: Occurrence): Abbreviation | undefined {
  const short = { first: comma + 1, last: comma + 2 }
  const isSaid = comma + 3 < last && doc.words[comma + 3]!.lower === 'short' && doc.words[comma + 2]!.lower === 'for'
  if (isSaid) return longThenShort(doc, short, comma, first)
  if (comma + 2 >= last || !/^[)\]]$/.test(doc.words[comma + 2]!.raw) || !doc.words[comma + 1]!.upper) return undefined
  const form = shortForm(doc, short)
  const begin = form && canBeShort(form) ? initials(doc, form, { first, last: comma }) : undefined
  return begin === undefined ? undefined : toPair(doc, short, { first: wordBegin(doc, begin, first), last: comma })
}

/** `PPO -- proximal policy optimization -- is used`: behind a dash with blanks around it the words begin at once. */
function shortDashLong(doc: Doc, dash: number, sentence: Occurrence): Abbreviation | undefined {
  let first = dash + 1
  while (first < sentence.last && DASH.test(doc.words[first]!.raw)) first++
  return shortThenSpelled(doc, shortBefore(doc, dash, sentence.first), { first, last: sentence.last })
}

/** The long form is spelled at the beginning of a run, and goes on to where its phrase ends. */
function shortThenSpelled(doc: Doc, short: Occurrence, { first, last }: Occurrence): Abbreviation | undefined {
  const form = shortForm(doc, short)
  if (!form || !canBeShort(form) || !/\p{Lu}/u.test(form)) return undefined
  const begin = first < last && doc.words[first]!.isArticle ? first + 1 : first
  const end = spelledEnd(doc, form, { first: begin, last })
  return end !== undefined && isLong(doc, begin, end, form)
    ? toPair(doc, short, { first: begin, last: end })
    : undefined
}

/**
 * Where words end that begin a run and whose initials are the short form, with those behind them of the same phrase. Its small
 * letters may stand inside a word: PaPO is patient policy optimization.
 */
function spelledEnd({ words }: Doc, form: string, { first, last }: Occurrence): number | undefined {
  const signs = [...form].filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  const begins = (token: number, at: number) => words[token]!.lower.startsWith(signs[at]!.toLowerCase())
  let at = 0
  let token = first
  let before = ''
  for (; token < last && at < signs.length; token++) {
    if (!begins(token, at)) at = withInnerLetters(before, signs, at)
    if (at === signs.length) break
    const { lower, raw } = words[token]!
    if (begins(token, at)) {
      before = lower
      at++
    } else if (token === first || !(JOINING_WORDS.has(lower) || /^[-–/&,]$/.test(raw))) return undefined
  }
  if (withInnerLetters(before, signs, at) < signs.length) return undefined
  while (token < last && words[token]!.isContent) token++
  return token
}

/** The sign to go on with when the small ones that follow in a word are found. */
function withInnerLetters(word: string, signs: readonly string[], from: number): number {
  let at = from
  for (let i = 0; at < signs.length && /\p{Ll}/u.test(signs[at]!); at++) {
    i = word.indexOf(signs[at]!, i + 1)
    if (i < 0) return at
  }
  return at
}

/** `Multi-modal Language Models (MLM)` begins with `Multi`: no name begins behind a hyphen. */
function wordBegin({ gaps }: Doc, token: number, from: number): number {
  let first = token
  while (first > from && gaps[first] === GAP.hyphen) first--
  return first
}

/** `PPO (proximal policy optimization)`: all of the bracket is the long form. */
function shortThenLong(doc: Doc, long: Occurrence, open: number, from: number): Abbreviation | undefined {
  if (open <= from || long.last - long.first < 2) return undefined
  const short = shortBefore(doc, open, from)
  const form = shortForm(doc, short)
  if (!form || !canBeShort(form) || !/\p{Lu}/u.test(form) || long.last - long.first > form.length + 3) return undefined
  const begins = initials(doc, form, long) ?? match(doc, form, long)
  return begins === long.first ? toPair(doc, short, long) : undefined
}

/** The name before a sign, without what a hyphen makes an adjective with: `ABC-based (artificial bee colony)`. */
function shortBefore({ words, gaps }: Doc, sign: number, from: number): Occurrence {
  let first = Math.max(from, sign - 1)
  while (first > from && gaps[first] !== GAP.blank && words[first - 1]!.isWord) first--
  const isModified = first < sign - 1 && gaps[sign - 1] === GAP.hyphen && MODIFYING.has(words[sign - 1]!.lower)
  return { first, last: isModified ? sign - 1 : sign }
}

const isJoined = (doc: Doc, token: number, open: number): boolean =>
  doc.words[token]!.isWord || (token < open - 1 && /^[-–,/&]$/.test(doc.words[token]!.raw))

/** The short form's letters and digits; undefined where it is no single name. */
function shortForm(doc: Doc, { first, last }: Occurrence): string | undefined {
  if (last - first > 3) return undefined
  for (let i = first + 1; i < last; i++) if (doc.gaps[i] === GAP.blank && last - first > 2) return undefined
  const text = doc.words
    .slice(first, last)
    .map((word) => word.raw)
    .join('')
  return text.replace(/(?<=\p{Lu})s$/u, '')
}

function canBeShort(form: string): boolean {
  if (form.length < 2 || form.length > 12 || !/^[\p{L}\p{N}]/u.test(form)) return false
  return /\p{Lu}/u.test(form) || (form.length <= 5 && /\p{L}/u.test(form))
}

/** Letters and digits of a short form, small. */
const signsOf = (form: string): string[] => [...form.toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign))

/** Where words begin whose initials are the short form, the last of them at the end; joining words may be passed over. */
function initials(doc: Doc, form: string, { first, last }: Occurrence): number | undefined {
  const signs = signsOf(form)
  let at = signs.length - 1
  for (let token = last - 1; token >= first; token--) {
    const word = doc.words[token]!
    if (standsFor(signs[at]!, word.lower)) at--
    else if (token === last - 1 || !(JOINING_WORDS.has(word.lower) || /^[-–/&]$/.test(word.raw))) return undefined
    if (at < 0) return isLong(doc, token, last, form) ? token : undefined
  }
  return undefined
}

/** A number behind a letter may count it: W3C is WWWC, the World Wide Web Consortium. */
const counted = (form: string): string =>
  form.replace(/(\p{Lu})([2-5])/gu, (_, letter: string, times: string) => letter.repeat(Number(times)))

/** Signs that stand for whole words, too: XSS is cross-site scripting, G2G glass-to-glass, D4GR dialogue for goal recognition. */
const STAND_FOR: ReadonlyMap<string, RegExp> = new Map([
  ['x', /^cross/],
  ['2', /^(?:to$|two)/],
  ['4', /^fo(?:r$|ur)/],
])

const standsFor = (sign: string, word: string): boolean => word.startsWith(sign) || !!STAND_FOR.get(sign)?.test(word)

/**
 * Where the long form begins within the run, or undefined. Every sign of the short form is found, from its end
 * backwards; its first stands at the beginning of a word.
 */
function match(doc: Doc, form: string, { first, last }: Occurrence): number | undefined {
  const signs = signsOf(form)
  let at = signs.length - 1
  for (let token = last - 1; token >= first && at >= 0; token--) {
    const letters = [...doc.words[token]!.lower]
    for (let i = letters.length - 1; i >= 0 && at >= 0; i--) {
      if (letters[i] !== signs[at] || (at === 0 && i > 0)) continue
      at--
      if (at < 0) return isLong(doc, token, last, form) ? token : undefined
    }
  }
  return undefined
}

function isLong(doc: Doc, first: number, last: number, form: string): boolean {
  if (isLooseStop(doc, first) || isLooseStop(doc, last - 1)) return false
  const length = doc.ends[last - 1]! - doc.starts[first]!
  if (last - first < 2 && length < form.length * 3) return false
  for (let i = first; i < last; i++) if (doc.words[i]!.raw === form || isBarrier(doc, i)) return false
  return length > form.length && length <= MOST_SIGNS && last - first <= form.length + 3
}

/** A stop word outside names such as `named entity recognition` and `in-context learning`. */
const isLooseStop = (doc: Doc, token: number): boolean =>
  doc.words[token]!.isStop && doc.gaps[token + 1] !== GAP.hyphen && !fixedNameAt(doc, token)
