import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { answerToCsv } from '@/lib/graph/export-answer-csv'

test('an answer as a table has what its cells say, numbers whole, and ids where there are any', () => {
  const paper = { $node: 'p:arxiv:1', type: 'paper', id: 'arxiv:1', label: String.raw`Maps, by K\"ohler` }
  const ppo = { $node: 'c:ppo', type: 'concept', id: 'ppo', label: 'PPO' }
  const csv = answerToCsv({
    columns: ['paper', 'methods', 'share', 'proof', 'cited'],
    rows: [
      [paper, [ppo, { ...ppo, $node: 'c:dqn', label: 'DQN' }], 0.123456, { $rel: 'USES', from: null, to: null }, 12345],
      [null, [], 2, { $rel: 'USES', from: null, to: null, sentence: 'We use\nPPO.' }, null],
    ],
    keys: [],
    truncated: false,
    milliseconds: 1,
  })
  expect(parse(csv, { columns: true })).toEqual([
    {
      paper: 'Maps, by Köhler',
      'paper id': 'arxiv:1',
      methods: 'PPO; DQN',
      'methods id': 'ppo; dqn',
      share: '0.123456',
      proof: 'uses',
      cited: '12345',
    },
    { paper: '', 'paper id': '', methods: '', 'methods id': '', share: '2', proof: 'We use\nPPO.', cited: '' },
  ])
})
