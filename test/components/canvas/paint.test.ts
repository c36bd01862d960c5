/** Which links a crowded map leaves out: those across clusters, unless they are of what is asked for. */
import { expect, it } from 'vitest'
import { type Look, paint } from '@/components/canvas/paint'
import { toScene } from '@/components/canvas/scene'
import { MANY_EDGES } from '@/components/canvas/sigma-settings'
import { toAtlas } from '@/lib/graph/atlas'
import { fakeGraph } from '@/test/fixtures/fake-graph'

/** Links that are drawn, within clusters and across them. */
function drawnOf(size: number, shown: (keys: readonly string[]) => Partial<Look['shown']>) {
  const scene = toScene(toAtlas(fakeGraph(size)))
  const clusterOf = (key: string) => scene.byKey.get(key)?.cluster
  const across = scene.graph.filterEdges((_, __, from, to) => clusterOf(from) !== clusterOf(to))
  const [from, to] = scene.graph.extremities(across[0] ?? '')
  const look = { theme: 'light', colorBy: 'cluster', selected: null, unit: 1 } as const
  paint(scene, { ...look, shown: { visible: undefined, lit: undefined, ...shown([from, to]) } })
  const isDrawn = (edge: string) => !scene.graph.getEdgeAttribute(edge, 'hidden')
  return {
    all: scene.graph.size,
    across: across.filter(isDrawn).length,
    allAcross: across.length,
    inside: scene.graph.filterEdges(isDrawn).length - across.filter(isDrawn).length,
  }
}

it('draws all links of a small map', () => {
  const { across, allAcross, inside, all } = drawnOf(500, () => ({}))
  expect([across, across + inside]).toEqual([allAcross, all])
})

it('draws those within clusters alone where there are many', () => {
  const { across, allAcross, inside, all } = drawnOf(12_000, () => ({}))
  expect(all).toBeGreaterThan(MANY_EDGES)
  expect([across, inside]).toEqual([0, all - allAcross])
})

it('draws those of what a lens lights, and all where little is left', () => {
  expect(drawnOf(12_000, (keys) => ({ lit: new Set(keys) })).across).toBe(1)
  const { across, allAcross } = drawnOf(12_000, (keys) => ({ visible: new Set(keys) }))
  expect(across).toBe(allAcross)
})
