/** What a list says of the kinds of its members. */
import { describe, expect, it } from 'vitest'
import { heedLists } from '@/ingest/extract/kinds/kind-lists'
import { createConcept } from '@/ingest/extract/merge/select'
import { KINDS, type Kind } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

/** Kinds of the concepts of those keys, which alone seem to be this kind with that probability. */
function kindsOf(abstract: string, alone: Record<string, [Kind, number]>): Kind[] {
  const doc = readCandidates(abstract)
  const concepts = Object.entries(alone).map(([key, [kind, probability]]) => {
    const concept = createConcept(candidateOf(doc, key))
    const rest = (1 - probability) / (KINDS.length - 1)
    return { ...concept, kind, kinds: Float64Array.from(KINDS, (other) => (other === kind ? probability : rest)) }
  })
  heedLists(doc, concepts)
  return concepts.map(({ kind }) => kind)
}

describe('heedLists', () => {
  const sure: [Kind, number] = ['Benchmark', 0.97]

  it.each<[string, Record<string, [Kind, number]>, Kind[]]>([
    [
      'We test on TOY, DOLLY and BRICK-10.',
      { toy: sure, dolly: ['Method', 0.6], 'brick 10': sure },
      ['Benchmark', 'Benchmark', 'Benchmark'],
    ],
    ['We test DOLLY with wool on TOY.', { toy: sure, dolly: ['Method', 0.6] }, ['Benchmark', 'Method']],
    ['We test on TOY and DOLLY.', { toy: sure, dolly: ['Method', 0.999] }, ['Benchmark', 'Method']],
    ['We test TOY and wool felting.', { toy: sure, 'wool felting': ['Method', 0.6] }, ['Benchmark', 'Method']],
    [
      'We do leaf pruning, hop counting and wool felting.',
      { 'leaf pruning': ['Task', 0.9], 'hop counting': ['Method', 0.45], 'wool felting': ['Task', 0.9] },
      ['Task', 'Method', 'Task'],
    ],
    ['Wool felting (WF) is old. We test TOY and WF.', { toy: sure, wf: ['Method', 0.6] }, ['Benchmark', 'Method']],
  ])('reads %j', (abstract, alone, kinds) => {
    expect(kindsOf(abstract, alone)).toEqual(kinds)
  })
})
