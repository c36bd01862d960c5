/** Kinds by what a name ends with. Rows: an abstract, a name's key, how much more probable a task is than what comes next, the kind. */
import { describe, expect, it } from 'vitest'
import { heedHead } from '@/ingest/extract/kinds/head-kinds'
import { createConcept } from '@/ingest/extract/merge/select'
import { KINDS, type Kind } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

describe('heedHead', () => {
  it.each<[string, string, number, Kind]>([
    ['We clean parallel toad corpora.', 'parallel toad corpora', 0.9, 'Benchmark'],
    ['We query a toad database.', 'toad database', 0.9, 'Task'],
    ['We train croaking toad models.', 'toad model', 0.2, 'Method'],
    ['We train croaking toad models.', 'toad model', 0.8, 'Task'],
    ['We test toad translation models.', 'toad translation model', 0.2, 'Task'],
    ['It is about filtering toad corpora.', 'filtering toad corpora', 0.9, 'Task'],
    ['It is about annotation of toad corpora.', 'annotation of toad corpora', 0.9, 'Task'],
    ['We train a toad classifier.', 'toad classifier', 0.4, 'Method'],
    ['We steer a toad robot.', 'toad robot', 0.2, 'Benchmark'],
    ['We steer a toad robot.', 'toad robot', 0.4, 'Task'],
    ['We steer a toad robot swarm.', 'toad robot swarm', 0.2, 'Task'],
  ])('%s %s, %f', (abstract, key, margin, kind) => {
    const concept = createConcept(candidateOf(readCandidates(abstract), key))
    const second = /robot/.test(key) ? 'Benchmark' : 'Method'
    const [task, next] = [0.5 + margin / 2, 0.5 - margin / 2]
    Object.assign(concept, {
      kind: 'Task',
      kinds: Float64Array.from(KINDS, (other) => (other === 'Task' ? task : other === second ? next : 0)),
    })
    heedHead(readCandidates(abstract), concept)
    expect(concept.kind).toBe(kind)
  })
})
