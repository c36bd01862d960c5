import { describe, expect, it } from 'vitest'
import { filledValues, findingWords } from '@/components/query/blanks'
import type { Parameter } from '@/lib/model/saved-query'

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  kind: 'text',
  label: name,
  ...more,
})

describe('filledValues', () => {
  it('waits until every blank is filled', () => {
    const parameters = [parameter('task'), parameter('limit', { kind: 'integer', default: 10 })]
    expect(filledValues(parameters, {})).toBeUndefined()
    expect(filledValues(parameters, { task: 'driving' })).toEqual({ task: 'driving', limit: '10' })
    expect(filledValues(parameters, { task: 'driving', limit: '' })).toBeUndefined()
  })
})

it.each([
  ['method', 'Find a method'],
  ['algorithm', 'Find an algorithm'],
  ['another cluster', 'Find another cluster'],
  ['one paper', 'Find one paper'],
])('says for a blank “%s” what to find: %s', (label, words) => {
  expect(findingWords(label)).toBe(words)
})
