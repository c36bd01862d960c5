import { describe, expect, it } from 'vitest'
import { stepsOfRange, valueSteps, yearSteps } from '@/components/panels/value-steps'

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

describe('yearSteps', () => {
  it('has one step for each year, also of those without papers, and tells how many of all are left', () => {
    expect(yearSteps([2014, 2017, 2014], [2014])).toEqual([
      { value: 2014, count: 1, of: 2 },
      { value: 2015, count: 0, of: 0 },
      { value: 2016, count: 0, of: 0 },
      { value: 2017, count: 0, of: 1 },
    ])
    const range = { first: 2013, last: 2015 }
    expect(yearSteps([2014], [], range).map(({ value, of }) => [value, of])).toEqual([
      [2013, 0],
      [2014, 1],
      [2015, 0],
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
