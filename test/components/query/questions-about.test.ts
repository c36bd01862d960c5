import { describe, expect, it } from 'vitest'
import { questionsAbout, type Subject } from '@/components/query/questions-about'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'

const query = (slug: string, parameters: Partial<Parameter>[]): SavedQuery => ({
  slug,
  name: slug,
  description: '',
  tags: [],
  parameters: parameters.map((given, at) => ({ name: `p${at}`, kind: 'concept', label: 'x', ...given })),
  cypher: 'RETURN 1',
  own: false,
})
const ppo: Subject = { type: 'concept', id: 'ppo', name: 'PPO', kind: 'Method' }

describe('questionsAbout', () => {
  it('offers those with a blank of the right kind', () => {
    const queries = [
      query('method', [{ of: 'Method' }]),
      query('task', [{ of: 'Task' }]),
      query('any', [{}]),
      query('paper', [{ kind: 'paper' }]),
      query('none', []),
      query('defaulted', [{ default: 'dqn' }]),
    ]
    expect(questionsAbout(queries, ppo).map((question) => question.query.slug)).toEqual(['method', 'any'])
  })

  it('knows which can run at once', () => {
    const [one, two] = questionsAbout([query('one', [{}]), query('two', [{}, { kind: 'paper' }])], ppo)
    expect(one?.filled).toEqual({ p0: 'ppo' })
    expect(two?.filled).toBeUndefined()
  })

  it('offers first what runs at once, and of that what is asked about just this kind', () => {
    const queries = [
      query('gap', [{ of: 'Method' }, { of: 'Task' }]),
      query('any-other', [{}, { kind: 'paper' }]),
      query('any', [{}]),
      query('method', [{ of: 'Method' }]),
    ]
    expect(questionsAbout(queries, ppo).map((question) => question.query.slug)).toEqual([
      ...['method', 'any', 'gap', 'any-other'],
    ])
  })

  it('fills a second blank of the kind with what is beside the subject', () => {
    const driving: Subject = { type: 'cluster', id: 'driving', name: 'driving' }
    const bridges = query('bridges', [{ kind: 'cluster' }, { kind: 'cluster' }])
    const queries = [query('concept', [{}]), bridges]
    const [alone, ...more] = questionsAbout(queries, driving)
    expect([alone?.values, alone?.filled, more]).toEqual([{ p0: 'driving' }, undefined, []])
    const [beside] = questionsAbout(queries, { ...driving, other: { id: 'grasping', name: 'grasping' } })
    expect(beside?.filled).toEqual({ p0: 'driving', p1: 'grasping' })
  })
})
