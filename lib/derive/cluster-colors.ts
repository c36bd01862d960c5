/** Colours of clusters: kept where they were, else the one its id leads to, else one that no close cluster has. */

import { CLUSTER_COLORS } from '@/lib/graph/appearance'
import { conceptKey, paperKey } from '@/lib/model/graph'
import { hash } from '@/lib/model/slug'
import type { Assignment } from './cluster-history'
import type { Bond } from './co-occurrence'
import type { Corpus } from './links'

/** More clusters than there are colours share them, far from each other. */
const PALETTE_SIZE = CLUSTER_COLORS.light.length

interface Coloring {
  /** Biggest cluster first. */
  ids: readonly string[]
  clusterOf: Assignment
  corpus: Corpus
  bonds: readonly Bond[]
  earlierColors: ReadonlyMap<string, number>
}

export function colorClusters({ ids, clusterOf, corpus, bonds, earlierColors }: Coloring): number[] {
  const ties = countTies(clusterOf, corpus, bonds)
  const colors = new Map<string, number>()
  for (const id of ids) {
    const color = earlierColors.get(id)
    if (color !== undefined) colors.set(id, color)
  }
  for (const id of ids) {
    if (colors.has(id)) continue
    const wish = Number.parseInt(hash(id), 16) % PALETTE_SIZE
    let best = wish
    let least = Number.POSITIVE_INFINITY
    for (let step = 0; step < PALETTE_SIZE; step++) {
      const color = (wish + step) % PALETTE_SIZE
      let cost = 0
      // A colour in use costs more than any tie while others are free.
      for (const [other, used] of colors) if (used === color) cost += 1e6 + (ties.get(`${id}\n${other}`) ?? 0)
      if (cost >= least) continue
      best = color
      least = cost
    }
    colors.set(id, best)
  }
  return ids.map((id) => colors.get(id) ?? 0)
}

function countTies(clusterOf: Assignment, { papers, concepts }: Corpus, bonds: readonly Bond[]): Map<string, number> {
  const ties = new Map<string, number>()
  const tie = (first: string | undefined, second: string | undefined): void => {
    if (first === undefined || second === undefined || first === second) return
    for (const pair of [`${first}\n${second}`, `${second}\n${first}`]) ties.set(pair, (ties.get(pair) ?? 0) + 1)
  }
  const clusterOfConcept = concepts.map(({ id }) => clusterOf.get(conceptKey(id)))
  for (const { id, links } of papers) {
    const cluster = clusterOf.get(paperKey(id))
    for (const { concept } of links) tie(cluster, clusterOfConcept[concept])
  }
  for (const { first, second } of bonds) tie(clusterOfConcept[first], clusterOfConcept[second])
  return ties
}
