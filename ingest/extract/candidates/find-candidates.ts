/** Component `candidates`: every run of one to six words inside a sentence that could be a name, grouped by key. */
import { Candidate } from '@/ingest/extract/candidate'
import { type Doc, fixedNameAt, GAP, isBarrier, isOneAcross, MOST_SIGNS, type Sentence } from '@/ingest/extract/doc'
import { append } from '@/ingest/extract/words/hashing'
import { MODIFYING } from '@/ingest/extract/words/stop-words'
import type { Word } from '@/ingest/extract/words/vocabulary'
import { wordSet } from '@/ingest/extract/words/word-set'
import { backMatterOf } from './back-matter'

const LONGEST = 6

export function findCandidates(doc: Doc): void {
  const byHash = new Map<number, Candidate>()
  const end = backMatterOf(doc.paper.abstract)
  for (const sentence of doc.sentences) {
    if (sentence.field === 'abstract' && sentence.start >= end) break
    if (isForeign(doc, sentence)) continue
    for (let first = sentence.first; first < sentence.last; first++) {
      if (canBegin(doc, first)) extend(doc, first, sentence.last, byHash)
    }
  }
}

/** Small words of French, Spanish, German, Portuguese that no English sentence has several of. */
const FOREIGN = wordSet(
  `de la le les des du d l qu et en au aux un une il elle est dans pour que qui sur avec sont nous ou leur cette ces cas plus
  el los las del una para por con se y der die das und ein eine wir mit von den dem os uma da do`,
)

/** A sentence of which a fifth are small words of another language, and fewer are English ones. */
function isForeign({ words }: Doc, { first, last }: Sentence): boolean {
  if (last - first < 5) return false
  let [stops, foreign] = [0, 0]
  for (let i = first; i < last; i++) if (words[i]!.isStop) stops++
  if (stops * 4 > last - first) return false
  for (let i = first; i < last; i++) if (FOREIGN.has(words[i]!.lower)) foreign++
  return foreign > stops && foreign * 5 > last - first
}

/** What a paper's own parts are called: `Table 1b` names nothing of the field. */
const PARTS = new Set(
  'table tables figure figures fig section sections equation theorem lemma appendix chapter'.split(' '),
)
/** `RL-based` speaks of RL: after these a hyphen may be cut. */
const CUTTING = new Set([...MODIFYING, 'free', 'only'])

function extend(doc: Doc, first: number, end: number, byHash: Map<number, Candidate>): void {
  const next = first + 1
  if (next < end && doc.words[next]!.hasDigit && PARTS.has(doc.words[first]!.lower)) return
  let hash = 0
  for (let last = first + 1; last <= end && last - first <= LONGEST; last++) {
    const word = doc.words[last - 1]!
    if (!word.isWord || (last - 1 > first && doc.gaps[last - 1] === GAP.none)) return
    if (isClause(word)) return
    if (isBarrier(doc, last - 1) || doc.ends[last - 1]! - doc.starts[first]! > MOST_SIGNS) return
    if (repeatsAcrossSlash(doc, first, last - 1)) return
    hash = append(hash, word.norm.hash)
    if (canEnd(doc, first, last)) record(doc, first, last, hash, byHash)
  }
}

/** A run of Chinese or Japanese signs as long as a clause: no blanks tell its words. */
const isClause = ({ raw }: Word): boolean =>
  raw.length > 8 && raw >= '\u2e80' && /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(raw)

/** `LLMs/multimodal LLMs` are two names, `E/E` is one. */
function repeatsAcrossSlash({ words, gaps }: Doc, first: number, token: number): boolean {
  let slashed = false
  for (let i = token; i > first; i--) {
    slashed ||= gaps[i] === GAP.slash
    if (slashed && i < token && words[i - 1]!.norm === words[token]!.norm) return true
  }
  return false
}

function canBegin(doc: Doc, first: number): boolean {
  const word = doc.words[first]!
  // `in-context learning` begins with `in`
  if (!word.isWord) return false
  if (word.isStop && !joinsOn(doc, first + 1) && fixedNameAt(doc, first)?.first !== first) return false
  if (isOneAcross(doc, first)) return false
  const gap = doc.gaps[first]!
  if (gap === GAP.none) return !isBehindHyphen(doc, first)
  return gap === GAP.blank || gap === GAP.slash || !doc.words[first - 1]?.isWord
}

/** `in-context learning`, `A/B testing`. */
const joinsOn = (doc: Doc, next: number): boolean => doc.gaps[next] === GAP.hyphen || isOneAcross(doc, next)

/** `$(0,m,d)$-net`: what the hyphen joins to is no word. */
const isBehindHyphen = ({ words, gaps }: Doc, token: number): boolean =>
  words[token - 1]?.raw === '-' && gaps[token - 1] === GAP.none && !/^[-\s]$/.test(words[token - 2]?.raw ?? ' ')

function canEnd(doc: Doc, first: number, last: number): boolean {
  const word = doc.words[last - 1]!
  // `exploration-exploitation trade-off` ends with `off`
  const isHyphened = last - first > 1 && doc.gaps[last - 1] === GAP.hyphen
  if (word.isStop && !isHyphened && !endsFixed(doc, first, last)) return false
  if (last - first === 1 && (word.isNumber || !isNameLike(word))) return false
  if (doc.gaps[last - 1] === GAP.hyphen && MODIFYING.has(word.lower)) return false
  if (last === doc.words.length) return true
  const next = doc.words[last]
  if (isCutNumber(doc, last) || isOneAcross(doc, last)) return false
  if (!next?.isWord || doc.sentenceOf[last] !== doc.sentenceOf[first]) return true
  const gap = doc.gaps[last]!
  return gap === GAP.blank || gap === GAP.slash || gap === GAP.none || (gap === GAP.hyphen && CUTTING.has(next.lower))
}

/** `frames per second`, all of it. */
function endsFixed(doc: Doc, first: number, last: number): boolean {
  const name = fixedNameAt(doc, last - 1)
  return name?.last === last && name.first >= first
}

/** A single letter is a name only where it may be one: C, R, α. */
const isNameLike = ({ raw, capital }: Word): boolean =>
  raw.length > 1 || (capital && /[A-Z\p{Script=Greek}]/u.test(raw))

/** `94,600` and `3,000` are one number each, whatever stands before. */
function isCutNumber({ words, gaps }: Doc, last: number): boolean {
  const next = last + 1
  if (next >= words.length || gaps[last] !== GAP.none || gaps[next] !== GAP.none) return false
  return words[last - 1]!.hasDigit && words[last]!.raw === ',' && words[next]!.isNumber
}

function record(doc: Doc, first: number, last: number, hash: number, byHash: Map<number, Candidate>): void {
  let place = hash
  let candidate = byHash.get(place)
  // two names with one hash are as good as impossible, but must not be taken for one
  while (candidate && !isSame(doc, candidate, first, last)) candidate = byHash.get(++place)
  if (!candidate) {
    candidate = new Candidate(doc, doc.candidates.length, hash)
    byHash.set(place, candidate)
    doc.candidates.push(candidate)
  }
  candidate.occurrences.push({ first, last })
}

function isSame({ words }: Doc, { occurrences }: Candidate, first: number, last: number): boolean {
  const known = occurrences[0]!
  if (known.last - known.first !== last - first) return false
  for (let i = 0; i < last - first; i++) if (words[known.first + i]!.norm !== words[first + i]!.norm) return false
  return true
}
