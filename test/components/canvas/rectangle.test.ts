import { expect, test } from 'vitest'
import { enclosed } from '@/components/canvas/rectangle'

const many = Array.from({ length: 20 }, (_, at) => `c:${at}`)

test.each([
  ['all of a few', many.slice(0, 3), [], 3, '3 nodes'],
  ['none of nothing', [], ['c:x'], 0, '0 nodes'],
  ['the largest of many', many, [], 12, 'the largest 12 of 20 nodes'],
  ['those for which there is room beside what is chosen', many, ['c:x', 'c:0'], 10, 'the largest 10 of 19 nodes'],
  ['none twice', many.slice(0, 2), ['c:1'], 1, '1 node'],
  ['none where there is no room', many.slice(12), many.slice(0, 12), 0, 'No room for more than 12'],
])('a rectangle chooses %s', (_, inside, chosen, count, words) => {
  const found = enclosed(inside, chosen)
  expect(found.keys).toEqual(inside.filter((key) => !chosen.includes(key)).slice(0, count))
  expect(found.words.replaceAll(/\s/g, ' ')).toBe(words)
})
