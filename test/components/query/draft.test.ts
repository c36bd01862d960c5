import { describe, expect, it } from 'vitest'
import { fieldsOf, firstSentence, likelyFilling, toDraft, typedValues } from '@/components/query/draft'

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

  it('is asked with numbers where its parameters are numbers by their names', () => {
    const values = { percent: '50', year: ' 2024 ', method: '3', limit: 'many' }
    expect(typedValues({ salience: '0.8', least: '3', method: '0.8' })).toEqual({
      salience: 0.8,
      least: 3,
      method: '0.8',
    })
    expect(typedValues(values)).toEqual({ percent: 50, year: 2024, method: '3', limit: 'many' })
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
