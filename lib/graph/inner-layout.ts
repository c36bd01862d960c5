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

/** Positions around 0, 0 in a disc of `radius`, in the order of `nodes`. */
export function layOutInside(
  nodes: readonly InnerNode[],
  edges: readonly InnerEdge[],
  options: { radius: number; iterations: number },
): { x: number; y: number }[] {
  if (nodes.length <= 1) return nodes.map(() => ({ x: 0, y: 0 }))
  const graph = new UndirectedGraph()
  nodes.forEach(({ x, y }, index) => {
    graph.addNode(index, { x, y })
  })
  for (const { source, target, weight } of edges) graph.mergeEdge(source, target, { weight })
  const places = forceAtlas2(graph, {
    iterations: options.iterations,
    getEdgeWeight: 'weight',
    settings: {
      barnesHutOptimize: nodes.length > 400,
      barnesHutTheta: 1,
      gravity: 1,
      scalingRatio: 2,
      slowDown: 1 + Math.log(nodes.length),
      edgeWeightInfluence: 1,
      strongGravityMode: false,
    },
  })
  return spread(
    nodes,
    nodes.map((_, index) => places[index] ?? { x: 0, y: 0 }),
    options.radius,
  )
}

/** Keeps each node's direction from the middle and gives every ring the nodes that it has room for. */
function spread(
  nodes: readonly InnerNode[],
  places: readonly { x: number; y: number }[],
  radius: number,
): { x: number; y: number }[] {
  const areas = nodes.reduce((sum, { area }) => sum + area, 0)
  const middle = { x: 0, y: 0 }
  places.forEach(({ x, y }, index) => {
    middle.x += (x * nodes[index]!.area) / areas
    middle.y += (y * nodes[index]!.area) / areas
  })
  const polar = places.map(({ x, y }, index) => {
    const dx = x - middle.x
    const dy = y - middle.y
    return { index, distance: Math.hypot(dx, dy), angle: Math.atan2(dy, dx) }
  })
  polar.sort((a, b) => a.distance - b.distance || a.index - b.index)
  const farthest = polar[Math.floor(polar.length * 0.97)]?.distance || 1
  const result = places.map(() => ({ x: 0, y: 0 }))
  let filled = 0
  for (const { index, distance, angle } of polar) {
    const even = Math.sqrt((filled + nodes[index]!.area / 2) / areas)
    filled += nodes[index]!.area
    const share = EVENNESS * even + (1 - EVENNESS) * Math.min(1, distance / farthest)
    result[index] = { x: Math.cos(angle) * share * radius, y: Math.sin(angle) * share * radius }
  }
  return result
}
