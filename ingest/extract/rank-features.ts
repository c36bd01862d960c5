/** The dense features of a candidate: one row of numbers for the network that weighs it. */
import type { Candidate } from './candidate'
import { CORPUS_FEATURES, corpusFeatures } from './features-corpus'
import { DOCUMENT_FEATURES, documentFeatures } from './features-document'
import { FORM_FEATURES, formFeatures } from './features-form'
import { KNOWN_FEATURES, type KnownNames, knownFeatures } from './features-known'
import { RELATION_FEATURES, relationFeatures } from './features-relation'
import { TAGGER_FEATURES, taggerFeatures } from './features-tagger'
import { VECTOR_FEATURES, vectorFeatures } from './features-vector'
import type { RankContext } from './rank-context'

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

const logOdds = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4))

/** Fills `out` from `at` with the candidate's RANK_WIDTH numbers. */
export function rankFeatures(
  context: RankContext,
  candidate: Candidate,
  known: KnownNames,
  out: Float32Array,
  at: number,
): void {
  out.fill(0, at, at + RANK_WIDTH)
  const core = context.text[candidate.index * 3]!
  out[at] = core
  out[at + 1] = context.text[candidate.index * 3 + 1]!
  out[at + 2] = logOdds(core)
  let n = at + 3
  n = taggerFeatures(context, candidate, out, n)
  n = documentFeatures(context, candidate, out, n)
  n = formFeatures(context, candidate, out, n)
  n = corpusFeatures(context, candidate, out, n)
  n = knownFeatures(context, candidate, known, out, n)
  n = relationFeatures(context, candidate, out, n)
  n = vectorFeatures(context, candidate, out, n)
  if (n !== at + RANK_WIDTH) throw new Error(`A row of features has ${n - at} numbers, ${RANK_WIDTH} were named.`)
}
