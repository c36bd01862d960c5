import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { expect, test } from 'vitest'
import { forceAtlas } from '@/lib/graph/force-atlas'
import { randomFrom } from '@/lib/graph/random'

test('gives every node the very place that the package gives it, also nodes on one spot', () => {
  const random = randomFrom(5)
  const count = 700
  const spots = Array.from({ length: count }, (_, at) => ({
    x: at < 12 ? 1 : (random() - 0.5) * 300,
    y: at < 12 ? 1 : (random() - 0.5) * 300,
  }))
  const graph = new UndirectedGraph()
  spots.forEach((spot, at) => {
    graph.addNode(at, { ...spot })
  })
  for (let link = 0; link < 3 * count; link++) {
    const [source, target] = [Math.floor(random() * count), Math.floor(random() ** 3 * count)]
    if (source !== target) graph.mergeEdge(source, target, { weight: random() })
  }
  const links = graph.mapEdges((_, { weight }, source, target) => ({
    source: Number(source),
    target: Number(target),
    weight: Number(weight),
  }))
  const nodes = {
    x: Float32Array.from(spots, ({ x }) => x),
    y: Float32Array.from(spots, ({ y }) => y),
  }
  const linked = {
    source: Int32Array.from(links, ({ source }) => source),
    target: Int32Array.from(links, ({ target }) => target),
    weight: Float64Array.from(links, ({ weight }) => weight),
  }
  forceAtlas(nodes, linked, { rounds: 30, slowDown: 5 })
  const places = forceAtlas2(graph, {
    iterations: 30,
    getEdgeWeight: 'weight',
    settings: { barnesHutOptimize: true, barnesHutTheta: 1, gravity: 1, scalingRatio: 2, slowDown: 5 },
  })
  expect(spots.map((_, at) => ({ x: nodes.x[at], y: nodes.y[at] }))).toEqual(spots.map((_, at) => places[at]))
})
