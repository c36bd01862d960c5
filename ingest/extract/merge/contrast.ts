/** Names that a paper sets against each other are two names, however alike they look to a model. */
import type { Candidate, Occurrence } from '@/ingest/extract/candidate'
import { type Doc, GAP } from '@/ingest/extract/doc'
import type { Side } from './pair-side'

type Name = Pick<Side, 'words' | 'candidate'>

/** Between two things, never between a thing and itself. */
const JOINS = new Set('and or v vs versus than to from into while but not like unlike , /'.split(' '))

/** Letters that a word and one made from it begin with: robot, robotic. */
const STEM = 4

/**
 * Whether two names differ in one word and stand side by side, or their words do (`source and target embeddings`), or a
 * sentence has both with one head: `unlike top-K classification, average-K classification`.
 */
export function areContrasted(doc: Doc, a: Name, b: Name): boolean {
  const at = onlyDifference(a.words, b.words)
  if (at < 0) return false
  if (standSideBySide(doc, a.candidate, b.candidate)) return true
  if (at === a.words.length - 1) return false
  if (a.words[at]!.slice(0, STEM) === b.words[at]!.slice(0, STEM)) return false
  return isJoined(doc, a, b, at) || isJoined(doc, b, a, at) || shareSentence(doc, a.candidate, b.candidate)
}

/** The one place at which two names of one length differ, or -1. */
function onlyDifference(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return -1
  let at = -1
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (at >= 0) return -1
    at = i
  }
  return at
}

const standSideBySide = (doc: Doc, a: Candidate, b: Candidate): boolean =>
  somePair(a, b, (one, other) => joins(doc, one.last, other.first) || joins(doc, other.last, one.first))

/** One word that joins, between what ends before `from` and what begins at `to`; `A, or B` may be one thing with two names. */
function joins({ words, sentenceOf }: Doc, from: number, to: number): boolean {
  return (
    to === from + 1 &&
    sentenceOf[from - 1] === sentenceOf[to] &&
    words[from]!.raw !== ',' &&
    JOINS.has(words[from]!.lower)
  )
}

/** Whether the beginning of one, up to the word in which they differ or beyond, is joined to the other. */
function isJoined(doc: Doc, whole: Name, { words }: Name, at: number): boolean {
  return whole.candidate.occurrences.some(({ first, last }) => {
    if (last - first !== words.length) return false
    const before = doc.gaps[first] === GAP.slash ? first : JOINS.has(doc.words[first - 1]?.lower ?? '') ? first - 1 : -1
    for (let length = at + 1; length < words.length && length <= before; length++) {
      if (isWritten(doc, words, before - length, length)) return true
    }
    return false
  })
}

function isWritten(doc: Doc, words: readonly string[], first: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (doc.words[first + i]!.key !== words[i]) return false
  return true
}

const shareSentence = ({ sentenceOf }: Doc, a: Candidate, b: Candidate): boolean =>
  somePair(a, b, (one, other) => sentenceOf[one.first] === sentenceOf[other.first])

function somePair(a: Candidate, b: Candidate, test: (one: Occurrence, other: Occurrence) => boolean): boolean {
  return a.occurrences.some((one) => b.occurrences.some((other) => test(one, other)))
}
