import { UndirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { detectCommunities } from '@/lib/graph/communities'
import { randomFrom } from '@/lib/graph/random'

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

/** Papers of twelve fields that speak of five concepts each, a little more than half of them of their own field. */
function fields(): UndirectedGraph {
  const graph = new UndirectedGraph()
  const random = randomFrom(1)
  for (let field = 0; field < 12; field++) {
    for (let paper = 0; paper < 60; paper++) {
      for (let link = 0; link < 5; link++) {
        const of = random() < 0.55 ? field : Math.floor(random() * 12)
        const weight = 0.5 + random()
        graph.mergeEdge(`p:${field}-${paper}`, `c:${of}-${Math.floor(40 * random() ** 2)}`, { weight })
      }
    }
  }
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

  test('no node lies in a community while it is bound to another more than twice as much', () => {
    const graph = fields()
    const sizeOf = (node: string) => (node.startsWith('p:') ? 1 : 0)
    const found = detectCommunities(graph, { wanted: 8, leastSize: 20, sizeOf })
    expect(new Set(found.values()).size).toBeGreaterThan(8)
    const astray = graph.nodes().filter((node) => {
      const bound = new Map<number, number>()
      graph.forEachEdge(node, (_edge, { weight }, source, target) => {
        const community = found.get(source === node ? target : source)!
        bound.set(community, (bound.get(community) ?? 0) + weight)
      })
      return Math.max(...bound.values()) > 2 * (bound.get(found.get(node)!) ?? 0)
    })
    expect(astray).toEqual([])
  })

  test('is the same each time; a graph without links has none', () => {
    expect(detectCommunities(rings(7), options)).toEqual(detectCommunities(rings(7), options))
    const bare = new UndirectedGraph()
    bare.addNode('p:1')
    expect(detectCommunities(bare, options).size).toBe(0)
  })
})
