import { expect, it } from 'vitest'
import { onMapWords } from '@/components/query/on-map'

it.each([
  ['all of it', 'highlight', 25, 25, '25 on the map'],
  ['what filters leave', 'highlight', 25, 4, '4 of 25 on the map'],
  ['what another lens leaves', 'isolate', 25, 0, '0 of 25 on the map'],
  ['what it takes away', 'subtract', 25, 0, '25 taken off the map'],
] as const)('says of an answer %s', (_what, mode, all, left, words) => {
  expect(onMapWords(mode, all, left)).toBe(words)
})
