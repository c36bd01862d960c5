/**
 * Which links a crowded map leaves out: those across clusters, unless they are of what is asked for; and colours by year.
 */
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

it('draws the links of the few that are left, or lit, more strongly', () => {
  const scene = toScene(toAtlas(fakeGraph(500)))
  const look = { theme: 'light', colorBy: 'cluster', selected: null, unit: 1 } as const
  const [edge] = scene.graph.edges()
  const ends = new Set(scene.graph.extremities(edge ?? ''))
  const drawn = (shown: Partial<Look['shown']>) => {
    paint(scene, { ...look, shown: { visible: undefined, lit: undefined, links: undefined, ...shown } })
    const { color, size } = scene.graph.getEdgeAttributes(edge)
    const light = [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(color.slice(at, at + 2), 16), 0)
    return { light, size }
  }
  const whole = drawn({})
  for (const few of [drawn({ visible: ends }), drawn({ lit: ends })]) {
    expect(few.light).toBeLessThan(whole.light - 30)
    expect(few.size).toBeGreaterThan(whole.size)
  }
})

it('colours papers by their year, concepts by the middle one of their papers', () => {
  const { papers, ...graph } = fakeGraph(500)
  const years = [2010, 2018, 2026]
  const dated = papers.map((paper, at) => ({ ...paper, year: years[at % years.length]! }))
  const scene = toScene(toAtlas({ ...graph, papers: dated }))
  const yearOf = new Map(dated.map(({ id, year }) => [`p:${id}`, year]))
  paint(scene, {
    theme: 'light',
    colorBy: 'year',
    selected: null,
    unit: 1,
    shown: { visible: undefined, lit: undefined },
  } as Look)
  const colorOf = (key: string) => scene.graph.getNodeAttribute(key, 'color')
  const byYear = new Map(dated.map(({ id, year }) => [year, colorOf(`p:${id}`)]))
  expect(new Set(byYear.values()).size).toBe(3)
  const withThree = graph.concepts.filter(({ id }) => scene.atlas.links(`c:${id}`).length === 3)
  expect(withThree.length).toBeGreaterThan(0)
  for (const { id } of withThree) {
    const [, middle] = scene.atlas
      .links(`c:${id}`)
      .map(({ key }) => yearOf.get(key)!)
      .sort()
    expect(colorOf(`c:${id}`)).toBe(byYear.get(middle!))
  }
})
