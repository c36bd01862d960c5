/** Which candidates become concepts of their own, and which join another. */
import { describe, expect, it } from 'vitest'
import type { Concept } from '@/ingest/extract/candidate'
import type { Sameness } from '@/ingest/extract/merge/merge'
import type { Standing } from '@/ingest/extract/merge/own-features'
import { selectConcepts } from '@/ingest/extract/merge/select'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

const field = new Map([['cnn', 'convolutional neural network']])

const samenessOf = (told: Partial<Sameness> = {}): Sameness => ({
  get: () => 0,
  areTwo: () => false,
  isForeign: () => false,
  describe: () => {},
  ...told,
})

/** The likelier it is a concept and the less it is like another, the rather it is one of its own. */
const own = ({ order, place, same }: Standing) => ({ own: order[place]!.value - same, salience: order[place]!.core })

/** The concepts where only the given keys are likely and, unless told, no two look alike to the model. */
function chosen(abstract: string, keys: string[], sameness = samenessOf(), values?: number[]): Concept[] {
  const doc = readCandidates(abstract, { field })
  for (const [i, key] of keys.entries()) {
    const value = values?.[i] ?? 0.9 - i / 100
    Object.assign(candidateOf(doc, key), { value, core: value })
  }
  selectConcepts(doc, sameness, own, { threshold: 0.5, same: 0.2 })
  return doc.concepts
}

const conceptsOf = (...told: Parameters<typeof chosen>): string[][] =>
  chosen(...told).map(({ forms }) => forms.map(({ key }) => key))

describe('selectConcepts', () => {
  it.each([
    ['Multi-task learning is multitask learning.', ['multi task learning', 'multitask learning']],
    ['We test CIFAR-10 and Cifar10 now.', ['cifar 10', 'cifar10']],
    ['Parsing text-to-SQL or Text2SQL now.', ['text to sql', 'text2sql']],
    ['We use R-CNN, also RCNN here.', ['r cnn', 'rcnn']],
    ['It is a decision problem, a decision problem model.', ['decision problem', 'decision problem model']],
    ['Here K-means or kmeans is used.', ['k mean', 'kmean']],
  ])('takes writings that differ in hyphens for one: %s', (abstract, keys) => {
    expect(conceptsOf(abstract, keys)).toEqual([keys])
  })

  it.each([
    ['We use YOLOv3 and YOLOv5 here.', ['yolov3', 'yolov5']],
    ['We use Llama 2 7B and Llama 27B here.', ['llama 2 7b', 'llama 27b']],
    ['An encoder and a decoder are used.', ['encoder', 'decoder']],
  ])('keeps apart what differs in more: %s', (abstract, keys) => {
    expect(conceptsOf(abstract, keys)).toEqual(keys.map((key) => [key]))
  })

  it('takes a short form for what the paper says, not for what it looks like', () => {
    const abstract = 'A re-current convex neural network (R-CNN) is not the RCNN.'
    expect(conceptsOf(abstract, ['r cnn', 'rcnn'])).toEqual([['r cnn'], ['rcnn']])
  })

  it.each([
    [0.25, [['frog classification', 'fast frog classification']]],
    [0.35, [['frog classification', 'fast frog classification', 'frog recognition']]],
  ])('joins what has but a word of a name in common only where it is likelier, of %d: %j', (share, expected) => {
    const abstract = 'Fast frog classification is frog classification and frog recognition.'
    const sameness = samenessOf({ get: (_, b) => (b.key === 'frog classification' ? 0 : share) })
    const keys = ['frog classification', 'fast frog classification', 'frog recognition']
    expect(conceptsOf(abstract, keys, sameness, [0.9, 0.5, 0.5])).toEqual(expected)
  })

  it.each([
    [0.5, [['frog weight', 'frog mass']]],
    [0.7, [['frog weight', 'frog mass', 'frog song']]],
  ])('joins what says another thing only where a model is sure, of %d: %j', (share, expected) => {
    const sameness = samenessOf({
      get: (_, b) => (b.key === 'frog weight' ? 0 : share),
      isForeign: (_, form) => form.key === 'frog song',
    })
    const keys = ['frog weight', 'frog mass', 'frog song']
    expect(conceptsOf('The frog weight, a frog mass, and the frog song.', keys, sameness, [0.9, 0.5, 0.5])).toEqual(
      expected,
    )
  })

  it('is no surer of a name than of what is the same name', () => {
    const sameness = samenessOf({ get: (_, b) => (b.key === 'frog recognition' ? 0.4 : 0) })
    const [concept] = chosen(
      'Frog classification is frog recognition, a frog recognition problem.',
      ['frog classification', 'frog recognition', 'frog recognition problem'],
      sameness,
      [0.9, 0.6, 0.5],
    )
    expect(concept!.alike).toEqual([1, 0.4, 0.4])
  })

  it('lists nothing that few would list, however few would mind it', () => {
    const doc = readCandidates('We use frog classification by simulation.', { field })
    Object.assign(candidateOf(doc, 'frog classification'), { value: 0.8, core: 0.3 })
    Object.assign(candidateOf(doc, 'simulation'), { value: 0.9, core: 0.2 })
    selectConcepts(doc, samenessOf(), own, { threshold: 0.5, same: 0.2 })
    expect(doc.concepts.map(({ forms }) => forms[0]!.key)).toEqual(['frog classification'])
  })

  it.each([
    ['FeltSet: Frog Classification Told Apart', ['frog classification', 'feltset']],
    ['felt-one: Frog Classification Told Apart', ['frog classification', 'felt one']],
    ['Poster: Frog Classification Told Apart', ['frog classification']],
    ['FeltSet for Frog Classification', ['frog classification']],
  ])('lists the coined name that a title opens with, however unlikely: %s', (title, names) => {
    const doc = readCandidates('It is good.', { field, title })
    Object.assign(candidateOf(doc, 'frog classification'), { value: 0.9, core: 0.9 })
    selectConcepts(doc, samenessOf(), own, { threshold: 0.5, same: 0.2 })
    expect(doc.concepts.map(({ forms }) => forms[0]!.key)).toEqual(names)
  })

  it('joins no concept one of whose other names it is told apart from', () => {
    const keys = ['deep frog classification', 'frog classification', 'toad classification']
    const sameness = samenessOf({
      get: (a) => (a.key === keys[0] ? 0.9 : 0),
      areTwo: (a, b) => a.key === keys[1] && b.key === keys[2],
    })
    const abstract = 'Deep frog classification is frog classification, and toad classification.'
    expect(conceptsOf(abstract, keys, sameness)).toEqual([keys.slice(0, 2), keys.slice(2)])
  })
})
