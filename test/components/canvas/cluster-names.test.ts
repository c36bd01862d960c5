/** Where names of clusters lie: by their land, and not on a neighbour's. */
import { describe, expect, it } from 'vitest'
import { clusterCandidates } from '@/components/canvas/cluster-names'
import type { Candidate, Rect } from '@/components/canvas/label-layout'
import type { LabelView } from '@/components/canvas/label-view'
import type { Scene, SceneCluster } from '@/components/canvas/scene'

/** Round land between two heights of a column; the map's heights grow upwards. */
const land = (id: string, x: number, bottom: number, top: number, lines = [id]) =>
  ({
    id,
    lines,
    color: 0,
    x,
    top,
    bottom,
    left: x - 50,
    right: x + 50,
    members: [{ key: '1' }, { key: '2' }, { key: '3' }],
  }) as unknown as SceneCluster

const view = {
  nearness: 1,
  isShown: () => true,
  frame: { x: 0, y: 0, width: 800, height: 600 },
  projection: { width: 800, x: (x: number) => x, y: (y: number) => 600 - y },
} as unknown as LabelView

const context = { font: '', measureText: (text: string) => ({ width: text.length * 7 }) }

const candidatesOf = (...clusters: SceneCluster[]) => [
  ...clusterCandidates(context as unknown as CanvasRenderingContext2D, { clusters } as unknown as Scene, view),
]

/** Where each cluster's name is tried first, as seen from the middle of its land. */
const firstPlaces = (...clusters: SceneCluster[]) =>
  Object.fromEntries(candidatesOf(...clusters).map((one) => [one.of.cluster.id, describePlace(one)]))

function describePlace({ of: { cluster }, x, y, places }: Candidate<{ cluster: SceneCluster }>) {
  const first = places[0] as Rect
  const height = cluster.top - cluster.bottom
  const side = Math.round(first.x + first.width / 2 - x)
  const level =
    first.y + first.height <= y - height / 2 ? 'above' : first.y >= y + height / 2 ? 'below' : 'over its nodes'
  return side === 0 ? level : `${level}, aside`
}

describe('clusterCandidates', () => {
  it('names a cluster above its land, else below, where a neighbour lies above', () => {
    const places = firstPlaces(land('alone', 600, 300, 400), land('upper', 200, 305, 400), land('lower', 200, 205, 300))
    expect(places).toEqual({ alone: 'above', upper: 'above', lower: 'below' })
  })

  it('moves a name to the side before it hides nodes', () => {
    const wide = 'a name as wide as its land'
    const places = firstPlaces(
      land(wide, 250, 200, 300),
      land('above it', 200, 305, 400),
      land('below it', 200, 90, 195),
    )
    expect(places[wide]).toBe('above, aside')
  })

  it('lays a name over its own nodes rather than on others’ lands', () => {
    const places = firstPlaces(
      land('in the middle', 250, 200, 300),
      ...[150, 250, 350].flatMap((x) => [land(`above ${x}`, x, 302, 400), land(`below ${x}`, x, 100, 198)]),
    )
    expect(places['in the middle']).toBe('over its nodes')
  })

  it('leaves a name out that would lie on others’ lands wherever it is put', () => {
    const crowd = [180, 230, 270, 320].flatMap((x) => [120, 180, 240].map((y) => land(`${x} ${y}`, x, y, y + 110)))
    const [hidden] = candidatesOf(land('beneath others', 250, 200, 300), ...crowd)
    expect(hidden?.places).toEqual([])
  })

  it('says the second concept, too, unless that is much wider than the land', () => {
    const heights = candidatesOf(
      land('short', 100, 300, 400, ['first concept', 'second concept']),
      land('long', 500, 300, 400, ['first concept', 'a second one with so long a name']),
    ).map(({ height }) => height)
    expect(heights[0]).toBeGreaterThan(heights[1]! * 1.5)
  })
})
