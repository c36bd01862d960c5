/** The dense features of a candidate: one row of numbers for the network that weighs it; ingest/assembly writes all but a few. */

import type { Candidate } from '@/ingest/extract/candidate'
import { NGRAM_COLUMNS, VECTOR_WIDTH } from '@/ingest/extract/kernel/corpus-tables'
import { BEFORE_GROUPS } from '@/ingest/extract/words/before-words'
import { KNOWN_FEATURES, type KnownNames, knownFeatures } from './features-known'
import type { RankContext } from './rank-context'

/** What the tagger thinks of its places. */
const TAGGER_FEATURES = [
  'span core max',
  'span core mean',
  'span core noisy-or',
  'span any max',
  'span any mean',
  'span any noisy-or',
  'begin core max',
  'begin any max',
  'inside mean',
  'inside least',
  'goes on before',
  'goes on after',
  'tagged share',
  'log span core',
  'tag Method',
  'tag Task',
  'tag Benchmark',
  'tag Metric',
]
/** Where and how often it stands in its paper, and what stands beside it. */
const DOCUMENT_FEATURES = [
  'count',
  'group count',
  'group forms',
  'in title',
  'title share',
  'at start of title',
  'before colon in title',
  'in first sentence',
  'in last sentence',
  'first place',
  'mean place',
  'borders free',
  'left free',
  'right free',
  'most frequent longer to the left',
  'most frequent longer to the right',
  'in sentences',
  ...BEFORE_GROUPS.map((group) => `after ${group}`),
  'in brackets',
  'before bracket',
  'before comma',
  'after comma',
  'sentences in paper',
]
/** How it is written. */
const FORM_FEATURES = [
  'words',
  'letters',
  'capitals inside sentences',
  'upper case',
  'digit',
  'camel case',
  'hyphens',
  'joining word inside',
  'generic head',
  'empty head',
  '-ing head',
  'is a short form',
  'is a long form',
  'noun share of head',
  'noun share of first',
  'least noun share',
  'first word capital',
  'one letter word',
  'plural head',
  'ly first',
  'ed first',
]
/** What 361,000 abstracts say of it. */
const CORPUS_FEATURES = [
  'corpus knows it',
  ...NGRAM_COLUMNS.map((column) => `corpus ${column}`),
  'cohesion',
  'rarest word',
  'mean word',
  'longer to the left',
  'longer to the right',
  'against it without first',
  'against it without last',
  'without first alone',
  'without last alone',
  'head alone',
  'head capital',
  'keyword',
  'keyword head',
  'keyword first',
]
/** How it stands against those that hold it, that it holds, and that cross it. */
const RELATION_FEATURES = [
  'best longer',
  'best shorter',
  'best crossing',
  'best longer tagged',
  'best shorter tagged',
  'against longer',
  'against shorter',
  'always inside a longer',
]
/** The mean vector of its words. */
export const VECTOR_FEATURES = Array.from({ length: VECTOR_WIDTH }, (_, i) => `vector ${i}`)

/** Names in the order of the row; numbers of a group are named once each. */
export const RANK_FEATURES: readonly string[] = [
  'text core',
  'text optional',
  'text log odds',
  ...TAGGER_FEATURES,
  ...DOCUMENT_FEATURES,
  ...FORM_FEATURES,
  ...CORPUS_FEATURES,
  ...KNOWN_FEATURES,
  ...RELATION_FEATURES,
  ...VECTOR_FEATURES,
]
export const RANK_WIDTH = RANK_FEATURES.length

const KNOWN_AT = RANK_FEATURES.indexOf(KNOWN_FEATURES[0]!)
const SHORT_FORM_AT = RANK_FEATURES.indexOf('is a short form')
const LONG_FORM_AT = RANK_FEATURES.indexOf('is a long form')

/** Adds what only strings can tell to the row that begins at `at`. */
export function addKnown(c: RankContext, candidate: Candidate, known: KnownNames, out: Float32Array, at: number): void {
  if (c.longKeys.size > 0) {
    out[at + SHORT_FORM_AT] = c.shortKeys.has(candidate.key) ? 1 : 0
    out[at + LONG_FORM_AT] = c.longKeys.has(candidate.key) ? 1 : 0
  }
  knownFeatures(c, candidate, known, out, at + KNOWN_AT)
}
