/** What a paper introduces. Rows: an abstract, a name's key, its role by the models, its role and the words that say so. */
import { describe, expect, it } from 'vitest'
import { createConcept } from '@/ingest/extract/merge/select'
import { heedIntroductions } from '@/ingest/extract/roles/introduced-roles'
import type { Role } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

function roleIn(abstract: string, key: string, role: Role): [Role, string | undefined] {
  const doc = readCandidates(abstract)
  const candidate = candidateOf(doc, key)
  const concept = createConcept(candidate)
  Object.assign(concept, { role, places: candidate.occurrences })
  const cue = heedIntroductions(doc, concept)
  return [concept.role, cue?.text]
}

describe('heedIntroductions', () => {
  it.each<[string, string, Role, Role, string | undefined]>([
    ['We further present ToadBench, a hard benchmark of croaks.', 'toadbench', 'evaluates_on', 'proposes', 'present'],
    ['This paper introduces ToadNet (TN), a model of croaks.', 'toadnet', 'uses', 'proposes', 'introduces'],
    ['We propose a simple method, TOAD, to croak.', 'toad', 'uses', 'proposes', 'We propose'],
    ['We release a croak dataset called TOAD.', 'toad', 'evaluates_on', 'proposes', 'We release'],
    ['We train it with a novel toad loss.', 'toad loss', 'uses', 'proposes', 'a novel'],
    ['We use ToadNet, a model of croaks.', 'toadnet', 'uses', 'uses', undefined],
    ['They recently presented ToadNet, a model of croaks.', 'toadnet', 'uses', 'uses', undefined],
    ['We present ToadNet.', 'toadnet', 'uses', 'uses', undefined],
    ['We use a novel toad loss.', 'toad loss', 'uses', 'uses', undefined],
    ['We train it with a novel toad loss called Croak.', 'toad loss', 'uses', 'uses', undefined],
    ['We train with a novel toad loss. A toad loss is old.', 'toad loss', 'uses', 'uses', undefined],
    ['It croaks with a novel toad loss.', 'toad loss', 'addresses', 'addresses', undefined],
  ])('%s', (abstract, key, before, role, cue) => {
    expect(roleIn(abstract, key, before)).toEqual([role, cue])
  })
})
