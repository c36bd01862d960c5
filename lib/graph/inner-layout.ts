/** The nodes of one cluster inside a disc: ForceAtlas2 on the links between them, then spread evenly from its middle. */
import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

export interface InnerNode {
  /** Where to begin, and where the links that leave the cluster pull. */
  x: number
  y: number
  /** Room the node takes, in layout units of area. */
  area: number
}

export interface InnerEdge {
  source: number
  target: number
  weight: number
}

/** Share of the even spread in the distance from the middle; the rest is what the forces made. */
const EVENNESS = 0.75

/** In a larger cluster, nodes with a single link are set beside the node they hang on, without forces of their own. */
const MOST_WITH_LEAVES = 600
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))

/** Positions around 0, 0 in a disc of `radius`, in the order of `nodes`. */
export function layOutInside(nodes: readonly InnerNode[], edges: readonly InnerEdge[], radius: number): Point[] {
  if (nodes.length <= 1) return nodes.map(() => ({ x: 0, y: 0 }))
  const stemOf = nodes.length > MOST_WITH_LEAVES ? findStems(nodes.length, edges) : new Map<number, number>()
  const areas = nodes.map(({ area }) => area)
  for (const [leaf, stem] of stemOf) areas[stem]! += areas[leaf]!
  const inner = [...nodes.keys()].filter((index) => !stemOf.has(index))
  const places = settle(nodes, edges, inner)
  const result: Point[] = nodes.map(() => ({ x: 0, y: 0 }))
  spread(
    inner.map((index) => ({ index, area: areas[index]!, ...places.get(index)! })),
    radius,
    result,
  )
  const filled = inner.reduce((sum, index) => sum + areas[index]!, 0)
  const scale = Math.sqrt((radius * radius) / filled)
  const around = new Map<number, number>()
  for (const [leaf, stem] of stemOf) {
    const inside = around.get(stem) ?? nodes[stem]!.area
    around.set(stem, inside + nodes[leaf]!.area)
    const distance = Math.sqrt(inside + nodes[leaf]!.area / 2) * scale
    const { x, y } = result[stem]!
    result[leaf] = { x: x + Math.cos(leaf * GOLDEN_ANGLE) * distance, y: y + Math.sin(leaf * GOLDEN_ANGLE) * distance }
  }
  return result
}

/** Node with one link → the node at its other end, which has more. */
function findStems(count: number, edges: readonly InnerEdge[]): Map<number, number> {
  const degrees = new Int32Array(count)
  for (const { source, target } of edges) {
    degrees[source]!++
    degrees[target]!++
  }
  const stems = new Map<number, number>()
  for (const { source, target } of edges) {
    if (degrees[source] === 1 && degrees[target]! > 1) stems.set(source, target)
    else if (degrees[target] === 1 && degrees[source]! > 1) stems.set(target, source)
  }
  return stems
}

function settle(
  nodes: readonly InnerNode[],
  edges: readonly InnerEdge[],
  inner: readonly number[],
): Map<number, { x: number; y: number }> {
  const graph = new UndirectedGraph()
  for (const index of inner) graph.addNode(index, { x: nodes[index]!.x, y: nodes[index]!.y })
  for (const { source, target, weight } of edges) {
    if (graph.hasNode(source) && graph.hasNode(target)) graph.mergeEdge(source, target, { weight })
  }
  const places = forceAtlas2(graph, {
    iterations: inner.length > 3000 ? 50 : inner.length > 1200 ? 90 : inner.length > 600 ? 140 : 250,
    getEdgeWeight: 'weight',
    settings: {
      barnesHutOptimize: inner.length > 400,
      barnesHutTheta: 1,
      gravity: 1,
      scalingRatio: 2,
      slowDown: 1 + Math.log(inner.length),
      edgeWeightInfluence: 1,
      strongGravityMode: false,
    },
  })
  return new Map(inner.map((index) => [index, places[index] ?? { x: 0, y: 0 }]))
}

type Point = { x: number; y: number }

/** Keeps each node's direction from the middle and gives every ring the nodes that it has room for. */
function spread(nodes: readonly (Point & { index: number; area: number })[], radius: number, result: Point[]): void {
  const areas = nodes.reduce((sum, { area }) => sum + area, 0)
  const middle = { x: 0, y: 0 }
  for (const { x, y, area } of nodes) {
    middle.x += (x * area) / areas
    middle.y += (y * area) / areas
  }
  const polar = nodes.map(({ x, y, index, area }) => {
    const dx = x - middle.x
    const dy = y - middle.y
    return { index, area, distance: Math.hypot(dx, dy), angle: Math.atan2(dy, dx) }
  })
  polar.sort((a, b) => a.distance - b.distance || a.index - b.index)
  const farthest = polar[Math.floor(polar.length * 0.97)]?.distance || 1
  let filled = 0
  for (const { index, area, distance, angle } of polar) {
    const even = Math.sqrt((filled + area / 2) / areas)
    filled += area
    const share = EVENNESS * even + (1 - EVENNESS) * Math.min(1, distance / farthest)
    result[index] = { x: Math.cos(angle) * share * radius, y: Math.sin(angle) * share * radius }
  }
}
