/** Places by year: what is older lies before what is newer, each cluster in a lane of its own, nothing on anything else. */
import { describe, expect, it } from 'vitest'
import { toScene } from '@/components/canvas/scene'
import { toAtlas } from '@/lib/graph/atlas'
import { yearsOf } from '@/lib/graph/years'
import { type DatedNode, layOutByYear, NO_YEAR } from '@/lib/graph/years-layout'
import { datedGraph } from '@/test/fixtures/dated-graph'

const atlas = toAtlas(datedGraph(900))
const years = yearsOf(atlas)!
const nodes = toScene(atlas).nodes
const layout = layOutByYear(nodes, years, 1.4)
const placeOf = ({ key }: DatedNode) => layout.places.get(key) ?? expect.fail(`${key} has no place`)

describe('the layout by year', () => {
  it('has a column for each year from the first to the last, and before them one of what has none', () => {
    const labels = layout.columns.map(({ label }) => label)
    expect(labels).toEqual([NO_YEAR, '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023'])
    for (const [at, { from }] of layout.columns.slice(1).entries()) expect(from).toBe(layout.columns[at]!.to)
  })

  it('puts each node into the column of its year, a concept into that of the middle one of its papers', () => {
    for (const node of nodes) {
      const year = years.of.get(node.key)
      const label = year === undefined ? NO_YEAR : String(Math.floor(year))
      const column = layout.columns.find((known) => known.label === label)!
      expect(placeOf(node).x).toBeGreaterThanOrEqual(column.from)
      expect(placeOf(node).x).toBeLessThanOrEqual(column.to)
    }
  })

  it('puts each cluster into a lane, from the top down as the map has them, what is in none below', () => {
    const loose = nodes.map((node, at) => (at % 40 === 0 ? { ...node, cluster: undefined } : node))
    const { lanes, places } = layOutByYear(loose, years, 1.4)
    for (const { key, cluster } of loose) {
      const lane = lanes.find((known) => known.cluster === cluster)!
      expect(places.get(key)!.y).toBeGreaterThanOrEqual(lane.from)
      expect(places.get(key)!.y).toBeLessThanOrEqual(lane.to)
    }
    expect(lanes.at(-1)?.cluster).toBeUndefined()
    const heights = lanes.slice(0, -1).map(({ cluster }) => {
      const ys = loose.filter((node) => node.cluster === cluster).map(({ y }) => y)
      return ys.sort((a, b) => a - b)[Math.floor(ys.length / 2)]!
    })
    expect(heights).toEqual(heights.toSorted((a, b) => b - a))
  })

  it('lays hardly a node on another', () => {
    const hidden = nodes.filter((node) =>
      nodes.some((other) => {
        const [a, b] = [placeOf(node), placeOf(other)]
        return other !== node && Math.hypot(a.x - b.x, a.y - b.y) < 0.6 * (node.size + other.size)
      }),
    )
    expect(hidden.length).toBeLessThan(nodes.length * 0.02)
  })

  it('is the same for the same graph', () => {
    expect(layOutByYear(nodes, years, 1.4)).toEqual(layout)
  })

  it('leaves room for a single year', () => {
    const one = toAtlas({
      ...datedGraph(100),
      papers: datedGraph(100).papers.map((paper) => ({ ...paper, year: 2020 })),
    })
    const single = layOutByYear(toScene(one).nodes, yearsOf(one)!, 1.4)
    expect(single.columns.map(({ label }) => label)).toEqual(['2020'])
    for (const { x, y } of single.places.values()) expect([x, y].every(Number.isFinite)).toBe(true)
  })
})
