import { expect, it } from 'vitest'
import { summaryOf } from '@/components/explorer/words'
import { toAtlas } from '@/lib/graph/atlas'

const graph = {
  papers: ['one', 'two'].map((id) => ({ id, title: id, concepts: 1, cluster: 'k' })),
  concepts: ['ppo', 'dqn'].map((id) => ({ id, name: id, kind: 'Method' as const, papers: 1, cluster: 'm' })),
  edges: [],
  coOccurrences: [],
  clusters: ['k', 'm'].map((id) => ({ id, name: id, papers: 1, concepts: 1, color: 0 })),
}
const summary = (...args: Parameters<typeof summaryOf>) => summaryOf(...args).replaceAll(/[\u00a0\u202f]/g, ' ')

it('sums up what is on the map, of how many', () => {
  expect(summary(toAtlas(graph))).toBe('2 papers · 2 concepts · 2 clusters')
  expect(summary(toAtlas(graph), new Set(['c:ppo']))).toBe('0 of 2 papers · 1 of 2 concepts · 1 of 2 clusters')
})

it('says of a corpus that is drawn in part how much of it is left, all filters taken together', () => {
  const part = toAtlas({ ...graph, whole: { papers: 50_000, concepts: 9000 } })
  expect(summary(part)).toBe('Showing 2 of 50 000 papers · 2 of 9 000 concepts · 2 clusters')
  expect(summary(part, new Set(['p:one']))).toBe('Showing 1 of 50 000 papers · 0 of 9 000 concepts · 1 of 2 clusters')
})
