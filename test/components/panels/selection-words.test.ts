import { expect, test } from 'vitest'
import { groupsOf, headingOf, titleOf } from '@/components/panels/selection/selection-words'
import type { Common } from '@/lib/model/page'

const concept = (id: string) =>
  ({ type: 'concept', node: { id, name: id, kind: 'Method', papers: 1, x: 0, y: 0, cluster: '' } }) as const
const paper = (id: string) =>
  ({ type: 'paper', node: { id, title: id, concepts: 1, x: 0, y: 0, cluster: '' } }) as const
const hop = (of: string, to: string) => ({ paper: of, concept: to, role: 'uses', sentence: '' }) as const

const others: Common['others'] = [{ via: paper('1'), hops: [hop('1', 'a'), hop('1', 'b')] }]

const common = (told: Pick<Common, 'nodes'> & Partial<Common>): Common => ({
  unknown: [],
  links: [],
  counts: [],
  others: [],
  ...told,
})

test('what all have in common is told first, though there be none', () => {
  const counts: Common['counts'] = [{ type: 'paper', links: 2, count: 5 }]
  const groups = groupsOf(common({ nodes: [concept('a'), concept('b'), concept('c')], counts, others }))
  expect(groups.map((group) => [headingOf(group), group.count, group.others.length])).toEqual([
    ['Papers that speak of all 3', 0, 0],
    ['Papers that speak of 2 of the 3', 5, 1],
  ])
})

test('of papers and concepts both are told, as far as there are two', () => {
  const counts: Common['counts'] = [
    { type: 'paper', links: 2, count: 1 },
    { type: 'concept', links: 2, count: 4 },
  ]
  const mixed = groupsOf(common({ nodes: [concept('a'), concept('b'), paper('2'), paper('3')], counts, others }))
  expect(mixed.map(headingOf)).toEqual(['Papers that speak of both concepts', 'Concepts of both papers'])
  expect(groupsOf(common({ nodes: [concept('a'), paper('2')] }))).toEqual([])
})

test.each([
  [['c:a', 'c:b', 'c:c'], 'What 3 concepts have in common'],
  [['p:a', 'p:b', 'p:c', 'p:d'], 'What 4 papers have in common'],
  [['p:a', 'c:b', 'c:c'], 'What 3 papers and concepts have in common'],
])('%j is called by what it is of', (keys, title) => {
  expect(titleOf(keys)).toBe(title)
})
