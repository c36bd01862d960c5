import { expect, it } from 'vitest'
import type { Cell } from '@/lib/model/saved-query'
import { answeringIn } from '@/lib/queries/answering'

const node = ($node: string): Cell => ({ $node, type: $node.startsWith('p:') ? 'paper' : 'concept', label: $node })
const link = (from: string, to: string, sentence: string): Cell => ({ $rel: 'USES', from, to, sentence })

it.each<[string, Cell[][], [string[], string[]][]]>([
  [
    'papers in cells of their own, each once with all of its sentences, whatever else is there',
    [
      [node('c:ppo'), node('p:1'), link('p:1', 'c:ppo', 'We use PPO.')],
      [node('c:sac'), node('p:1'), link('p:1', 'c:sac', 'And SAC.')],
    ],
    [[['p:1'], ['We use PPO.', 'And SAC.']]],
  ],
  [
    'concepts of a row together, where papers are but examples in lists',
    [
      [node('c:ppo'), node('c:carla'), [node('p:1')]],
      [node('c:sac'), node('c:carla'), [node('p:1')]],
    ],
    [
      [['c:ppo', 'c:carla'], []],
      [['c:sac', 'c:carla'], []],
    ],
  ],
  [
    'papers in lists and links, where nothing stands alone',
    [['many', [node('p:2')], link('p:1', 'c:ppo', 'We use PPO.')]],
    [
      [['p:2'], []],
      [['p:1'], ['We use PPO.']],
    ],
  ],
  ['nothing of words, numbers and clusters', [['PPO', 3, { $node: null, type: 'cluster', id: 'k', label: 'K' }]], []],
])('takes for the answer %s', (_, rows, expected) => {
  expect(answeringIn({ rows }).map(({ keys, sentences }) => [keys, sentences])).toEqual(expected)
})
