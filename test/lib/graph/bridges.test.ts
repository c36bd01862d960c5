/** How much a concept joins topics, whatever ids are called, and what few papers can't claim. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toAtlas } from '@/lib/graph/atlas'
import { bridgesOf, topicsLeft } from '@/lib/graph/bridges'
import { sizesOf } from '@/lib/graph/sizes'
import { bridgingOf } from '@/lib/model/bridging'
import type { ConceptNode, RoleEdge } from '@/lib/model/graph'

/** Concepts by the clusters of their papers, one letter a paper: `aab` has two in a and one in b. */
function atlasOf(concepts: Record<string, string>, more: Partial<ConceptNode> = {}, salience = 1) {
  const edges = Object.entries(concepts).flatMap(([concept, of]) =>
    [...of].map(
      (cluster, at): RoleEdge => ({
        ...{ paper: `${cluster}${at}`, concept, role: 'uses', confidence: 1, salience, count: 1 },
      }),
    ),
  )
  const papers = [...new Set(edges.map(({ paper }) => paper))].map((id) => ({
    ...{ id, title: id, concepts: 1 },
    ...(id.startsWith('-') ? {} : { cluster: id[0]! }),
  }))
  const nodes = Object.entries(concepts).map(
    ([id, of]): ConceptNode => ({ id, name: id, kind: 'Method', papers: of.length, ...more }),
  )
  const ids = new Set(papers.flatMap(({ cluster }) => cluster ?? []))
  const clusters = [...ids].map((id) => ({ id, name: id, papers: 1, concepts: 1, color: 0 }))
  return toAtlas({ papers, concepts: nodes, edges, coOccurrences: [], clusters })
}

const ranked = (concepts: Record<string, string>) => bridgesOf(atlasOf(concepts)).ranked

describe('bridging', () => {
  const weights = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 40 })

  it('is from 0 to 1, and the same in whatever order clusters come', () => {
    fc.assert(
      fc.property(
        weights.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(bridgingOf(all)).toBeGreaterThanOrEqual(0)
          expect(bridgingOf(all)).toBeLessThan(1)
          expect(bridgingOf(shuffled)).toBe(bridgingOf(all))
        },
      ),
    )
  })

  it('is 0 within one cluster, and of what lies in none', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e4, noNaN: true }), (one) => {
        expect(bridgingOf([one])).toBe(0)
      }),
    )
    expect(bridgingOf([])).toBe(0)
    expect(bridgesOf(atlasOf({ lone: '--', home: 'aaaa' })).ranked).toEqual([])
  })

  it('nears the plain participation coefficient with many papers', () => {
    expect(bridgingOf([1000, 1000, 1000, 1000])).toBeCloseTo(0.75, 2)
    expect(bridgingOf([9000, 1000])).toBeCloseTo(0.18, 2)
  })
})

describe('bridges', () => {
  it('are those that lie evenly in many clusters, not the one of most papers', () => {
    expect(ranked({ home: 'aaaaaaaaaaaaaaab', even: 'aabbccdd', two: 'aaaabbbb' })).toEqual([
      'c:even',
      'c:two',
      'c:home',
    ])
  })

  it('need papers: two of them in two clusters are behind ten of them', () => {
    expect(ranked({ few: 'ab', many: 'aaaaaaabbb' })).toEqual(['c:many', 'c:few'])
  })

  it('are no metrics, which all fields share', () => {
    const { of, ranked } = bridgesOf(atlasOf({ accuracy: 'aabbccdd' }, { kind: 'Metric' }))
    expect([of.get('c:accuracy'), ranked]).toEqual([undefined, []])
  })

  it('count a paper as far as it is about them', () => {
    const by = (salience: number) => bridgesOf(atlasOf({ one: 'aabb' }, {}, salience)).of.get('c:one')!
    expect(by(0.2)).toBeLessThan(by(1))
  })

  it('are the same whatever clusters and papers are called', () => {
    const of = (word: string) => [...bridgesOf(atlasOf({ one: word })).of.values()]
    expect(of('xxyzz')).toEqual(of('aabcc'))
    expect(of('zzyxx')).toEqual(of('aabcc'))
  })

  it('tell how many of their papers lie in each topic, as far as they are left', () => {
    const atlas = atlasOf({ one: 'abbc-' })
    const of = (visible?: ReadonlySet<string>) =>
      topicsLeft(atlas, { visible, lit: undefined }, 'c:one').map(({ cluster, papers }) => [cluster.id, papers])
    expect(of()).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ])
    expect(of(new Set(['c:one', 'p:c3']))).toEqual([['c', 1]])
  })
})

describe('sizes', () => {
  const atlas = atlasOf({ home: 'aaaaaaaaa', joins: 'aabbcc', some: 'aab' })
  const size = (by: Parameters<typeof sizesOf>[1], id: string) => sizesOf(atlas, by).of(atlas.nodes.get(`c:${id}`)!)

  it('tell papers unless another is chosen', () => {
    expect([size('papers', 'home'), size('papers', 'joins')]).toEqual([9, 6])
  })

  it('by bridging grow with what joins, whose greatest is as large as the concept of most papers', () => {
    expect([size('bridging', 'home'), size('bridging', 'joins')]).toEqual([0, expect.closeTo(9, 6)])
    expect(size('bridging', 'some')).toBeGreaterThan(0)
    expect(size('bridging', 'some')).toBeLessThan(size('bridging', 'joins'))
    expect(sizesOf(atlas, 'bridging').most).toBe(bridgesOf(atlas).of.get('c:joins'))
  })

  it('by links count papers and related concepts that are drawn', () => {
    const { graph } = atlas
    const bonded = toAtlas({ ...graph, coOccurrences: [{ source: 'home', target: 'some', papers: 2 }] })
    const of = (key: string) => sizesOf(bonded, 'links').of(bonded.nodes.get(key)!)
    expect([of('c:home'), of('c:joins'), of('p:a0')]).toEqual([10, 6, 3])
    expect(sizesOf(bonded, 'links').most).toBe(10)
  })

  it('are all alike where nothing joins topics', () => {
    const flat = atlasOf({ one: 'aa', two: 'a' })
    expect([...flat.nodes.values()].map(sizesOf(flat, 'bridging').of).every(Number.isFinite)).toBe(true)
  })
})
