import { expect, test } from 'vitest'
import { matrixOf, rowsWithin } from '@/components/query/matrix'
import { type CellView, viewCell } from '@/lib/graph/cell-view'
import type { Cell } from '@/lib/model/saved-query'

const concept = (id: string): Cell => ({ $node: `c:${id}`, type: 'concept', id, label: id })
const paper: Cell = { $node: 'p:1', type: 'paper', id: '1', label: 'A paper' }
const row = (...cells: Cell[]): CellView[] => cells.map(viewCell)

const COLUMNS = ['method', 'benchmark', 'number of papers', 'examples']
const ROWS = [
  row(concept('ppo'), concept('carla'), 3, [paper]),
  row(concept('sac'), concept('mujoco'), 2, []),
  row(concept('ppo'), concept('mujoco'), 1, []),
  row(concept('sac'), concept('carla'), 4, []),
  row(concept('dqn'), concept('atari'), 1, []),
]

test('pairs with a number lie crosswise, by the sums of their lines', () => {
  const matrix = matrixOf(COLUMNS, ROWS)
  expect(matrix?.rows.map(({ key, sum }) => [key, sum])).toEqual([
    ['c:sac', 6],
    ['c:ppo', 4],
    ['c:dqn', 1],
  ])
  expect(matrix?.columns.map(({ key, sum }) => [key, sum])).toEqual([
    ['c:carla', 7],
    ['c:mujoco', 3],
    ['c:atari', 1],
  ])
  expect(matrix?.at('c:ppo', 'c:carla')).toBe(3)
  expect(matrix?.at('c:dqn', 'c:carla')).toBeUndefined()
  expect(matrix).toMatchObject({ down: 'method', across: 'benchmark', number: 'number of papers', most: 4 })
})

test('rows without a number in the columns shown come last', () => {
  const rows = [...ROWS, row(concept('dqn'), concept('go'), 9, []), row(concept('dqn'), concept('chess'), 9, [])]
  const matrix = matrixOf(COLUMNS, rows)!
  const first = matrix.columns.findIndex(({ key }) => key === 'c:carla')
  expect(rowsWithin(matrix, matrix.columns.length).map(({ key }) => key)[0]).toBe('c:dqn')
  const columns = matrix.columns.slice(first, first + 1)
  expect(rowsWithin({ ...matrix, columns }, 1).map(({ key }) => key)).toEqual(['c:sac', 'c:ppo', 'c:dqn'])
})

test.each([
  ['a pair that comes twice', COLUMNS, [...ROWS, ROWS[0]!]],
  ['one benchmark only', COLUMNS, ROWS.filter((cells) => cells[1]?.type === 'node' && cells[1].key === 'c:carla')],
  ['words in a row', [...COLUMNS, 'role'], ROWS.map((cells) => [...cells, ...row('uses')])],
  ['one thing a row', ['method', 'papers'], ROWS.map(([method, , number]) => [method!, number!])],
  ['a second number', [...COLUMNS, 'year'], ROWS.map((cells) => [...cells, ...row(2021)])],
  ['nothing at all', COLUMNS, []],
])('%s stays a table', (_, columns, rows) => {
  expect(matrixOf(columns, rows)).toBeUndefined()
})
