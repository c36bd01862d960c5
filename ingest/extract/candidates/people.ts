/** Names of authors, by how papers cite them, and of places and companies: none of them is a concept. */
import type { Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP } from '@/ingest/extract/doc'
import type { Word } from '@/ingest/extract/words/vocabulary'
import { wordSet } from '@/ingest/extract/words/word-set'
import { decodeTexAccents } from '@/ingest/read/tex'

const YEAR = /^(?:1[89]|20)\d\d[a-z]?$/
/** What authors do and what they write; a method has results, too, but neither lemmas nor conjectures. */
const SAID = wordSet('proposed proved conjectured argued gave')
const SAID_BY_TWO = wordSet(
  'showed introduced developed discovered established independently had asked obtained initiated posed',
)
const WRITTEN = wordSet('theorem theorems lemma conjecture conjectures proof')
const WRITTEN_BY_TWO = wordSet(
  `approach framework work works algorithm algorithms bound bounds construction argument result results method technique
  paper model scheme`,
)
const PUBLISHED = wordSet(
  `proposed introduced proved conjectured established independently raised described given obtained considered suggested
  discovered posed asked initiated pioneered formulated paper work result results`,
)

/** Whether a place is cited: `Smith et al.`, `J. Smith`, `Smith and Jones (2004)`, `the approach of Smith and Jones`. */
export function isCited(doc: Doc, { first, last: end }: Occurrence): boolean {
  const { words: tokens } = doc
  const last = end - first > 1 && YEAR.test(tokens[end - 1]!.lower) ? end - 1 : end
  if (last - first === 1 && isReference(doc, first)) return true
  if (end - first === 2 && isMeeting(doc, first)) return true
  if (
    last - first === 2 &&
    doc.gaps[first + 1] === GAP.hyphen &&
    isSurname(tokens[first]) &&
    isSurname(tokens[first + 1])
  )
    return SAID.has(tokens[last]?.lower ?? '')
  for (let i = first; i < last; i++) if (!((i - first) % 2 ? isJoint(tokens[i]) : isSurname(tokens[i]))) return false
  const [start, behind] = [startOfAuthors(doc, first), endOfAuthors(doc, last)]
  if (behind - start > 1) return areAuthors(doc, start, behind)
  const [next = '', after = ''] = [tokens[last]?.lower, tokens[last + 1]?.lower]
  if ((next === 'et' && after === 'al') || SAID.has(next) || hasInitial(doc, first)) return true
  if (next === '(' && YEAR.test(after)) return tokens[last + 2]?.raw === ')'
  if (tokens[first - 1]?.lower === 'and' && isEtAl(tokens, first - 1)) return true
  if (next === ',' && YEAR.test(after)) return /^[);]$/.test(tokens[last + 2]?.raw ?? '')
  return tokens[first - 1]?.lower === 'of' && WRITTEN.has(tokens[first - 2]?.lower ?? '') && isEnd(tokens[last])
}

/** `[OKV12, Ola13]`. */
function isReference({ words: tokens, gaps }: Doc, token: number): boolean {
  if (gaps[token] !== GAP.none || !/^\p{Lu}[\p{L}+]*\d\d$/u.test(tokens[token]!.raw)) return false
  return /^[[,;]$/.test(tokens[token - 1]?.raw ?? '') && /^[\],;]$/.test(tokens[token + 1]?.raw ?? '')
}

/** `(TOY'14)`, where a conference is cited. */
function isMeeting({ words: tokens, gaps }: Doc, token: number): boolean {
  const [name, year] = [tokens[token]!, tokens[token + 1]!]
  if (gaps[token + 1] !== GAP.inner || !name.upper || !/^\d\d$/.test(year.raw)) return false
  return /^[([,;]$/.test(tokens[token - 1]?.raw ?? '') && /^[)\],;]$/.test(tokens[token + 2]?.raw ?? '')
}

