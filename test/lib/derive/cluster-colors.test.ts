/** On the map nobody takes one cluster for its neighbour by its colour. */
import { describe, expect, it } from 'vitest'
import { colorClusters, nearnessOf } from '@/lib/derive/cluster-colors'
import { CLUSTER_COLORS } from '@/lib/graph/appearance'
import { likenessOf } from '@/lib/graph/color-likeness'
import { fakeGraph } from '@/test/fixtures/fake-graph'

const PALETTE = CLUSTER_COLORS.light.length
const PLACE = { x: 0, y: 0, cluster: null }

function mapOf(clusters: number) {
  const { papers, concepts, clusters: all } = fakeGraph(3000, clusters)
  const places = [...papers, ...concepts].map((node) => ({ ...PLACE, ...node }))
  const ids = all.map(({ id }) => id)
  return { ids, places, near: nearnessOf(ids, places) }
}

const neighbours = (near: readonly (readonly number[])[]) =>
  near.flatMap((row, a) => row.flatMap((value, b) => (value === 1 && a < b ? [[a, b] as const] : [])))

describe('colours of clusters', () => {
  it('are all different where there are enough', () => {
    expect(new Set(colorClusters(mapOf(PALETTE))).size).toBe(PALETTE)
  })

  it.each([1, 2, 17])('lie unused nowhere while another is used twice: %i more clusters than colours', (more) => {
    expect(new Set(colorClusters(mapOf(PALETTE + more))).size).toBe(PALETTE)
  })

  it.each([12, 28, 45])('of %i differ between neighbours on the map', (count) => {
    const { ids, places, near } = mapOf(count)
    const colors = colorClusters({ ids, places })
    expect(neighbours(near).length).toBeGreaterThan(count)
    for (const [a, b] of neighbours(near)) expect(colors[a], `${ids[a]} and ${ids[b]}`).not.toBe(colors[b])
  })

  it('differ between neighbours also for who is colour-blind, far oftener than by chance', () => {
    const { ids, places, near } = mapOf(28)
    const colors = colorClusters({ ids, places })
    const alike = (of: readonly number[]) =>
      neighbours(near).reduce((sum, [a, b]) => sum + likenessOf(of[a]! % PALETTE, of[b]! % PALETTE), 0)
    const inTurn = ids.map((_, at) => at % PALETTE)
    expect(alike(colors)).toBeLessThan(alike(inTurn) * 0.6)
  })

  it('are kept, but for the smaller of two neighbours that had the same', () => {
    const { ids, places, near } = mapOf(12)
    const [first, second] = neighbours(near)[0]!
    const own = colorClusters({ ids, places })
    const before = new Map(ids.map((id, at) => [id, at === second ? own[first]! : own[at]!]))
    const after = colorClusters({ ids, places, earlierColors: before })
    expect(after.filter((_, at) => at !== second)).toEqual(own.filter((_, at) => at !== second))
    expect(after[second]).not.toBe(own[first])
  })
})
