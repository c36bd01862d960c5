/** Benchmarks of papers on patients. */
import { describe, expect, it } from 'vitest'
import { mostLikely } from '@/ingest/extract/kinds/most-likely'
import { heedPatients } from '@/ingest/extract/kinds/no-data'
import { createConcept } from '@/ingest/extract/merge/select'
import { KINDS } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

function kindIn(abstract: string, kinds: number[]) {
  const doc = readCandidates(abstract)
  const concept = createConcept(candidateOf(doc, 'frogazole'))
  Object.assign(concept, { kind: KINDS[mostLikely(kinds)], kinds: Float64Array.from(kinds) })
  heedPatients(doc, [concept])
  return [concept.kind, concept.kindReason]
}

const TRIAL = 'We gave frogazole or placebo to forty patients with pain in a randomized trial'

describe('heedPatients', () => {
  it.each([
    [`${TRIAL}.`, [0.3, 0.1, 0.6, 0], 'Method', 'for a paper on patients names no data'],
    [`${TRIAL}.`, [0, 0, 0.2, 0.8], 'Metric', undefined],
    [`${TRIAL}, and share the dataset.`, [0.3, 0.1, 0.6, 0], 'Benchmark', undefined],
    ['We tested frogazole on patients.', [0.3, 0.1, 0.6, 0], 'Benchmark', undefined],
  ])('%s', (abstract, kinds, kind, reason) => {
    expect(kindIn(abstract, kinds)).toEqual([kind, reason])
  })
})
