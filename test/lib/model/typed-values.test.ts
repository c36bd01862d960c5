import { describe, expect, it } from 'vitest'
import { typedValues } from '@/lib/model/typed-values'

/** What $x is sent as. */
const sent = (statement: string, x: string, choice?: string) =>
  typedValues(statement, { x, ...(choice ? { $x: choice } : {}) }).x

const ANYWHERE = 'MATCH (p:Paper) WHERE something(p) = $x RETURN p'

describe('the value of a parameter', () => {
  it.each([
    ['2021', 2021],
    [' -0.5 ', -0.5],
    ['2021a', '2021a'],
    ['1-2', '1-2'],
    ['["a", "b"]', ['a', 'b']],
    ["['it\\'s', 2, true]", ["it's", 2, true]],
    ['[not a list', '[not a list'],
    ['"2021"', '2021'],
    ["'a'", 'a'],
    ["a 'b' c", "a 'b' c"],
  ])('is what it looks like: %s', (words, value) => {
    expect(sent(ANYWHERE, words)).toEqual(value)
  })

  it.each([
    ['MATCH (p:Paper) WHERE p.year >= $x RETURN p', 2021],
    ['MATCH (p:Paper) RETURN p LIMIT $x', 2021],
    ['MATCH (p:Paper) WHERE p.title CONTAINS $x RETURN p', '2021'],
    ['MATCH (p:Paper) WHERE toLower(p.title) STARTS WITH toLower($x) RETURN p', '2021'],
    ['MATCH (p:Paper {id: $x}) RETURN p', '2021'],
    ['MATCH (p:Paper) WHERE $x = p.doi RETURN p', '2021'],
    ["MATCH (p:Paper) WHERE p.title <> 'CONTAINS $x' AND p.y = $x RETURN p", 2021],
  ])('is what the statement uses it as: %s', (statement, value) => {
    expect(sent(statement, '2021')).toBe(value)
  })

  it('is a list where the statement looks into one, however it is written', () => {
    const statement = 'MATCH (p:Paper) WHERE p.id IN $x RETURN p'
    expect(sent(statement, 'arxiv:1, arxiv:2')).toEqual(['arxiv:1', 'arxiv:2'])
    expect(sent(statement, "['arxiv:1, 2']")).toEqual(['arxiv:1, 2'])
    expect(sent(statement, '[PPO, SAC]')).toEqual(['PPO', 'SAC'])
    expect(sent(statement, '2019, 2021')).toEqual([2019, 2021])
  })

  it('is what the person chooses', () => {
    expect(sent(ANYWHERE, '2021', 'text')).toBe('2021')
    expect(sent(ANYWHERE, '"2021"', 'text')).toBe('"2021"')
    expect(sent('RETURN $x IN [1]', '2021', 'number')).toBe(2021)
    expect(sent('MATCH (p {id: $x}) RETURN p', '7', 'number')).toBe(7)
    expect(sent(ANYWHERE, 'a, b', 'list')).toEqual(['a', 'b'])
  })

  it('is left out where the statement has none of its name', () => {
    expect(typedValues('RETURN 1', { x: '1', $x: 'text' })).toEqual({})
  })
})
