import { describe, expect, it } from 'vitest'
import { toAtlas } from '@/lib/graph/atlas'
import { linkFilter } from '@/lib/graph/filters'
import {
  clustersLeft,
  countsLeft,
  keysLeft,
  leftOfCluster,
  linksAcross,
  linksLeft,
  papersLeft,
  papersOfBoth,
} from '@/lib/graph/left-over'

const atlas = toAtlas({
  papers: [
    { id: 'one', title: 'One', concepts: 2, cluster: 'k' },
    { id: 'two', title: 'Two', concepts: 1, cluster: 'm' },
  ],
  concepts: [
    { id: 'ppo', name: 'PPO', kind: 'Method', papers: 2, cluster: 'k' },
    { id: 'driving', name: 'driving', kind: 'Task', papers: 1, cluster: 'k' },
  ],
  edges: [
    { paper: 'one', concept: 'ppo', role: 'proposes', confidence: 1, salience: 1, count: 1 },
    { paper: 'one', concept: 'driving', role: 'mentions', confidence: 1, salience: 0.3, count: 1 },
    { paper: 'two', concept: 'ppo', role: 'uses', confidence: 1, salience: 0.4, count: 1 },
  ],
  coOccurrences: [],
  clusters: [
    { id: 'k', name: 'K', papers: 1, concepts: 2, color: 0 },
    { id: 'm', name: 'M', papers: 1, concepts: 0, color: 1 },
  ],
})
const left = new Set(['p:one', 'c:ppo'])

describe('what is left', () => {
  it('is counted by thing and by cluster', () => {
    expect(countsLeft(atlas, left)).toEqual({ paper: 1, Method: 1, Task: 0, Benchmark: 0, Metric: 0 })
    expect(clustersLeft(atlas, left)).toBe(1)
  })

  it('is everything where nothing is filtered', () => {
    expect(countsLeft(atlas, undefined)).toEqual(atlas.counts)
    expect(clustersLeft(atlas, undefined)).toBe(2)
  })

  it('of a cluster, of a concept and between two of either are what is drawn of them', () => {
    const [all, some] = [undefined, left].map((visible) => ({ visible, lit: undefined }))
    const [cluster] = atlas.graph.clusters
    expect(leftOfCluster(atlas, undefined, cluster!)).toEqual({ papers: 1, concepts: 2 })
    expect(leftOfCluster(atlas, left, cluster!)).toEqual({ papers: 1, concepts: 1 })
    expect(papersLeft(atlas, all!, 'ppo')).toHaveLength(2)
    expect(papersLeft(atlas, some!, 'ppo')).toMatchObject([{ key: 'p:one', role: 'proposes' }])
    const links = linkFilter({ unrole: ['proposes'], asides: true })
    expect(papersLeft(atlas, { ...some!, links }, 'ppo')).toEqual([])
    expect(papersOfBoth(atlas, all!, 'ppo', 'driving')).toBe(1)
    expect(papersOfBoth(atlas, { ...all!, links }, 'ppo', 'driving')).toBe(0)
    expect(linksAcross(atlas, all!, 'k')).toEqual(new Map([['m', 1]]))
    expect(linksAcross(atlas, some!, 'k')).toEqual(new Map())
  })

  it('of an answer is what is on the map', () => {
    expect(keysLeft(atlas, left, ['c:ppo', 'c:driving', 'c:beyond'])).toEqual(['c:ppo'])
    expect(keysLeft(atlas, undefined, ['c:ppo', 'c:beyond'])).toEqual(['c:ppo'])
  })

  it('of links are those between nodes that are left, by all filters of links', () => {
    const lit = undefined
    expect(linksLeft(atlas, { visible: undefined, lit })).toEqual({
      roles: new Map([
        ['proposes', 1],
        ['mentions', 1],
        ['uses', 1],
      ]),
      asides: 2,
    })
    expect(linksLeft(atlas, { visible: left, lit }).roles).toEqual(new Map([['proposes', 1]]))
    const links = linkFilter({ unrole: ['mentions'], asides: true })
    expect(linksLeft(atlas, { visible: undefined, lit, links }).asides).toBe(1)
  })
})
