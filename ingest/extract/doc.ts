/**
 * A paper on its way through the pipeline: its text as tokens, and what each component added. Offsets count in the
 * field (title or abstract) that the token stands in; token numbers run through both.
 */

import type { Expansions } from '@/ingest/extract/names/expand'
import type { Vocabulary, Word } from '@/ingest/extract/words/vocabulary'
import type { Finding } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import type { Candidate, Concept } from './candidate'

/** What stands between a token and the one before it. */
export const GAP = { blank: 0, none: 1, hyphen: 2, slash: 3, inner: 4, latex: 5 } as const
export type Gap = (typeof GAP)[keyof typeof GAP]

/** Signs of a name at most; what is longer is a text without blanks. */
export const MOST_SIGNS = 100

export interface Sentence {
  field: 'title' | 'abstract'
  start: number
  end: number
  /** First token and the one after the last. */
  first: number
  last: number
}

/** A short form that this paper expands: tokens from first up to, not with, last. */
export interface Abbreviation {
  short: { first: number; last: number }
  long: { first: number; last: number }
  /** Norms of both, blanks between. */
  shortKey: string
  longKey: string
  /** The long form as concepts are keyed; other short forms in it are written out by `expand`. */
  expanded: string
}

export interface Doc {
  readonly paper: Paper
  readonly vocabulary: Vocabulary
  /** Tokens: words, and signs that are not inside a word. */
  words: Word[]
  starts: number[]
  ends: number[]
  gaps: Gap[]
  /** Number of the sentence that each token stands in. */
  sentenceOf: number[]
  sentences: Sentence[]
  /** Tokens before this one are the title's. */
  titleEnd: number
  abbreviations: Abbreviation[]
  /** Where the paper expands a short form anew, to something else than the first time. */
  otherSenses: { first: number; last: number }[]
  expansions: Expansions
  candidates: Candidate[]
  concepts: Concept[]
  findings: Finding[]
}

export function createDoc(paper: Paper, vocabulary: Vocabulary): Doc {
  return {
    paper,
    vocabulary,
    words: [],
    starts: [],
    ends: [],
    gaps: [],
    sentenceOf: [],
    sentences: [],
    titleEnd: 0,
    abbreviations: [],
    otherSenses: [],
    expansions: { own: new Map(), tokens: [] },
    candidates: [],
    concepts: [],
    findings: [],
  }
}

export const fieldOf = (doc: Doc, token: number): 'title' | 'abstract' => (token < doc.titleEnd ? 'title' : 'abstract')

/** The text from the first token up to the last, as the paper has it. */
export function textOf(doc: Doc, first: number, last: number): string {
  return doc.paper[fieldOf(doc, first)].slice(doc.starts[first], doc.ends[last - 1])
}

/** No name reaches over `we` or `is`, nor over an article but in `area under the curve`; `know-how` is one word. */
export function isBarrier(doc: Doc, token: number): boolean {
  const word = doc.words[token]!
  if (!word.isBarrier && !word.isArticle) return false
  if ((word.fixed || word.upper) && fixedNameAt(doc, token)) return false
  if (isOneAcross(doc, token + 1)) return false
  // `ImageNet-A`
  if (word.isArticle) return !doc.words[token - 1]?.isStop && (word.raw !== 'A' || doc.gaps[token] !== GAP.hyphen)
  return doc.gaps[token] !== GAP.hyphen && doc.gaps[token + 1] !== GAP.hyphen
}

/** What a slash makes one name of, beside single capitals: CNN is no network there. */
const SLASHED: ReadonlySet<string> = new Set(['CNN/Daily', 'CNN/DailyMail', 'CNN/DM', 'TCP/IP'])

/** Whether a slash before the token is inside a name: `A/B testing`, `I/O`. */
export const isOneAcross = (doc: Doc, token: number): boolean =>
  doc.gaps[token] === GAP.slash && isSlashed(doc.words[token - 1]!.raw, doc.words[token]!.raw)

const isSlashed = (before: string, behind: string): boolean =>
  (before.length === 1 && /^\p{Lu}\p{Lu}$/u.test(before + behind)) || SLASHED.has(`${before}/${behind}`)

/**
 * The name in which a stop word is a word as any other, as tokens: `named` in `named entity recognition`, `use` in `tool
 * use`, HER where the paper says what it is short for.
 */
export function fixedNameAt(doc: Doc, token: number): { first: number; last: number } | undefined {
  const { fixed, upper, raw } = doc.words[token]!
  if (!fixed && !upper) return undefined
  if (upper && isOwnShort(doc, raw)) return { first: token, last: token + 1 }
  const name = fixed?.find(({ words, at }) => standsAt(doc, words, token - at))
  return name && { first: token - name.at, last: token - name.at + name.words.length }
}

function standsAt({ words }: Doc, parts: readonly string[], first: number): boolean {
  return first >= 0 && parts.every((part, i) => first + i < words.length && words[first + i]!.lower === part)
}

const isOwnShort = ({ abbreviations, words }: Doc, raw: string): boolean =>
  abbreviations.some(({ short: { first, last } }) => last - first === 1 && words[first]!.raw === raw)
