import { expect, it } from 'vitest'
import { linksOf } from '@/lib/graph/answer-links'

it('the links of an answer are found in columns, lists and paths, each once, with their role', () => {
  const uses = { $rel: 'USES', from: 'p:1', to: 'c:ppo', role: 'uses', sentence: 'It uses PPO.' }
  const back = { $rel: 'BROADER', from: 'c:ppo', to: 'c:rl' }
  const toCluster = { $rel: 'IN_CLUSTER', from: 'p:1', to: null }
  const node = { $node: 'p:1', type: 'paper', label: 'USES' }
  const rows = [
    [node, uses, 'USES', 1, null],
    [[back, uses], { $path: [node, { ...back, from: 'c:rl', to: 'c:ppo' }] }, toCluster],
  ]
  expect(linksOf({ rows })).toEqual([
    { from: 'p:1', to: 'c:ppo', role: 'uses' },
    { from: 'c:rl', to: 'c:ppo', role: undefined },
  ])
})
