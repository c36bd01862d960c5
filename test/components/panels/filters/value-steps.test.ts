import { describe, expect, it } from 'vitest'
import { stepsOfRange, valueSteps } from '@/components/panels/filters/value-steps'

const steps = valueSteps([1, 1, 5, 1, 2, 71])

describe('valueSteps', () => {
  it('has one step for each value there is', () => {
    expect(steps).toEqual([
      { value: 1, count: 3 },
      { value: 2, count: 1 },
      { value: 5, count: 1 },
      { value: 71, count: 1 },
    ])
  })
})

describe('stepsOfRange', () => {
  it.each([
    ['everything', 1, null, [0, 3]],
    ['everything without bounds', null, null, [0, 3]],
    ['between two steps', 3, 60, [2, 2]],
    ['a corpus that shrank below it', 100, null, [3, 3]],
    ['an empty range', 5, 2, [2, 2]],
  ] satisfies [string, number | null, number | null, [number, number]][])(
    'finds %s',
    (_name, least, most, expected) => {
      expect(stepsOfRange(steps, least, most)).toEqual(expected)
    },
  )
})
