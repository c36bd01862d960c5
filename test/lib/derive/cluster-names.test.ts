/** Names of given clusters: broad before narrow, two different things, nothing that others have as well. */
import { expect, test } from 'vitest'
import { nameClusters } from '@/lib/derive/cluster-names'
import { followLinks } from '@/lib/derive/compute'
import { factsOf, type Reading, reading, type Said } from './small-corpus'

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

function nameOfFirst(readings: readonly Reading[], ...earlier: (string | undefined)[]) {
  const { resolved, corpus, bonds, broader } = followLinks(factsOf(...readings))
  const kinds = resolved.concepts.map(({ kind }) => kind)
  const clusters = ['a', 'b'].map((field, at) => {
    const members = corpus.papers.flatMap(({ id }, index) => (id.startsWith(field) ? [index] : []))
    const own = new Set(members.flatMap((index) => corpus.papers[index]!.links.map(({ concept }) => concept)))
    return { papers: members, earlierName: earlier[at], holds: (concept: number) => own.has(concept) }
  })
  return nameClusters({ corpus, kinds, bonds, broader }, clusters)[0]!.name
}

test('what papers speak of by its kinds comes first, beside what is none of them', () => {
  expect(nameOfFirst(papers)).toBe('machine translation · beam search')
})

test('a name that is about as good as the best stays, in its order', () => {
  expect(nameOfFirst(papers, 'subword unit · machine translation')).toBe('subword unit · machine translation')
  expect(nameOfFirst(papers, 'machine translation · subword unit')).toBe('machine translation · subword unit')
  expect(nameOfFirst(papers, 'accuracy · rule-based translation')).toBe('machine translation · beam search')
})

test('a name holds for a fair share of the papers: what two of nine speak of gives way to the next best', () => {
  const nine = [
    ['fishing net', 'net mending'],
    ['fishing net', 'net mending'],
    ['boat building'],
    ['boat building', 'tide table'],
    ['boat building', 'tide table'],
    ['boat building'],
    ['tide table'],
    ['sail making'],
    ['sail making'],
  ]
  const others = Array.from({ length: 40 }, (_, at) =>
    reading(`b${at}`, 'object detection', at < 2 ? 'tide table' : 'anchor box'),
  )
  const all = [...nine.map((names, at) => reading(`a${at}`, ...names)), ...others]
  expect(nameOfFirst(all)).toBe('boat building · tide table')
  // Where nothing else holds for more, one term is enough.
  const scattered = nine.map((names, at) =>
    reading(`a${at}`, ...names.filter((name) => name !== 'tide table'), 'knots'),
  )
  expect(nameOfFirst([...scattered, ...others])).toBe('knots · boat building')
  expect(
    nameOfFirst([
      ...scattered.slice(0, 2),
      ...scattered.slice(7),
      ...Array.from({ length: 6 }, (_, at) => reading(`a1${at}`, 'knots')),
      ...others,
    ]),
  ).toBe('knots')
})

test('where two terms hold for few of the papers, a third one is there for those it adds', () => {
  const others = Array.from({ length: 40 }, (_, at) => reading(`b${at}`, 'object detection', `special ${at}`))
  const twenty = [
    ...Array.from({ length: 5 }, (_, at) => ['path planning', at < 4 ? 'road map' : 'maze']),
    ...Array.from({ length: 4 }, () => ['tide table']),
    ...Array.from({ length: 3 }, () => ['sail making']),
    ...Array.from({ length: 8 }, (_, at) => [`knot ${at}`]),
  ]
  const all = [...twenty.map((names, at) => reading(`a${String(at).padStart(2, '0')}`, ...names)), ...others]
  expect(nameOfFirst(all)).toBe('path planning · tide table · sail making')
  // It stays as it stood.
  expect(nameOfFirst(all, 'sail making · tide table · path planning')).toBe('sail making · tide table · path planning')
  // Nothing that two papers share: each term says one of them.
  const apart = ['net mending', 'boat building', 'rope walk', 'sail making', 'star chart'].map((name, at) =>
    reading(`a${at}`, name, `${name} by hand`),
  )
  expect(nameOfFirst([...apart, ...others]).split(' · ')).toHaveLength(3)
})
