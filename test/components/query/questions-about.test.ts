import { describe, expect, it } from 'vitest'
import { questionsAbout } from '@/components/query/questions-about'
import type { AtlasNode } from '@/lib/graph/atlas'
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
const ppo: AtlasNode = {
  key: 'c:ppo',
  type: 'concept',
  thing: 'Method',
  name: 'PPO',
  cluster: undefined,
  node: { id: 'ppo', name: 'PPO', kind: 'Method', papers: 3 },
}

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
})
