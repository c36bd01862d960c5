import { describe, expect, it } from 'vitest'
import { paperSteps, stepsOfRange } from '@/components/panels/filters/paper-steps'

const steps = paperSteps([1, 1, 5, 1, 2, 71])

describe('paperSteps', () => {
  it('has one step for each number that concepts have', () => {
    expect(steps).toEqual([
      { papers: 1, concepts: 3 },
      { papers: 2, concepts: 1 },
      { papers: 5, concepts: 1 },
      { papers: 71, concepts: 1 },
    ])
  })
})

describe('stepsOfRange', () => {
  it.each([
    ['everything', 1, null, [0, 3]],
    ['between two steps', 3, 60, [2, 2]],
    ['a corpus that shrank below it', 100, null, [3, 3]],
    ['an empty range', 5, 2, [2, 2]],
  ] satisfies [string, number, number | null, [number, number]][])('finds %s', (_name, least, most, expected) => {
    expect(stepsOfRange(steps, least, most)).toEqual(expected)
  })
})
