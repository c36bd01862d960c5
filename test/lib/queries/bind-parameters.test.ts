import { describe, expect, it } from 'vitest'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { bindParameters } from '@/lib/queries/bind-parameters'
import { resolveIds } from '@/lib/queries/resolve-ids'

const parameters: Parameter[] = [
  { name: 'method', kind: 'concept', of: 'Method', label: 'method' },
  { name: 'paper', kind: 'paper', label: 'paper', default: 'arxiv:1' },
  { name: 'cluster', kind: 'cluster', label: 'cluster', default: 'k1' },
  { name: 'kind', kind: 'kind', label: 'kind', default: 'Task' },
  { name: 'role', kind: 'role', label: 'role', default: 'uses' },
  { name: 'word', kind: 'text', label: 'word', default: 'safe' },
  { name: 'most', kind: 'integer', label: 'most', default: 10 },
  { name: 'share', kind: 'number', label: 'share', default: 0.5 },
  { name: 'names', kind: 'list', label: 'names', default: 'PPO, SAC' },
]
const query: SavedQuery = { slug: 'q', name: 'Q', description: '', tags: [], parameters, cypher: '', own: false }

const resolve = resolveIds({
  names: async () => [
    { type: 'concept', id: 'ppo', name: 'proximal policy optimization', aliases: ['PPO'], weight: 3, kind: 'Method' },
    { type: 'concept', id: 'ppo-score', name: 'PPO score', aliases: ['score'], weight: 1, kind: 'Metric' },
    { type: 'concept', id: 'prioritized', name: 'prioritized planning', aliases: ['PP'], weight: 1, kind: 'Method' },
    { type: 'concept', id: 'pure-pursuit', name: 'pure pursuit', aliases: ['PP'], weight: 1, kind: 'Method' },
    { type: 'concept', id: 'pp', name: 'perplexity', aliases: ['PP', 'score'], weight: 9, kind: 'Metric' },
    { type: 'paper', id: 'arxiv:1', name: 'Driving: a survey', aliases: [], weight: 4 },
  ],
  clusters: async () => [
    { id: 'k1', name: 'driving · safety', papers: 1, concepts: 1, color: 0 },
    { id: 'k2', name: 'driving · maps', papers: 1, concepts: 1, color: 1 },
  ],
  cluster: async (id) => (id === 'ppo' ? { cluster: { id: 'k2' } } : null) as never,
  concept: async (id) => (id === 'old-ppo' ? { concept: { id: 'ppo' } } : null) as never,
  paper: async (id) => {
    const known = id === 'doi:10.1/x' ? 'arxiv:1' : id === 'arxiv:1706.03741' ? id : undefined
    return (known ? { paper: { id: known } } : null) as never
  },
})

const bind = (given: Record<string, unknown>) => bindParameters(query, given, resolve)

describe('parameters', () => {
  it('take their defaults where nothing is given', async () => {
    expect(await bind({ method: 'ppo', word: '', most: null })).toEqual({
      method: 'ppo',
      paper: 'arxiv:1',
      cluster: 'k1',
      kind: 'Task',
      role: 'uses',
      word: 'safe',
      most: 10,
      share: 0.5,
      names: ['PPO', 'SAC'],
    })
  })

  it.each([
    ['share', '0.8', 0.8],
    ['method', 'ppo', 'ppo'],
    ['method', 'c:ppo', 'ppo'],
    ['method', 'PPO', 'ppo'],
    ['method', 'Proximal Policy Optimization', 'ppo'],
    ['method', 'old-ppo', 'ppo'],
    ['method', 'pure pursuit', 'pure-pursuit'],
    ['method', 'score', 'ppo-score or pp'],
    ['paper', 'p:arxiv:1', 'arxiv:1'],
    ['paper', 'driving: A Survey', 'arxiv:1'],
    ['paper', 'doi:10.1/x', 'arxiv:1'],
    ['paper', 'https://arxiv.org/abs/1706.03741v2', 'arxiv:1706.03741'],
    ['paper', '1706.03741', 'arxiv:1706.03741'],
    ['cluster', 'safety', 'k1'],
    ['cluster', 'ppo', 'k2'],
    ['kind', 'benchmark', 'Benchmark'],
    ['role', 'evaluates on', 'evaluates_on'],
    ['most', '12', 12],
    ['most', -3, -3],
    ['names', '["PPO, clipped"]', ['PPO, clipped']],
    ['names', '2019, 2021', [2019, 2021]],
    ['names', ['a', 1, true], ['a', 1, true]],
    ['word', "' OR 1 = 1 //", "' OR 1 = 1 //"],
  ])('%s %j means %j', async (name, value, id) => {
    if (id === 'ppo-score or pp') return expect(bind({ [name]: value })).rejects.toThrow(/ppo-score .*, pp /)
    expect((await bind({ method: 'ppo', [name]: value }))[name]).toEqual(id)
  })

  it.each([
    [{}, 'method is missing: give the id or name of a method.'],
    [{ method: 'ppo', benchmark: 'x' }, 'benchmark is not a parameter of it. It has method, paper,'],
    [{ method: 'nothing' }, 'there is no concept “nothing” in this corpus'],
    [{ method: 'PP' }, '“PP” could be prioritized (prioritized planning), pure-pursuit (pure pursuit)'],
    [{ method: 7 }, 'method must be the id or name of a method, not 7'],
    [{ method: ['ppo'] }, 'method must be the id or name of a method, not ["ppo"]'],
    [{ method: 'ppo', cluster: 'driving' }, '“driving” could be k1 (driving · safety), k2 (driving · maps)'],
    [{ method: 'ppo', kind: 'Thing' }, 'kind must be one of Method, Task, Benchmark, Metric, not "Thing"'],
    [{ method: 'ppo', role: 'loves' }, 'role must be one of proposes,'],
    [{ method: 'ppo', most: '1.5' }, 'most must be a whole number, not "1.5"'],
    [{ method: 'ppo', most: 1e99 }, 'most must be a whole number'],
    [{ method: 'ppo', names: ',' }, 'names must be a list, such as PPO, SAC or ["PPO", "SAC"], not ","'],
    [{ method: 'ppo', names: [['a']] }, 'names must be a list'],
    [{ method: 'ppo', word: 'a'.repeat(2000) }, 'word must be a text'],
    [{ method: 'ppo', constructor: 'x' }, 'constructor is not a parameter of it'],
  ])('are refused: %j', async (given, message) => {
    await expect(bind(given)).rejects.toThrow(message)
  })

  it('tells all that is wrong at once', async () => {
    await expect(bind({ kind: 'x', most: 'y' })).rejects.toThrow(/method is missing.*kind must be.*most must be/)
  })
})
