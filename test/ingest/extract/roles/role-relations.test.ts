/** What the other concepts of a paper say of one's role. */
import { describe, expect, it } from 'vitest'
import { createDoc } from '@/ingest/extract/doc'
import { heedingLists, RELATION_FEATURES, roleRelations } from '@/ingest/extract/roles/role-relations'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { ROLES, type Role } from '@/lib/model/concept'
import { paperSchema } from '@/lib/model/paper'

/** Each word is a concept of one word, held by the words around it to have that role. */
function relate(abstract: string, concepts: [word: string, role: Role][]) {
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'T', abstract }), new Vocabulary())
  tokenize(doc)
  const judged = concepts.map(([word, role]) => ({
    occurrences: doc.words.flatMap(({ raw }, i) => (raw === word ? [{ first: i, last: i + 1 }] : [])),
    words: ROLES.map((each) => Math.log(each === role ? 0.9 : 0.02)),
  }))
  const rows = roleRelations(doc, judged)
  return (word: string, feature: string) =>
    rows[concepts.findIndex(([each]) => each === word)]?.[RELATION_FEATURES.indexOf(feature)]
}

describe('roleRelations', () => {
  it('tells what the neighbors of a list are', () => {
    const feature = relate('We run on Hopper, Walker, and Ant. PPO is ours.', [
      ['Hopper', 'evaluates_on'],
      ['Walker', 'mentions'],
      ['Ant', 'evaluates_on'],
      ['PPO', 'proposes'],
    ])
    expect(feature('Walker', 'in a list')).toBe(1)
    expect(feature('Walker', 'in its lists evaluates_on')).toBeCloseTo(0.9)
    expect(feature('PPO', 'in a list')).toBe(0)
    expect(feature('PPO', 'alone in its sentences')).toBe(1)
    expect(feature('Ant', 'in its sentences evaluates_on')).toBeCloseTo((0.9 + 0.02) / 2)
  })

  it('tells the likeliest proposed thing from all others, and how far behind it they stand', () => {
    const feature = relate('We propose Alpha. Beta is new, too. It solves Gamma.', [
      ['Alpha', 'proposes'],
      ['Beta', 'uses'],
      ['Gamma', 'addresses'],
    ])
    expect(feature('Alpha', "another's best proposes")).toBeCloseTo(Math.log(0.02))
    expect(feature('Beta', "another's best proposes")).toBeCloseTo(Math.log(0.9))
    expect(feature('Alpha', 'behind what is proposed')).toBe(0)
    expect(feature('Gamma', 'behind what is proposed')).toBeGreaterThan(feature('Beta', 'behind what is proposed') ?? 1)
  })

  it('lets an undecided member of a list follow its neighbors, and nothing else', () => {
    const doc = createDoc(
      paperSchema.parse({ id: 'p', title: 'T', abstract: 'On Hopper, Ant. Then PPO.' }),
      new Vocabulary(),
    )
    tokenize(doc)
    const at = (word: string) => doc.words.findIndex(({ raw }) => raw === word)
    const concepts = ['Hopper', 'Ant', 'PPO'].map((word, i) => ({
      occurrences: [{ first: at(word), last: at(word) + 1 }],
      words: [0.5, 0.45].map((p, k) => Math.log(i === 0 && k === 1 ? 0.9 : p)),
    }))
    const likelier = heedingLists(doc, concepts).map(({ words }) => (words[0]! > words[1]! ? 0 : 1))
    expect(likelier).toEqual([1, 1, 0])
  })

  it('is nothing special for the only concept of a paper', () => {
    const feature = relate('We study Alpha.', [['Alpha', 'addresses']])
    expect(feature('Alpha', 'alone in its sentences')).toBe(1)
    expect(feature('Alpha', 'concepts')).toBe(0)
    expect(feature('Alpha', "another's best uses")).toBe(-9)
  })
})
