/** Words that deny a name. Rows: a sentence with the name Alpha, the words that deny it. */
import { describe, expect, it } from 'vitest'
import { Candidate } from '@/ingest/extract/candidate'
import { namedPlaces } from '@/ingest/extract/candidates/named-places'
import { createDoc, textOf } from '@/ingest/extract/doc'
import { createConcept } from '@/ingest/extract/merge/select'
import { denialBefore } from '@/ingest/extract/roles/denial'
import { heedDenials } from '@/ingest/extract/roles/denied-roles'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import type { Role } from '@/lib/model/concept'
import { paperSchema } from '@/lib/model/paper'

function read(abstract: string) {
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'Title', abstract }), new Vocabulary())
  tokenize(doc)
  const places = doc.words.flatMap(({ raw }, i) => (raw === 'Alpha' ? [{ first: i, last: i + 1 }] : []))
  return { doc, places }
}

function denialIn(abstract: string): string | undefined {
  const { doc, places } = read(abstract)
  const denial = denialBefore(doc, places[0]!.first)
  return denial && textOf(doc, denial.first, denial.last)
}

function roleIn(abstract: string, role: Role): [Role, string | undefined] {
  const { doc, places } = read(abstract)
  const concept = createConcept(new Candidate(doc, 0, 0))
  Object.assign(concept, { role, places })
  const others = doc.words.flatMap(({ raw }, i) => (raw === 'Beta' ? [{ first: i, last: i + 1 }] : []))
  const cue = heedDenials(doc, concept, namedPlaces(doc, [...places, ...others]))
  return [concept.role, cue?.text]
}

describe('denialBefore', () => {
  it.each<[string, string | undefined]>([
    ['It grasps without using an expensive Alpha.', 'without using'],
    ['It works without Alpha.', 'without'],
    ['It works without any costly Alpha.', 'without'],
    ['It works without the need for Alpha.', 'without the need'],
    ['It works without relying on Alpha.', 'without relying'],
    ['We use words instead of Alpha.', 'instead of'],
    ['It plans instead of relying on Alpha.', 'instead of relying'],
    ['We plan rather than use Alpha.', 'rather than use'],
    ['Unlike Alpha, it is fast.', 'Unlike'],
    ['In contrast to the older Alpha, it is fast.', 'In contrast to'],
    ['It is fast compared with Alpha.', 'compared with'],
    ['It outperforms the strong Alpha.', 'outperforms'],
    ['It outperforms methods using Alpha.', undefined],
    ['It is more stable than the common Alpha.', 'than'],
    ['It is used by more than 10 Alpha.', undefined],
    ['It asks for no more than Alpha.', undefined],
    ['It may replace Alpha.', 'replace'],
    ['It is replaced by Alpha.', undefined],
    ['It is a fast alternative to Alpha.', 'alternative to'],
    ['It finds alternatives in Alpha.', undefined],
    ['It is an improvement over Alpha.', 'improvement over'],
    ['It needs no Alpha.', 'no'],
    ['It works without pruning or Alpha.', 'without'],
    ['It works without losing speed or Alpha.', undefined],
    ['The contrast of Alpha is low.', undefined],
    ['Our method does not require Alpha.', 'does not require'],
    ['It needs no use of Alpha.', 'no use'],
    ['It eliminates the need for an Alpha.', 'eliminates the need'],
    ['We train with or without Alpha.', undefined],
    ['It is fast without sacrificing Alpha.', undefined],
    ['It does not only use Alpha.', undefined],
    ['It works without labels and uses Alpha.', undefined],
    ['It works without labels by using Alpha.', undefined],
    ['It runs without labels on Alpha.', undefined],
    ['Without labels, Alpha works.', undefined],
    ['It does not find what Alpha finds.', undefined],
    ['We need Alpha.', undefined],
    ['We use Alpha.', undefined],
  ])('%s %s', (abstract, expected) => {
    expect(denialIn(abstract)).toBe(expected)
  })
})

describe('heedDenials', () => {
  it.each<[string, Role, Role, string | undefined]>([
    ['It grasps without using an expensive Alpha.', 'uses', 'compares_to', 'without using'],
    ['It works without Beta or Alpha.', 'uses', 'compares_to', 'without'],
    ['Instead of Beta, the Alpha helps.', 'uses', 'uses', undefined],
    ['We use it instead of Alpha.', 'proposes', 'compares_to', 'instead of'],
    ['It works without using Alpha. We use Alpha.', 'uses', 'uses', 'We use'],
    ['It works without using Alpha.', 'addresses', 'addresses', undefined],
    ['We rank frogs instead of Alpha.', 'addresses', 'compares_to', 'instead of'],
    ['Unlike Alpha, it ranks frogs.', 'addresses', 'compares_to', 'Unlike'],
    ['Ranking does not require Alpha.', 'addresses', 'mentions', 'does not require'],
    ['It outperforms Beta and Alpha.', 'addresses', 'compares_to', 'outperforms'],
    ['It is harder than Alpha.', 'addresses', 'addresses', undefined],
    ['It has no Alpha.', 'addresses', 'addresses', undefined],
    ['It outperforms Alpha. We use Alpha.', 'uses', 'uses', 'We use'],
    ['It runs instead of Alpha.', 'evaluates_on', 'evaluates_on', undefined],
    ['We use Alpha.', 'uses', 'uses', 'We use'],
  ])('%s %s → %s', (abstract, role, expected, cue) => {
    expect(roleIn(abstract, role)).toEqual([expected, cue])
  })
})
