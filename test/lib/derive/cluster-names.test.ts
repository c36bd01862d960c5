/** Names of given clusters: broad before narrow, two different things, nothing that others have as well. */
import { expect, test } from 'vitest'
import { nameClusters } from '@/lib/derive/cluster-names'
import { followLinks } from '@/lib/derive/compute'
import { factsOf, reading, type Said } from './small-corpus'

const kindOf = (name: string, wider: string): Said => ({
  name,
  broader: [{ id: wider.replaceAll(' ', '-'), source: 'lexicon' }],
})

/** Papers of two fields, those of the first with three kinds of machine translation, of which one paper says the wider name. */
const papers = [
  reading('a0', kindOf('neural translation', 'machine translation'), 'subword unit', 'beam search', 'accuracy'),
  reading('a1', kindOf('neural translation', 'machine translation'), 'beam search', 'accuracy'),
  reading('a2', kindOf('phrase-based translation', 'machine translation'), 'subword unit', 'accuracy'),
  reading('a3', kindOf('rule-based translation', 'machine translation'), 'beam search', 'accuracy'),
  reading('a4', 'machine translation', 'subword unit', 'accuracy'),
  ...Array.from({ length: 25 }, (_, at) =>
    reading(`b${at}`, 'object detection', at % 2 ? 'anchor box' : 'feature pyramid', 'accuracy'),
  ),
]

function nameOfFirst(...earlier: (string | undefined)[]) {
  const { resolved, corpus, bonds, broader } = followLinks(factsOf(...papers))
  const kinds = resolved.concepts.map(({ kind }) => kind)
  const clusters = ['a', 'b'].map((field, at) => {
    const members = corpus.papers.flatMap(({ id }, index) => (id.startsWith(field) ? [index] : []))
    const own = new Set(members.flatMap((index) => corpus.papers[index]!.links.map(({ concept }) => concept)))
    return { papers: members, earlierName: earlier[at], holds: (concept: number) => own.has(concept) }
  })
  return nameClusters({ corpus, kinds, bonds, broader }, clusters)[0]!.name
}

test('what papers speak of by its kinds comes first, beside what is none of them', () => {
  expect(nameOfFirst()).toBe('machine translation · beam search')
})

test('a name that is about as good as the best stays, in its order', () => {
  expect(nameOfFirst('subword unit · machine translation')).toBe('subword unit · machine translation')
  expect(nameOfFirst('machine translation · subword unit')).toBe('machine translation · subword unit')
  expect(nameOfFirst('accuracy · rule-based translation')).toBe('machine translation · beam search')
})
