/** What a role says of a kind. */
import { describe, expect, it } from 'vitest'
import { Candidate } from '@/ingest/extract/candidate'
import { createDoc } from '@/ingest/extract/doc'
import { heedRole } from '@/ingest/extract/kinds/kind-by-role'
import { createConcept } from '@/ingest/extract/merge/select'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { type Kind, ROLES, type Role } from '@/lib/model/concept'
import type { Ground } from '@/lib/model/facts'
import { paperSchema } from '@/lib/model/paper'

function judged(kinds: number[], kind: Kind, role: Role, ground?: Ground) {
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'T', abstract: '' }), new Vocabulary())
  const concept = createConcept(new Candidate(doc, 0, 0))
  Object.assign(concept, { kinds: Float64Array.from(kinds), kind, ground })
  heedRole(concept, ROLES.indexOf(role))
  return concept
}

describe('heedRole', () => {
  it.each<[number[], Kind, Role, Kind]>([
    [[0.45, 0.1, 0.05, 0.4], 'Method', 'evaluates_on', 'Metric'],
    [[0.45, 0.05, 0.4, 0.1], 'Method', 'evaluates_on', 'Benchmark'],
    [[0.3, 0.6, 0.05, 0.05], 'Task', 'uses', 'Method'],
    [[0.55, 0.45, 0, 0], 'Method', 'addresses', 'Task'],
    [[0.999, 0.0005, 0.0003, 0.0002], 'Method', 'evaluates_on', 'Method'],
    [[0.45, 0.55, 0, 0], 'Task', 'mentions', 'Task'],
    [[0.05, 0.2, 0.75, 0], 'Benchmark', 'addresses', 'Benchmark'],
  ])('takes what is %j, a %s, and %s, for a %s', (kinds, before, role, after) => {
    const concept = judged(kinds, before, role)
    expect(concept.kind).toBe(after)
    expect(concept.kinds.reduce((sum, share) => sum + share)).toBeCloseTo(1)
  })

  it('shows no kind as the reason of the role that changed it', () => {
    expect(judged([0.45, 0.1, 0.05, 0.4], 'Method', 'evaluates_on', 'kind').ground).toBe('wording')
    expect(judged([0.9, 0.1, 0, 0], 'Method', 'uses', 'kind').ground).toBe('kind')
  })
})
