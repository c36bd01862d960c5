/** Where names of clusters lie: by their land, and not on a neighbour's. */
import { describe, expect, it } from 'vitest'
import { clusterCandidates } from '@/components/canvas/cluster-names'
import type { Candidate, Rect } from '@/components/canvas/label-layout'
import type { LabelView } from '@/components/canvas/label-view'
import type { Scene, SceneCluster } from '@/components/canvas/scene'

/** Land between two heights of a column; the map's heights grow upwards. */
const land = (id: string, x: number, bottom: number, top: number) =>
  ({
    id,
    lines: [id],
    color: 0,
    x,
    top,
    bottom,
    core: { x: [x - 40, x + 40], y: [bottom, top] },
    members: [{ key: '1' }, { key: '2' }, { key: '3' }],
  }) as unknown as SceneCluster

const view = {
  nearness: 1,
  isShown: () => true,
  frame: { x: 0, y: 0, width: 800, height: 600 },
  projection: { width: 800, x: (x: number) => x, y: (y: number) => 600 - y },
} as unknown as LabelView

const context = { font: '', measureText: (text: string) => ({ width: text.length * 7 }) }

/** Where each cluster's name is tried first, as seen from the middle of its land. */
function firstPlaces(...clusters: SceneCluster[]) {
  const candidates = clusterCandidates(
    context as unknown as CanvasRenderingContext2D,
    { clusters } as unknown as Scene,
    view,
  )
  return Object.fromEntries([...candidates].map((one) => [one.of.cluster.id, describePlace(one)]))
}

function describePlace({ of: { cluster }, x, y, places }: Candidate<{ cluster: SceneCluster }>) {
  const first = places[0] as Rect
  const height = cluster.top - cluster.bottom
  const side = Math.round(first.x + first.width / 2 - x)
  const level =
    first.y + first.height <= y - height / 2 ? 'above' : first.y >= y + height / 2 ? 'below' : 'over its nodes'
  return side === 0 ? level : `${level}, aside`
}

describe('clusterCandidates', () => {
  it('names a cluster beside its land where nobody else’s begins, else over its own', () => {
    const places = firstPlaces(
      land('alone', 600, 300, 400),
      land('upper', 200, 310, 400),
      land('lower', 200, 200, 300),
      land('lowest', 200, 100, 190),
    )
    expect(places).toEqual({ alone: 'above', upper: 'above', lower: 'over its nodes', lowest: 'below' })
  })

  it('moves a name to the side before it hides nodes', () => {
    const places = firstPlaces(land('under half a neighbour', 250, 200, 300), land('neighbour', 190, 310, 400))
    expect(places['under half a neighbour']).toBe('below')
    const between = firstPlaces(
      land('between', 250, 200, 300),
      land('neighbour', 190, 310, 400),
      land('other', 250, 100, 190),
    )
    expect(between.between).toBe('above, aside')
  })
})
