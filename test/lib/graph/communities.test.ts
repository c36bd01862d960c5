import { UndirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { detectCommunities } from '@/lib/graph/communities'

/** Rings of six, each tied to the next by one weak link; `alone` lies apart with a single neighbour. */
function rings(count: number): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (let ring = 0; ring < count; ring++) {
    for (let at = 0; at < 6; at++) graph.addNode(`p:${ring}-${at}`)
    for (let at = 0; at < 6; at++) {
      graph.addEdge(`p:${ring}-${at}`, `p:${ring}-${(at + 1) % 6}`, { weight: 1 })
      graph.mergeEdge(`p:${ring}-${at}`, `p:${ring}-${(at + 2) % 6}`, { weight: 1 })
    }
  }
  for (let ring = 1; ring < count; ring++) graph.addEdge(`p:${ring - 1}-0`, `p:${ring}-3`, { weight: 0.1 })
  return graph
}

const options = { wanted: 5, leastSize: 3, sizeOf: () => 1 }

describe('detectCommunities', () => {
  test('finds what belongs together, biggest first', () => {
    const graph = rings(5)
    graph.mergeEdge('p:2-0', 'p:extra', { weight: 1 })
    const found = detectCommunities(graph, options)
    expect(new Set(found.values())).toEqual(new Set([0, 1, 2, 3, 4]))
    for (const [node, community] of found) {
      if (node !== 'p:extra') expect(found.get(`${node.slice(0, 3)}-0`)).toBe(community)
    }
    expect(found.get('p:extra')).toBe(0)
  })

  test('joins tiny ones to their neighbour and leaves out those that have none', () => {
    const graph = rings(3)
    graph.mergeEdge('p:pair-a', 'p:pair-b', { weight: 5 })
    graph.mergeEdge('p:pair-a', 'p:1-1', { weight: 0.05 })
    graph.mergeEdge('p:far-a', 'p:far-b', { weight: 1 })
    const found = detectCommunities(graph, { ...options, wanted: 3 })
    expect(found.get('p:pair-b')).toBe(found.get('p:1-1'))
    expect(found.has('p:far-a')).toBe(false)
  })

  test('every community is connected', () => {
    const graph = rings(9)
    const found = detectCommunities(graph, { ...options, wanted: 2, leastSize: 1 })
    for (const community of new Set(found.values())) {
      const members = [...found].filter(([, own]) => own === community).map(([node]) => node)
      const reached = new Set(members.slice(0, 1))
      for (const node of reached)
        graph.forEachNeighbor(node, (next) => found.get(next) === community && reached.add(next))
      expect(reached.size).toBe(members.length)
    }
  })

  test('is the same each time; a graph without links has none', () => {
    expect(detectCommunities(rings(7), options)).toEqual(detectCommunities(rings(7), options))
    const bare = new UndirectedGraph()
    bare.addNode('p:1')
    expect(detectCommunities(bare, options).size).toBe(0)
  })
})
