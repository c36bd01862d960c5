/**
 * What a paper on patients evaluates on is no benchmark where it names no data. Models that learned from papers of machine learning
 * take it for one; most often it is a drug, a trial or a device: a method.
 */
import type { Concept } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'
import { KINDS } from '@/lib/model/concept'
import { setKinds } from './set-kinds'

const CLINICAL = wordSet(
  `blood clinical disease dose doses drug drugs efficacy hospital mg mice pain patient patients placebo plasma randomized randomised
  rats serum subjects surgery symptoms therapy treated treatment trial weeks`,
)
/** Different ones of them that a paper on patients has, at least; of 7,379 labelled papers ten. */
const LEAST = 4
const DATA =
  /^(?:data|databases?|datasets?|benchmarks?|corpus|corpora|cohorts?|challenges?|records?|repositor(?:y|ies)|regist(?:er|ers|ry|ries)|simulat.*)$/
const [METHOD, BENCHMARK] = [KINDS.indexOf('Method'), KINDS.indexOf('Benchmark')]
const LEAST_DOUBT = 0.05

/** Gives what is a benchmark by the models, or may become one by its role, that probability as a method. */
export function heedPatients(doc: Doc, concepts: readonly Concept[]): void {
  const doubtful = concepts.filter(({ kinds }) => kinds[BENCHMARK]! > LEAST_DOUBT)
  if (doubtful.length === 0 || !isClinical(doc)) return
  for (const concept of doubtful) {
    const { kind, kinds } = concept
    const weights = kinds.slice()
    weights[METHOD]! += kinds[BENCHMARK]!
    weights[BENCHMARK] = 0
    setKinds(concept, weights)
    if (concept.kind !== kind) concept.kindReason = 'for a paper on patients names no data'
  }
}

function isClinical({ words }: Doc): boolean {
  const found = new Set<string>()
  for (const { lower } of words) {
    if (DATA.test(lower)) return false
    if (CLINICAL.has(lower)) found.add(lower)
  }
  return found.size >= LEAST
}
