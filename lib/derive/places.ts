/** Where every node stands: the whole picture anew, or newcomers beside what stays where it was. */

import { filledShare, type LayoutEdge, type LayoutNode, layOut, type Place } from '@/lib/graph/layout'
import { shareAstray } from '@/lib/graph/mainland'
import { placeNew } from '@/lib/graph/place-new'
import type { Kind } from '@/lib/model/concept'
import { conceptKey, paperKey } from '@/lib/model/graph'
import { linkWeight } from './cluster-graph'
import type { Clustering } from './clusters'
import type { Corpus } from './links'

export interface NodePlace extends Place {
  key: string
  cluster: string | null
}

/** Above this share of nodes without a place, the picture is drawn anew. */
const MOST_NEW = 0.2
/** Below this share of the sheet, such as after a run was removed, it is drawn anew too. */
const LEAST_FILLED = 0.2
/** And above this share of nodes on islands away from their cluster, which many small ingests add up to. */
const MOST_ASTRAY = 0.04

export function findPlaces(
  corpus: Corpus,
  kinds: readonly Kind[],
  { clusters, clusterOf, anew }: Clustering,
  earlier?: ReadonlyMap<string, Place>,
): NodePlace[] {
  const territories = new Map(clusters.map(({ id }, index) => [id, index]))
  const keys = [...corpus.papers.map(({ id }) => paperKey(id)), ...corpus.concepts.map(({ id }) => conceptKey(id))]
  const degrees = [...corpus.papers.map(({ links }) => links.length), ...corpus.concepts.map(({ papers }) => papers)]
  const nodes: LayoutNode[] = keys.map((key, index) => ({
    territory: territories.get(clusterOf.get(key) ?? '') ?? -1,
    degree: degrees[index]!,
  }))
  const edges: LayoutEdge[] = corpus.papers.flatMap(({ links }, paper) =>
    links.map((link) => ({
      source: paper,
      target: corpus.papers.length + link.concept,
      weight: linkWeight(link, kinds[link.concept]!, corpus.concepts[link.concept]!.papers, corpus.papers.length),
    })),
  )
  const known = keys.map((key) => earlier?.get(key))
  const newcomers = known.filter((place) => place === undefined).length
  const keep = !anew && newcomers <= keys.length * MOST_NEW && filledShare(nodes, known) > LEAST_FILLED
  const grown = keep ? placeNew(nodes, edges, known) : undefined
  const places = grown && shareAstray(nodes, grown) <= MOST_ASTRAY ? grown : layOut(nodes, edges, known)
  return keys.map((key, index) => ({ key, ...places[index]!, cluster: clusterOf.get(key) ?? null }))
}
