import { describe, expect, test } from 'vitest'
import { association, evidenceOfBond, likeness, specificity } from '@/lib/graph/similarity'

test.each([
  ['never one without the other', [10, 10, 10, 100], 1],
  ['as chance has it', [10, 50, 20, 100], 0],
  ['never together', [0, 50, 20, 100], -1],
  ['in all papers', [100, 100, 100, 100], 1],
] as const)('association: %s', (_name, [together, first, second, papers], expected) => {
  expect(association(together, first, second, papers)).toBeCloseTo(expected, 10)
})

test('a bond of many meetings beats one of a single meeting, and one with a hub', () => {
  const firm = evidenceOfBond(8, 10, 10, 1000)
  expect(firm).toBeGreaterThan(evidenceOfBond(1, 1, 1, 1000))
  expect(firm).toBeGreaterThan(evidenceOfBond(8, 10, 900, 1000))
})

test('specificity falls from one paper to all of them', () => {
  expect([1, 10, 100].map((inPapers) => specificity(inPapers, 100))).toEqual([1, 0.5, 0])
})

describe('likeness of papers', () => {
  const counts: Record<string, number> = { hub: 95, rare: 2, mid: 10, own: 1 }
  const papersOf = (id: string): number => counts[id] ?? 1

  test('can be added up from its parts, rarest concept first', () => {
    const { score, shared } = likeness(
      new Set(['hub', 'mid', 'rare']),
      new Set(['rare', 'hub', 'mid', 'own']),
      papersOf,
      100,
    )
    expect(shared.map(({ id }) => id)).toEqual(['rare', 'mid', 'hub'])
    expect(shared.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 12)
    expect(score).toBeGreaterThan(0)
    expect(score).toBeLessThan(1)
  })

  test('owes next to nothing to a concept that most papers have', () => {
    const { shared } = likeness(new Set(['hub', 'rare']), new Set(['hub', 'rare']), papersOf, 100)
    expect(shared.find(({ id }) => id === 'hub')?.weight).toBeLessThan(0.01)
  })

  test('of papers without a common concept is nothing', () => {
    expect(likeness(new Set(['own']), new Set(['rare']), papersOf, 100)).toEqual({ score: 0, shared: [] })
    expect(likeness(new Set(), new Set(), papersOf, 100)).toEqual({ score: 0, shared: [] })
  })
})