/** What stands around several names tells authors from methods. */
function areAuthors(doc: Doc, start: number, end: number): boolean {
  const { words: tokens } = doc
  const [next = '', after = ''] = [tokens[end]?.lower, tokens[end + 1]?.lower]
  if (next === 'et' || SAID.has(next) || SAID_BY_TWO.has(next) || YEAR.test(next)) return true
  if ((/^[(,[]$/.test(next) && YEAR.test(after)) || (/^['’]$/.test(next) && /^\d\d$/.test(after))) return true
  if (start < doc.titleEnd) return false
  const first = PARTICLES.has(tokens[start - 1]?.lower ?? '') ? start - 1 : start
  const [preposition = '', before = ''] = [tokens[first - 1]?.lower, tokens[first - 2]?.lower]
  if (preposition === 'of' && WRITTEN.has(before)) return true
  if (!isEnd(tokens[end])) return false
  if (preposition === 'by') return PUBLISHED.has(before) || next === '[' || (next === '\\' && after === 'cite')
  if (preposition === 'to') return before === 'due'
  return preposition === 'of' && WRITTEN_BY_TWO.has(before)
}

/** What stands before surnames: `de Bruijn`. */
const PARTICLES = wordSet('de van von der den di la le')

/** Whether `et al.` ends before a token. */
const isEtAl = (tokens: readonly Word[], end: number): boolean =>
  tokens[end - 1]?.lower === 'al' || (tokens[end - 1]?.raw === '.' && tokens[end - 2]?.lower === 'al')

/** What follows is no part of a name. */
const isEnd = (next: Word | undefined): boolean => !next?.isWord || next.isStop || next.lower === 'cite'

const isSurname = (word: Word | undefined): boolean =>
  word?.capital === true && /^(?:M[ac]c?)?\p{Lu}[\p{Ll}\p{M}'’]+$/u.test(decodeTexAccents(word.raw))

const isJoint = (word: Word | undefined): boolean =>
  word !== undefined && (word.lower === 'and' || word.raw === '&' || word.raw === ',')

/** Behind the last author of `Smith, Jones, and Miller`. */
function endOfAuthors({ words: tokens }: Doc, last: number): number {
  let end = last
  for (let i = last; isJoint(tokens[i]); i++) if (isSurname(tokens[i + 1])) end = ++i + 1
  return end
}

function startOfAuthors({ words: tokens }: Doc, first: number): number {
  let start = first
  for (let i = first - 1; isJoint(tokens[i]); i--) if (isSurname(tokens[i - 1])) start = --i
  return start
}

/** `J. Smith`. */
function hasInitial({ words: tokens, sentenceOf }: Doc, first: number): boolean {
  const [dot, initial] = [tokens[first - 1], tokens[first - 2]]
  return dot?.raw === '.' && /^\p{Lu}$/u.test(initial?.raw ?? '') && sentenceOf[first - 2] === sentenceOf[first]
}

const PLACES = wordSet(
  `afghanistan africa albania algeria america amsterdam angola argentina armenia asia athens australia austria azerbaijan bahrain
  bangladesh barcelona beijing belarus belgium berlin bolivia botswana brazil britain brussels bulgaria california cambodia
  cameroon canada chile china colombia copenhagen croatia cuba cyprus denmark dublin ecuador edinburgh egypt england estonia
  ethiopia europe finland france germany ghana glasgow greece guatemala haiti honduras hungary iceland india indonesia iran
  iraq ireland israel istanbul italy jamaica japan kazakhstan kenya korea kuwait kyrgyzstan laos latvia lebanon libya
  lisbon lithuania london luxembourg madagascar madrid malawi malaysia mali malta melbourne mexico moldova mongolia montenegro
  morocco moscow mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman oslo oxford pakistan panama
  paraguay paris peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia shanghai singapore
  slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taiwan tanzania texas thailand tokyo toronto
  tunisia turkey uganda ukraine uruguay usa uzbekistan venezuela vienna vietnam wales yemen zambia zimbabwe zurich`,
)
const COMPANIES = wordSet(
  'adobe apple baidu deepmind google huawei ibm intel microsoft nasa nvidia openai samsung tencent',
)

/** Of a name of one word. */
export const isPlaceOrCompany = (name: string): boolean => PLACES.has(name) || COMPANIES.has(name)
