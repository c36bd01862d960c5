/**
 * All that follows from the facts of a corpus, as one pure function: no store, no clock, no chance. It may run anywhere,
 * also off the thread that serves.
 */

import type { Place } from '@/lib/graph/layout'
import { compareText } from '@/lib/model/compare-text'
import { type Corrections, NO_CORRECTIONS } from '@/lib/model/correction'
import type { Cluster, CoOccurrence } from '@/lib/model/graph'
import { type BroaderLink, findBroader } from './broader'
import { colorClusters } from './cluster-colors'
import { type Clustering, type EarlierClusters, findClusters } from './clusters'
import { findBonds } from './co-occurrence'
import { type AmbiguousForm, type CorpusConcept, resolveConcepts } from './concepts'
import { correctConcepts } from './correct-concepts'
import { toCorpus } from './links'
import type { PaperFacts } from './paper-facts'
import { findPlaces, type NodePlace } from './places'

/** What an earlier run left in the store, by node key: it is kept where it still holds. */
export interface Earlier {
  clusters: readonly Cluster[]
  clusterOf: ReadonlyMap<string, string>
  places: ReadonlyMap<string, Place>
}

export interface Computed {
  concepts: CorpusConcept[]
  successors: { from: string; to: string | null }[]
  ambiguous: AmbiguousForm[]
  broader: BroaderLink[]
  coOccurrences: CoOccurrence[]
  clusters: Cluster[]
  places: NodePlace[]
}

export type ComputeStep = 'concepts' | 'links' | 'clusters' | 'layout'

interface ComputeOptions {
  corrections?: Corrections | undefined
  onStep?: ((step: ComputeStep) => void) | undefined
}

/** Without `earlier` the answer is a function of the papers and of the corrections alone, whatever their order. */
export function computeDerived(
  facts: readonly PaperFacts[],
  earlier?: Earlier,
  { corrections, onStep }: ComputeOptions = {},
): Computed {
  const { resolved, corpus, coOccurrences, bonds, broader } = followLinks(facts, { corrections, onStep })
  const { concepts, successors, ambiguous } = resolved
  const kinds = concepts.map(({ kind }) => kind)
  onStep?.('clusters')
  const before = earlier && followSuccessors(earlier, successors)
  const clustering = findClusters({ corpus, kinds, bonds, broader }, before)
  onStep?.('layout')
  const places = findPlaces(corpus, kinds, clustering, before?.places)
  const colors = colorClusters({
    ids: clustering.clusters.map(({ id }) => id),
    places,
    earlierColors: colorsBefore(clustering, before),
  })
  return {
    concepts,
    successors: [...successors].map(([from, to]) => ({ from, to })).sort((a, b) => compareText(a.from, b.from)),
    ambiguous,
    broader,
    coOccurrences,
    clusters: clustering.clusters.map((cluster, at) => ({ ...cluster, color: colors[at]! })),
    places,
  }
}

/** What follows for concepts and the links between them, before clusters and places, which remember where they were. */
export function followLinks(
  facts: readonly PaperFacts[],
  { corrections = NO_CORRECTIONS, onStep }: ComputeOptions = {},
) {
  onStep?.('concepts')
  const papers = [...facts].sort((a, b) => compareText(a.id, b.id))
  const resolved = correctConcepts(resolveConcepts(papers), corrections)
  onStep?.('links')
  const corpus = toCorpus(papers, resolved)
  const bonds = findBonds(corpus)
  const idOf = (concept: number): string => resolved.concepts[concept]!.id
  const coOccurrences = bonds.map(
    ({ first, second, papers: together }): CoOccurrence => ({
      source: idOf(first),
      target: idOf(second),
      papers: together,
    }),
  )
  return { resolved, corpus, bonds, coOccurrences, broader: findBroader(papers, resolved) }
}

/** By id that a cluster has now. */
function colorsBefore({ clusters, formerIds }: Clustering, before: Before | undefined): Map<string, number> {
  const colors = new Map(before?.clusters.map(({ id, color }) => [id, color]))
  return new Map(
    clusters.flatMap(({ id }) => {
      const color = colors.get(formerIds.get(id) ?? id)
      return color === undefined ? [] : [[id, color] as const]
    }),
  )
}

type Before = EarlierClusters & { places: ReadonlyMap<string, Place> }

/** A concept that takes over a retired id takes its place too, where it has none of its own. */
function followSuccessors(earlier: Earlier, successors: ReadonlyMap<string, string | null>): Before {
  const clusterOf = new Map(earlier.clusterOf)
  const places = new Map(earlier.places)
  for (const [from, to] of successors) {
    const cluster = earlier.clusterOf.get(`c:${from}`)
    const place = earlier.places.get(`c:${from}`)
    if (to !== null && cluster !== undefined && !clusterOf.has(`c:${to}`)) clusterOf.set(`c:${to}`, cluster)
    if (to !== null && place !== undefined && !places.has(`c:${to}`)) places.set(`c:${to}`, place)
    clusterOf.delete(`c:${from}`)
    places.delete(`c:${from}`)
  }
  const unclustered = new Set([...places.keys()].filter((key) => !clusterOf.has(key)))
  return { clusters: earlier.clusters, clusterOf, places, unclustered }
}
