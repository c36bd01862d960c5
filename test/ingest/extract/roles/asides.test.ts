/** Roles of what is said by the way. Each word of a made-up abstract is a concept with the shares of `addresses` and `mentions`. */
import { describe, expect, it } from 'vitest'
import { createConcept } from '@/ingest/extract/merge/select'
import { heedAside, heedListed } from '@/ingest/extract/roles/asides'
import { ROLES, type Role } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

const [addresses, mentions] = [ROLES.indexOf('addresses'), ROLES.indexOf('mentions')]

describe('heedAside', () => {
  it.each<[string, string, number, number, Role]>([
    ['a name in the opening that few would list', 'Toads help in gardening. We count.', 0.5, 0.3, 'mentions'],
    ['a name that most would list', 'Toads help in gardening. We count.', 0.5, 0.9, 'addresses'],
    ['a mention that is hardly likely', 'Toads help in gardening. We count.', 0.2, 0.3, 'addresses'],
    ['a name met twice', 'Toads help in gardening. In gardening we count.', 0.5, 0.3, 'addresses'],
    ['a name far behind', 'We count. We weigh. We try it in gardening.', 0.5, 0.3, 'addresses'],
  ])('judges %s', (_, abstract, share, salience, role) => {
    const doc = readCandidates(abstract)
    const candidate = candidateOf(doc, 'gardening')
    const concept = Object.assign(createConcept(candidate), { places: candidate.occurrences, salience })
    const shareIn = (one: number) => (one === mentions ? share * 0.8 : one === addresses ? 0.6 : 0)
    expect(ROLES[heedAside({ role: addresses, runnerUp: mentions }, shareIn, doc, concept).role]).toBe(role)
  })

  it('leaves what is used', () => {
    const doc = readCandidates('Toads help in gardening.')
    const candidate = candidateOf(doc, 'gardening')
    const concept = Object.assign(createConcept(candidate), { places: candidate.occurrences, salience: 0.2 })
    const used = { role: ROLES.indexOf('uses'), runnerUp: mentions }
    expect(heedAside(used, () => 0.4, doc, concept)).toBe(used)
  })
})

describe('heedListed', () => {
  function listed(abstract: string, keys: [key: string, role: Role, share: number][]) {
    const doc = readCandidates(abstract)
    const concepts = keys.map(([key, role]) => {
      const candidate = candidateOf(doc, key)
      return Object.assign(createConcept(candidate), {
        places: candidate.occurrences,
        role,
        roleShare: 0.6,
        cue: { field: 'abstract' as const, start: 0, end: 2, text: 'We' },
      })
    })
    heedListed(
      doc,
      concepts,
      keys.map(([, , share]) => share),
    )
    return concepts
  }

  it('mentions what stands in a list with what is mentioned, because of the list', () => {
    const [one, other, far] = listed('Toads help in gardening, farming and beekeeping.', [
      ['gardening', 'mentions', 0.6],
      ['farming', 'addresses', 0.3],
      ['beekeeping', 'addresses', 0.1],
    ])
    expect([one?.role, other?.role, far?.role]).toEqual(['mentions', 'mentions', 'addresses'])
    expect(other).toMatchObject({ ground: 'list', cue: undefined })
    expect(other?.roleShare).toBeCloseTo(0.9)
    expect(one?.cue).toBeDefined()
  })

  it('leaves what is used, and what the paper comes back to', () => {
    const roles = listed('Toads help in gardening, farming and beekeeping. We teach farming.', [
      ['gardening', 'mentions', 0.6],
      ['farming', 'addresses', 0.3],
      ['beekeeping', 'uses', 0.3],
    ]).map(({ role }) => role)
    expect(roles).toEqual(['mentions', 'addresses', 'uses'])
  })
})
