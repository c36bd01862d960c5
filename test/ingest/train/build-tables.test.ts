import { expect, it } from 'vitest'
import { parseLexicon } from '@/ingest/lexicon/lexicon'
import { meaningOf } from '@/ingest/train/build-tables'

const lexicon = parseLexicon([
  [
    'Method',
    '[{"name":"proximal policy optimization","aliases":["PPO"]},{"name":"BART"},{"name":"PETS"},' +
      '{"name":"physics-informed neural network","aliases":["PINN"]}]',
  ],
])

it.each([
  ['a form that the lexicon does not know', 'gnn', 'graph neural network', 'graph neural network'],
  ['one that was counted without its first word', 'ppo', 'policy optimization', 'proximal policy optimization'],
  [
    'one that was counted in a rough singular',
    'pinn',
    'physic informed neural network',
    'physics informed neural network',
  ],
  ['one that means another thing to the lexicon', 'bart', 'bayesian additive regression tree', undefined],
  ['one that only looks like the lexicon’s', 'pet', 'positron emission tomography', 'positron emission tomography'],
])('takes %s for what it is', (_, short, long, meaning) => {
  expect(meaningOf(short, long, lexicon)).toBe(meaning)
})
