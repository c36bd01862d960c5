/** Component `tokenize`: title and abstract as sentences and tokens. */

import { type Doc, GAP, type Gap } from '@/ingest/extract/doc'
import { sentencesOf } from '@/ingest/nlp'
import { MOJIBAKE, MOJIBAKE_SIGN } from '@/ingest/read/mojibake'
import type { Field } from '@/lib/model/facts'
import { singular } from './normalize'
import { STOP_WORDS } from './stop-words'

/** A letter in braces as TeX writes it: `{\"o}`, `{\v{s}}`, `{\H o}`, `{\ss}`. */
const BRACED =
  /\{\\(?:[`'^~"=.](?:\{\\?[a-zA-Z]\}|\\?[a-zA-Z])|[uvHckrdb](?:\{\\?[a-zA-Z]\}| [a-zA-Z])|ss|[oOlLij]|ae|AE|oe|OE|aa|AA)\}/
/**
 * One that only stands behind another letter, where no quotation can begin: `\'e`, `\"{\i}`, `\v{s}`; a PDF's ligature or soft
 * hyphen.
 */
const INNER =
  /\\(?:[`'^~"=.](?:[a-zA-Z]|\{\\?[a-zA-Z]\})|[uvHckrdb]\{\\?[a-zA-Z]\})|\(cid:(?:1[1-5]|173)\)(?:(?<=173\))\s(?=\p{Ll}))?/u
/**
 * What ends no word that goes on behind it: soft hyphens, control characters, the sign for a lost letter, which before a
 * last s was an apostrophe.
 */
const UNSEEN = String.raw`(?:&(?:shy|#173|#x0*[aA][dD]);|[\u00ad\u200b\u0000-\u0008\u000e-\u001f\u007f]|\ufffd(?!s(?![\p{L}\p{N}\p{M}])))+`
/** Scripts that are written without blanks: where they meet letters of another, a word ends (`使用PPO算法`). */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー'
/** Entities of letters: `&eacute;`, `&beta;`, `&#233;`, `&#x3B5;`. */
const ENTITY =
  '&(?:[a-zA-Z](?:acute|grave|uml)|ntilde|szlig|ccedil|alpha|beta|gamma|delta|epsilon|lambda|mu|sigma|' +
  '#(?:19[2-9]|2(?!15|47)\\d\\d|[3-9]\\d\\d)|#[xX]0*(?:[c-fC-F](?!7;)[\\da-fA-F]|[1-3][\\da-fA-F]{2}));'
/** Those of hyphens and apostrophes. */
const HYPHEN = '&(?:hyphen|ndash|#(?:45|820[89]|821[0-2])|#[xX]0*(?:2[dD]|201[0-4]));'
const APOSTROPHE = `(?:[’']|â[€\\u0080][™\\u0099]|&(?:apos|rsquo|#0*39|#8217|#[xX]0*27|#[xX]2019);)`
const LETTER = `${MOJIBAKE.source}|${ENTITY}|(?![${UNSPACED}]|${MOJIBAKE_SIGN.source})[\\p{L}\\p{N}\\p{M}]|${BRACED.source}`

/** A command of TeX that sets words in another type: `\\emph{`, `\\textsc{`, `\\mathtt{`. What it holds is words as any other. */
const STYLED = /\\(?:emph|text(?:normal|up|it|sl|sc|bf|rm|sf|tt)?|math(?:bb|cal|rm|bf|it|sf|tt)|mbox|underline)\s*\{/
/** One that stands among the words it sets: `{\\em words}`, `\\bf words`, `{\\itshape words}`. */
const SWITCH = /\{?\\(?:em|bf|it|tt|sc|sl|rm|sf|(?:it|sl|sc)shape|bfseries|(?:rm|sf|tt)family)(?![a-zA-Z])/

/** Letters of a word that stand out: `\\textbf{MU}lti`. */
const LETTERS_STYLED = String.raw`\\(?:emph|text(?:normal|up|it|sl|sc|bf|rm|sf|tt)|underline)\{\p{L}+\}`
/** What a paper refers to: `\\citep[p. 2]{ada2001}`, `\\ref{eq}`. */
const REFERENCE = String.raw`\\(?:[a-zA-Z]*[cC]ite[a-zA-Z]*|[a-zA-Z]*ref|label|url)\*?\s?(?:\[[^\]]{0,80}\]){0,2}\{[^{}]{0,300}\}`
/** An address with its path, also without its `https`. */
const ADDRESS = String.raw`https?:\/\/[^\s<>]+|www\.[^\s<>]+|[a-zA-Z\d-]{1,60}(?:\.[a-zA-Z\d-]{1,60}){0,3}\.(?:com|org|net|edu|io|ai)\/[^\s<>]*`

/** Persons whose possessive is an apostrophe alone, which behind other words may close a quotation. */
const NAMES_IN_S = 'Bayes|Burgers|Fleiss|Gibbs|Jeffreys|Stokes|Yates'

// blanks, markup, entities, addresses; a word (C++, A*, td3+bc), a possessive, or one sign
const TOKEN = new RegExp(
  String.raw`(\s+|<\/?[a-zA-Z][^<>]{0,120}>|(?!${ENTITY}|${HYPHEN}|${APOSTROPHE})&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[\da-fA-F]{1,6});` +
    `|${ADDRESS}|${REFERENCE}|(?!${LETTERS_STYLED}\\p{L})${STYLED.source}|${SWITCH.source})` +
    String.raw`|([${UNSPACED}][${UNSPACED}\p{M}]*` +
    String.raw`|(?:${LETTER}|${LETTERS_STYLED}(?=\p{L}))(?:${LETTER}|${INNER.source}|${LETTERS_STYLED}|${UNSEEN}(?=${LETTER}))*(?:[*+]+(?:${LETTER})*)*)` +
    String.raw`|(${APOSTROPHE}s(?![\p{L}\p{N}\p{M}])|${APOSTROPHE}(?<=(?:${NAMES_IN_S})${APOSTROPHE})(?=\s))|(${HYPHEN}|${APOSTROPHE}|${MOJIBAKE_SIGN.source}|.)`,
  'gsu',
)

/** Also the minus and the en dash; an em dash parts what it stands between, as do three hyphens. */
const HYPHENS = '-‐‑‒–−'
const EM_DASHES = '—―'
/** Signs that, between two words without a blank, belong to one name: `off-policy`, `3.5`, `pass@1`, `$\epsilon$-greedy`. */
const INSIDE = `${HYPHENS}${EM_DASHES}/._'’\\$^{}~@&`

export function tokenize(doc: Doc): void {
  tokenizeField(doc, 'title')
  doc.titleEnd = doc.words.length
  tokenizeField(doc, 'abstract')
}

function tokenizeField(doc: Doc, field: Field): void {
  const text = doc.paper[field]
  for (const { start, end } of sentencesOf(text)) {
    const first = doc.words.length
    tokenizeSentence(doc, text, start, end)
    if (doc.words.length > first) doc.sentences.push({ field, start, end, first, last: doc.words.length })
  }
}

function tokenizeSentence(doc: Doc, text: string, start: number, end: number): void {
  const opening = doc.words.length
  let gap: Gap = GAP.blank
  // a word that reaches over the border of a sentence stays whole
  let at = Math.max(start, doc.words.length > 0 && doc.words.length > doc.titleEnd ? doc.ends.at(-1)! : 0)
  // braces that styled words opened close them without a sign
  let styles = 0
  while (at < end) {
    let found = plainToken(text, at) ?? anyToken(text, at)
    if (found === 'blank' && (text[at] === '{' || text[TOKEN.lastIndex - 1] === '{')) styles++
    else if (styles > 0 && found === 'sign' && text[at] === '}') {
      styles--
      found = 'blank'
    }
    if (found === 'blank') gap = GAP.blank
    else if (found !== 'possessive') {
      if (found === 'word' && gap === GAP.none) gap = joinAcrossSigns(doc, text, at, opening)
      else if (found === 'word' && endsInHyphen(doc, opening) && isBroken(doc, text, at, TOKEN.lastIndex)) {
        takeBack(doc)
        at = doc.starts.at(-1)!
        gap = doc.gaps.at(-1)!
        takeBack(doc)
      }
      doc.words.push(doc.vocabulary.word(text, at, TOKEN.lastIndex))
      doc.starts.push(at)
      doc.ends.push(TOKEN.lastIndex)
      doc.gaps.push(gap)
      doc.sentenceOf.push(doc.sentences.length)
      gap = GAP.none
    }
    at = TOKEN.lastIndex
  }
}

type TokenType = 'blank' | 'word' | 'possessive' | 'sign'

/** What begins at `at`; TOKEN.lastIndex is where it ends. */
function anyToken(text: string, at: number): TokenType {
  TOKEN.lastIndex = at
  const match = TOKEN.exec(text)
  if (!match || match[1] !== undefined) return 'blank'
  return match[2] !== undefined ? 'word' : match[3] !== undefined ? 'possessive' : 'sign'
}

/** The same where it is plain to see, faster: single blanks, ASCII words, and signs that begin nothing longer. */
function plainToken(text: string, at: number): TokenType | undefined {
  const code = text.charCodeAt(at)
  TOKEN.lastIndex = at + 1
  if (code === 32 || code === 10) return 'blank'
  if (code >= 123 || code < 32 || code === 38 || code === 39 || code === 60 || code === 92) return undefined
  if (!isAlphanumeric(code)) return 'sign'
  let to = at + 1
  while (to < text.length && isAlphanumeric(text.charCodeAt(to))) to++
  const next = to < text.length ? text.charCodeAt(to) : 32
  // `A*`, `C++`, `naïve`, `na\\"ive`, `https://…`, `e(cid:14)cient`; a control character
  if (next === 42 || next === 43 || next === 38 || next === 92 || next >= 123 || (next < 32 && next !== 10))
    return undefined
  if (
    (code === 104 && next === 58) ||
    next === 40 ||
    (next === 46 && to + 1 < text.length && isSmall(text.charCodeAt(to + 1)))
  )
    return undefined
  TOKEN.lastIndex = to
  return 'word'
}

const isSmall = (code: number): boolean => code >= 97 && code <= 122
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isAlphanumeric = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)

/** Signs that stand inside a word are taken back; what is left of them is the kind of gap. */
function joinAcrossSigns(doc: Doc, text: string, start: number, opening: number): Gap {
  let count = 0
  let signs = ''
  for (let i = doc.words.length - 1; i >= opening && !doc.words[i]!.isWord; i--) {
    const { raw, lower } = doc.words[i]!
    signs = (raw.length > 1 ? lower : raw) + signs
    count++
    if (doc.gaps[i] !== GAP.none || count > 4) return GAP.none
  }
  const before = doc.words.length - count - 1
  if (count === 0 || before < opening || !isInside(signs, text, start)) return GAP.none
  for (; count > 0; count--) takeBack(doc)
  return gapOf(signs)
}

function takeBack({ words, starts, ends, gaps, sentenceOf }: Doc): void {
  words.pop()
  starts.pop()
  ends.pop()
  gaps.pop()
  sentenceOf.pop()
}

const endsInHyphen = ({ words }: Doc, opening: number): boolean =>
  words.length - opening > 1 && words[words.length - 1]!.raw === '-'

/** Whether a hyphen and a blank stand inside a word that the field has as one: `net- work`; `inter- and` stays. */
function isBroken({ vocabulary, words, ends, gaps }: Doc, text: string, at: number, end: number): boolean {
  const hyphen = words.length - 1
  const tail = text.slice(at, end)
  if (gaps[hyphen] !== GAP.none || at - ends[hyphen]! > 2 || !/^\p{Ll}{2,}$/u.test(tail) || STOP_WORDS.has(tail))
    return false
  const { raw, lower, isStop } = words[hyphen - 1]!
  // `state-of-the- art`, `long- short term memory`
  if (isStop || gaps[hyphen - 1] === GAP.hyphen) return false
  return /^\p{L}\p{Ll}+$/u.test(raw) && vocabulary.norm(singular(lower + tail)).row >= 0
}

/** `TD(λ)`, `TD(0)`, `$Sarsa(\\lambda)$`: a parameter that is part of the name; behind a small letter it would be a function's. */
const isParameter = (signs: string, text: string, start: number): boolean =>
  /^\((?:\$?\\)?$/.test(signs) &&
  /^(?:λ|lambda|[01])\$?\)/.test(text.slice(start, start + 8)) &&
  /(?:\p{Lu}\p{L}+|Q)$/u.test(text.slice(Math.max(0, start - signs.length - 12), start - signs.length))

function isInside(signs: string, text: string, start: number): boolean {
  if (signs[0] === '(') return isParameter(signs, text, start)
  for (const sign of signs) if (!INSIDE.includes(sign)) return false
  if (signs.includes('---') || (signs.endsWith('−') && isDigit(text.charCodeAt(start)))) return false
  // `$\epsilon$—greedy` can mean but one thing
  if (/[—―]/.test(signs)) return /^[$}]+[—―]$/.test(signs) && /\p{Ll}/u.test(text[start]!)
  // the end of a sentence without a blank: `policies.We`
  return !(signs === '.' && /\p{Lu}/u.test(text[start] ?? '') && /\p{Ll}/u.test(text[start - 2] ?? ''))
}

function gapOf(signs: string): Gap {
  if (/[\\$^{}]/.test(signs)) return GAP.latex
  if (signs.includes('/')) return GAP.slash
  for (const sign of signs) if (HYPHENS.includes(sign)) return GAP.hyphen
  return GAP.inner
}
