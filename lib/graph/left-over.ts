/** How much of the graph is left by lenses and filters, so that no number beside the map tells of what is not on it. */
import type { Role } from '@/lib/model/concept'
import type { Thing } from './appearance'
import type { Atlas } from './atlas'
import { isAside, isDrawn, type Shown } from './filters'

type Visible = Shown['visible']

/** Nodes that are left of each thing. */
export function countsLeft(atlas: Atlas, visible: Visible): Readonly<Record<Thing, number>> {
  if (!visible) return atlas.counts
  const counts: Record<Thing, number> = { paper: 0, Method: 0, Task: 0, Benchmark: 0, Metric: 0 }
  for (const key of visible) {
    const node = atlas.nodes.get(key)
    if (node) counts[node.thing]++
  }
  return counts
}

/** Clusters of which any node is left. */
export function clustersLeft(atlas: Atlas, visible: Visible): number {
  if (!visible) return atlas.clusters.size
  return [...atlas.members].filter(([id, keys]) => atlas.clusters.has(id) && keys.some((key) => visible.has(key)))
    .length
}

/** Keys of an answer that are on the map: what a large corpus does not draw is not. */
export const keysLeft = (atlas: Atlas, visible: Visible, keys: readonly string[]): string[] =>
  keys.filter((key) => atlas.nodes.has(key) && (visible?.has(key) ?? true))

/** Links that are drawn: how many of each role, and how many to what papers say by the way. */
export function linksLeft(atlas: Atlas, shown: Shown): { roles: Map<Role, number>; asides: number } {
  const roles = new Map<Role, number>()
  let asides = 0
  for (const { key, type } of atlas.nodes.values()) {
    if (type !== 'paper' || !isDrawn(shown, key)) continue
    for (const link of atlas.links(key)) {
      if (!isDrawn(shown, link.key, link)) continue
      if (link.role) roles.set(link.role, (roles.get(link.role) ?? 0) + 1)
      if (isAside(link)) asides++
    }
  }
  return { roles, asides }
}
