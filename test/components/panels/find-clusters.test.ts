import { describe, expect, it } from 'vitest'
import { findClusters } from '@/components/panels/search/find-clusters'
import { toAtlas } from '@/lib/graph/atlas'

const cluster = (id: string, name: string, papers: number) => ({ id, name, papers, concepts: 9, color: 0 })
const atlas = toAtlas({
  papers: [],
  concepts: [],
  edges: [],
  coOccurrences: [],
  clusters: [
    cluster('a', 'sparse reward · model-based reinforcement learning', 4),
    cluster('b', 'offline reinforcement learning', 9),
    cluster('c', 'reward shaping', 6),
  ],
})
const found = (text: string) => findClusters(atlas, text).map(({ id }) => id)

describe('clusters in the search', () => {
  it.each([
    ['the beginning of any word', 'reinf', ['b', 'a']],
    ['words in any order', 'reward sparse', ['a']],
    ['the whole name with its dot', 'sparse reward · model-based reinforcement learning', ['a']],
    ['nothing by one letter', 'r', []],
    ['nothing by the middle of a word', 'ward', []],
    ['nothing by signs alone', '· -', []],
  ])('are found by %s', (_, text, ids) => {
    expect(found(text)).toEqual(ids)
  })
})
