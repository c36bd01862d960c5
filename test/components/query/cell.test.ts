import { describe, expect, it } from 'vitest'
import { cellWords, compareCells } from '@/components/query/cell'
import { viewCell } from '@/lib/graph/cell-view'
import type { Cell } from '@/lib/model/saved-query'

const sorted = (cells: Cell[], way: 'up' | 'down') =>
  cells
    .map((cell) => viewCell(cell))
    .sort((a, b) => compareCells(a, b, way))
    .map(cellWords)

describe('viewCell', () => {
  it.each<[Cell, string]>([
    [null, ''],
    [true, 'yes'],
    [12345, '12\u202f345'],
    [2022, '2022'],
    [0.123456, '0.123'],
    [['PPO', 3], 'PPO, 3'],
    [String.raw`An $\ell_1$ norm`, 'An ℓ₁ norm'],
    [{ $node: 'p:1', type: 'paper', id: '1', label: String.raw`K\"ohler maps` }, 'Köhler maps'],
    [{ any: 'map' }, '{"any":"map"}'],
  ])('says %j as %j', (cell, words) => {
    expect(cellWords(viewCell(cell))).toBe(words)
  })
})

describe('compareCells', () => {
  it('sorts numbers by size', () => {
    expect(sorted([10, 9, 100], 'up')).toEqual(['9', '10', '100'])
    expect(sorted([10, 9, 100], 'down')).toEqual(['100', '10', '9'])
  })

  it('sorts words without regard to case, their numbers by size', () => {
    expect(sorted(['GPT-10', 'bert', 'GPT-4'], 'up')).toEqual(['bert', 'GPT-4', 'GPT-10'])
  })

  it('leaves nothing at the end whichever way', () => {
    expect(sorted([null, 1, 2], 'up')).toEqual(['1', '2', ''])
    expect(sorted([null, 1, 2], 'down')).toEqual(['2', '1', ''])
  })
})
