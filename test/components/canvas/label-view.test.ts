import { describe, expect, it } from 'vitest'
import { chosenOf } from '@/components/canvas/label-view'

const keys = (...all: string[]): ReadonlySet<string> => new Set(all)

describe('names that come before those of clusters', () => {
  it.each([
    ['are none while all is shown', { visible: undefined, lit: undefined }, undefined],
    ['are what a lens lights', { visible: undefined, lit: keys('a') }, ['a']],
    ['are what is left of the map, where that is little', { visible: keys('a', 'b'), lit: undefined }, ['a', 'b']],
    ['are none where most is left', { visible: keys('a', 'b', 'c', 'd', 'e', 'f'), lit: undefined }, undefined],
  ])('%s', (_, sets, expected) => {
    const chosen = chosenOf(sets, 10)
    expect(chosen && [...chosen]).toEqual(expected)
  })
})
