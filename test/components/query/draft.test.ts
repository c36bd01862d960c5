import { describe, expect, it } from 'vitest'
import { fieldsOf, firstSentence, likelyFilling, toDraft } from '@/components/query/draft'

const empty = { sentence: 'S', description: '', fillings: {}, slug: undefined }

describe('a statement on its way to a saved query', () => {
  it('takes its sentence from the leading comment and gives each parameter a blank', () => {
    expect(firstSentence('// Papers that use {method}\nMATCH …', ['method'])).toBe('Papers that use {method}')
    expect(firstSentence('MATCH …', ['task', 'year'])).toBe('{task} {year}')
  })

  it.each([
    ['method', 'concept:Method'],
    ['benchmark2', 'concept:Benchmark'],
    ['paper', 'paper'],
    ['limit', 'integer'],
    ['percent', 'integer'],
    ['k', 'integer'],
    ['whatever', 'text'],
  ])('guesses what fills $%s', (name, filling) => {
    expect(likelyFilling(name)).toBe(filling)
  })

  it('guesses by the value what a name leaves open', () => {
    expect(likelyFilling('from', 'number', '2021')).toBe('integer')
    expect(likelyFilling('above', 'number', '0.5')).toBe('number')
    expect(likelyFilling('year', 'text', 'of the dragon')).toBe('text')
    expect(likelyFilling('method', 'number', '3')).toBe('concept:Method')
    expect(likelyFilling('method', 'list', 'PPO, SAC')).toBe('list')
  })

  it('becomes typed parameters', () => {
    const draft = toDraft('RETURN $method, $n', ['method', 'n'], { ...empty, fillings: { n: 'text' } })
    expect(draft.parameters).toEqual([
      { name: 'method', kind: 'concept', of: 'Method', label: 'method' },
      { name: 'n', kind: 'text', label: 'n' },
    ])
    expect(draft).not.toHaveProperty('slug')
  })

  it('writes over an own query and never over a shipped one', () => {
    const query = { slug: 'mine', name: 'N', description: '', tags: [], parameters: [], cypher: 'RETURN 1' }
    expect(fieldsOf({ ...query, own: true }).slug).toBe('mine')
    expect(fieldsOf({ ...query, own: false }).slug).toBeUndefined()
  })
})
