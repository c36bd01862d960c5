/** How small what is in focus may be drawn: many dots of a cluster seen from afar stay dots, but never the few that are left. */
import { describe, expect, it } from 'vitest'
import type { Projection } from '@/components/canvas/camera'
import type { Focus } from '@/components/canvas/focus'
import type { SceneCluster, SceneNode } from '@/components/canvas/scene'
import { leastLit } from '@/components/canvas/stage'

interface Case {
  of: number
  shown: number
  others?: number
  pixels: number
  /** Cluster of the node that is asked about. */
  cluster?: string
}

/** A cluster as large as the map, and the map `pixels` wide and high. */
function leastOf({ of, shown, others = 0, pixels, cluster: asked = 'own' }: Case) {
  const nodesIn = (cluster: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ key: `${cluster} ${at}`, cluster }) as unknown as SceneNode)
  const members = nodesIn('own', of)
  const cluster = { id: 'own', left: 0, right: 1, bottom: 0, top: 1, members } as unknown as SceneCluster
  const nodes = [...members.slice(0, shown), ...nodesIn('another', others)]
  const focus: Focus = { hub: undefined, cluster, nodes, links: [] }
  const projection: Projection = { width: 800, height: 600, x: (x) => x * pixels, y: (y) => -y * pixels }
  return leastLit(focus, projection)({ cluster: asked } as SceneNode)
}

describe('the least size of what is in focus', () => {
  it('is less for many members of a cluster seen from afar', () => {
    expect(leastOf({ of: 800, shown: 800, pixels: 100 })).toBeLessThan(1.5)
    expect(leastOf({ of: 800, shown: 800, pixels: 1000 })).toBe(4.5)
  })

  it('goes by the members that filters leave, not by all nor by what else is lit', () => {
    expect(leastOf({ of: 800, shown: 5, pixels: 50 })).toBe(4.5)
    expect(leastOf({ of: 800, shown: 200, pixels: 100 })).toBe(leastOf({ of: 200, shown: 200, pixels: 100 }))
    expect(leastOf({ of: 800, shown: 5, others: 300, pixels: 50 })).toBe(4.5)
  })

  it('is not that of the cluster for an answer that lies in other lands', () => {
    expect(leastOf({ of: 800, shown: 800, others: 3, pixels: 100, cluster: 'another' })).toBe(4.5)
  })

  it('is that of any node where there are but a few, even where they take no room', () => {
    expect(leastOf({ of: 1, shown: 1, pixels: 0 })).toBe(4.5)
    expect(leastOf({ of: 2, shown: 2, pixels: 0 })).toBe(4.5)
  })
})
