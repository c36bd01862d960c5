/** How much of the graph is left by lenses and filters, so that no number beside the map tells of what is not on it. */
import type { Role } from '@/lib/model/concept'
import { type Cluster, conceptKey } from '@/lib/model/graph'
import type { Thing } from './appearance'
import type { Atlas, AtlasLink } from './atlas'
import { isAside, isDrawn, type Shown } from './filters'

type Visible = Shown['visible']
type ClusterSize = Pick<Cluster, 'papers' | 'concepts'>

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

/** Papers and concepts of a cluster that are left. */
export function leftOfCluster(atlas: Atlas, visible: Visible, { id, papers, concepts }: Cluster): ClusterSize {
  if (!visible) return { papers, concepts }
  const left = { papers: 0, concepts: 0 }
  for (const key of atlas.members.get(id) ?? []) {
    if (visible.has(key)) left[atlas.nodes.get(key)?.type === 'paper' ? 'papers' : 'concepts']++
  }
  return left
}

/** Papers of a concept that are left, with the links that lead to them. */
export const papersLeft = (atlas: Atlas, shown: Shown, concept: string): AtlasLink[] =>
  atlas.links(conceptKey(concept)).filter((link) => isDrawn(shown, link.key, link))

/** How many papers of two concepts are left. */
export function papersOfBoth(atlas: Atlas, shown: Shown, one: string, other: string): number {
  const its = new Set(papersLeft(atlas, shown, one).map(({ key }) => key))
  return papersLeft(atlas, shown, other).filter(({ key }) => its.has(key)).length
}

/** Links that are drawn between a cluster and each of the others. */
export function linksAcross(atlas: Atlas, shown: Shown, cluster: string): Map<string, number> {
  const across = new Map<string, number>()
  for (const key of atlas.members.get(cluster) ?? []) {
    if (!isDrawn(shown, key)) continue
    for (const link of atlas.links(key)) {
      const other = atlas.nodes.get(link.key)?.cluster
      if (other === undefined || other === cluster || !isDrawn(shown, link.key, link)) continue
      across.set(other, (across.get(other) ?? 0) + 1)
    }
  }
  return across
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
