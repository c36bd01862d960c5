import { describe, expect, test } from 'vitest'
import { resolveConcepts } from '@/lib/derive/concepts'
import { senseKey } from '@/lib/derive/same-sense'
import { factsOf, reading, type Said } from './small-corpus'

describe('senseKey', () => {
  test.each([
    ['linear program', 'linear programming'],
    ['model predictive control', 'model predictive controller'],
    ['electroencephalogram', 'electroencephalography'],
    ['argument mining', 'argumentation mining'],
    ['long short-term memory', 'long and short term memory'],
    ['retrieval-augmented generation', 'retrieval of augmented generation'],
    ['recommender system', 'recommendation systems'],
  ])('%s = %s', (one, other) => expect(senseKey(one)).toBe(senseKey(other)))

  test.each([
    ['general linear model', 'generalized linear model'],
    ['human-machine interaction', 'human-machine interface'],
    ['vision language model', 'visual language model'],
    ['recurrent neural network', 'recursive neural network'],
    ['transfer learning', 'transformer learning'],
    ['digital signal processing', 'digital signal processor'],
    ['local search', 'location search'],
    ['text to speech', 'speech to text'],
  ])('%s ≠ %s', (one, other) => expect(senseKey(one)).not.toBe(senseKey(other)))
})

describe('two wordings of one meaning', () => {
  const expanding = (id: string, name: string, short: string, more: Partial<Said> = {}) =>
    reading(id, { name, as: [name, short], named: 'expansion', ...more })

  test('are one concept where papers write one short form for both', () => {
    const papers = [
      expanding('1', 'linear programming', 'LP'),
      expanding('2', 'linear programming', 'LP'),
      expanding('3', 'linear program', 'LP'),
      expanding('4', 'logical preservation', 'LP'),
    ]
    const { concepts, ambiguous, successors } = resolveConcepts(factsOf(...papers))
    expect(concepts.map(({ id }) => id)).toEqual(['linear-programming', 'logical-preservation'])
    expect(successors.get('linear-program')).toBe('linear-programming')
    expect(ambiguous.map(({ meanings }) => meanings.map(({ papers }) => papers))).toEqual([[3, 1]])
    expect(resolveConcepts(factsOf(...papers.toReversed()))).toMatchObject({ concepts, successors })
  })

  test('stay two without a short form, and where the lexicon has both', () => {
    const idsOf = (...papers: ReturnType<typeof reading>[]) =>
      resolveConcepts(factsOf(...papers)).concepts.map(({ id }) => id)
    expect(idsOf(reading('1', 'toy harvester'), reading('2', 'toy harvesting'))).toHaveLength(2)
    const known = { named: 'lexicon' } as const
    const both = [
      expanding('1', 'language model', 'LM', known),
      expanding('2', 'language modeling', 'LM', { ...known, kind: 'Task' }),
    ]
    expect(idsOf(...both)).toHaveLength(2)
  })
})
