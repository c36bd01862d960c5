import { expect, it } from 'vitest'
import type { SavedQuery } from '@/lib/model/saved-query'
import { runSavedQuery } from '@/lib/queries/run-query'
import type { QueryRunner } from '@/lib/store/sandbox/query-runner'

const query: SavedQuery = {
  slug: 'q',
  name: 'Q',
  description: '',
  tags: [],
  parameters: [{ name: 'task', kind: 'concept', of: 'Task', label: 'task' }],
  cypher: '',
  own: false,
}
const resolve = async (_: string, text: string) =>
  text === 'PPO' ? { id: 'ppo', name: 'PPO', kind: 'Method' } : { id: 'maps', name: 'map making', kind: 'Task' }
const runner = (rows: string[][]) =>
  ({ run: async () => ({ columns: [], rows, keys: [], truncated: false, milliseconds: 1 }) }) as unknown as QueryRunner

it.each([
  ['PPO', [], '“PPO” is a method here, and the query asks for a task.'],
  ['map making', [], undefined],
  ['PPO', [['CARLA']], undefined],
])('says of %s with the rows %j: %s', async (task, rows, hint) => {
  expect((await runSavedQuery(query, { task }, { runner: runner(rows), resolve })).hint).toBe(hint)
})
