/** Which concepts of a picture have a short form beside their name: long ones, and none the same as another. */
import { expect, it } from 'vitest'
import { toDrawnConcepts } from '@/lib/store/ask/drawn-concepts'

const row = (name: string, papers: number, ...aliases: string[]) => ({
  id: name,
  name,
  kind: 'Method',
  papers,
  aliases,
})

const shortOf = (...rows: ReturnType<typeof row>[]) =>
  Object.fromEntries(toDrawnConcepts(rows).map(({ name, short }) => [name, short]))

it('gives a short form to the concept that is called so, else to that of most papers', () => {
  expect(
    shortOf(
      row('disentangled representation learning', 3, 'DRL'),
      row('deep reinforcement learning', 26, 'DRL', 'deep RL'),
      row('maximum likelihood estimate', 10, 'ML estimate', 'MLE'),
      row('MLE', 4),
    ),
  ).toEqual({
    'disentangled representation learning': undefined,
    'deep reinforcement learning': 'DRL',
    'maximum likelihood estimate': undefined,
    MLE: undefined,
  })
})

it('gives none to a short name, nor to what a single paper speaks of', () => {
  expect(shortOf(row('neural network', 40, 'NN'), row('dual-head reasoning distillation', 1, 'DHRD'))).toEqual({
    'neural network': undefined,
    'dual-head reasoning distillation': undefined,
  })
})
