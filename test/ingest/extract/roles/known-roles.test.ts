/** Roles of what the field knows. Rows: title, abstract, a name's key, how probably it is proposed, whether it then is. */
import { describe, expect, it } from 'vitest'
import { createConcept } from '@/ingest/extract/merge/select'
import { heedKnown } from '@/ingest/extract/roles/known-roles'
import { parseLexicon } from '@/ingest/lexicon/lexicon'
import { ROLES } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

const lexicon = parseLexicon([['Method', JSON.stringify([{ name: 'gradient boosting' }, { name: 'graphical model' }])]])
const [proposes, uses] = [ROLES.indexOf('proposes'), ROLES.indexOf('uses')]

describe('heedKnown', () => {
  it.each<[string, string, string, number, boolean]>([
    ['Croaks by Gradient Boosting', 'We croak.', 'gradient boosting', 0.6, false],
    ['T', 'We propose gradient boosting of croaks. Gradient boosting is fast.', 'gradient boosting', 0.6, false],
    ['T', 'We propose gradient boosting of croaks.', 'gradient boosting', 0.6, true],
    ['Croaks by Gradient Boosting', 'We croak.', 'gradient boosting', 0.8, true],
    ['A Graphical Model of Croaks', 'We croak.', 'graphical model', 0.6, true],
    ['Croaks by Toad Boosting', 'We croak.', 'toad boosting', 0.6, true],
  ])('%s. %s', (title, abstract, key, share, isProposed) => {
    const doc = readCandidates(abstract, { title })
    const candidate = candidateOf(doc, key)
    const concept = Object.assign(createConcept(candidate), { places: candidate.occurrences })
    const { role } = heedKnown({ role: proposes, runnerUp: uses }, share, { doc, concept, lexicon })
    expect(role).toBe(isProposed ? proposes : uses)
  })
})
