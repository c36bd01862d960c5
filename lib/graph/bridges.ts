/** Concepts that join topics: how much each does, which do most, and in which clusters their papers lie. */
import { bridgingOf, isBridging } from '@/lib/model/bridging'
import type { Cluster } from '@/lib/model/graph'
import type { Atlas, AtlasLink } from './atlas'
import { isDrawn, type Shown } from './filters'

export interface Bridges {
  /** By key of concept, 0 to 1; of a metric, nothing. */
  of: ReadonlyMap<string, number>
  /** Keys of those that join any two clusters, the strongest first. */
  ranked: readonly string[]
}

const known = new WeakMap<Atlas, Bridges>()

/** Of all that is drawn, whatever filters leave; found once for each atlas, a step a link. */
export function bridgesOf(atlas: Atlas): Bridges {
  const found = known.get(atlas) ?? findBridges(atlas)
  known.set(atlas, found)
  return found
}

function findBridges(atlas: Atlas): Bridges {
  const of = new Map<string, number>()
  const joining: { key: string; bridging: number; papers: number }[] = []
  for (const { key, type, node } of atlas.nodes.values()) {
    if (type !== 'concept' || !isBridging(node.kind)) continue
    const links = atlas.links(key)
    // Most concepts have one paper.
    const bridging = links.length < 2 ? 0 : bridgingOf(tally(atlas, links, ({ salience = 1 }) => salience).values())
    of.set(key, bridging)
    if (bridging > 0) joining.push({ key, bridging, papers: node.papers })
  }
  joining.sort((a, b) => b.bridging - a.bridging || b.papers - a.papers || (a.key < b.key ? -1 : 1))
  return { of, ranked: joining.map(({ key }) => key) }
}

function tally(atlas: Atlas, links: readonly AtlasLink[], weigh: (link: AtlasLink) => number): Map<string, number> {
  const weights = new Map<string, number>()
  for (const link of links) {
    const cluster = atlas.nodes.get(link.key)?.cluster
    if (cluster !== undefined) weights.set(cluster, (weights.get(cluster) ?? 0) + weigh(link))
  }
  return weights
}

export interface Topic {
  cluster: Cluster
  /** Papers of the concept that lie there. */
  papers: number
}

/** Clusters in which the papers of a concept lie that are left, most papers first. */
export function topicsLeft(atlas: Atlas, shown: Shown, key: string): Topic[] {
  const left = atlas.links(key).filter((link) => isDrawn(shown, link.key, link))
  return [...tally(atlas, left, () => 1)]
    .flatMap(([id, papers]) => ({ cluster: atlas.clusters.get(id)!, papers }))
    .filter(({ cluster }) => cluster !== undefined)
    .sort((a, b) => b.papers - a.papers || (a.cluster.id < b.cluster.id ? -1 : 1))
}
