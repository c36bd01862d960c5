/** Where new papers and concepts stand among what stays where it is: in the cluster and beside what they speak of. */
import type { LayoutEdge, LayoutNode, Place } from '@/lib/graph/layout'
import { placeNew } from '@/lib/graph/place-new'
import { cellsAround, conceptKey, paperKey } from '@/lib/model/graph'
import type { Grown } from '@/lib/store/derivation'
import type { GraphStore } from '@/lib/store/graph-store'
import type { BroaderLink } from './broader'
import { BROADER_WEIGHT, linkWeight } from './cluster-graph'
import type { GrownConcepts } from './grow-concepts'

/** Squares of the sheet around a place in which a free spot is looked for. */
const REACH = 2

type Growing = GrownConcepts & {
  broader: readonly BroaderLink[]
  /** Papers in the whole corpus. */
  all: number
}

/** Cluster of each new paper and, by index, of each concept; what was known keeps its own. */
export function growClusters({ resolved, corpus, known, broader, all }: Growing) {
  const indexOf = new Map(resolved.concepts.map(({ id }, index) => [id, index]))
  const wider = new Map<number, string[]>()
  for (const link of broader) {
    const cluster = known[indexOf.get(link.broader) ?? -1]?.cluster
    const narrower = indexOf.get(link.narrower)!
    if (cluster !== undefined) wider.set(narrower, [...(wider.get(narrower) ?? []), cluster])
  }
  const ofConcepts = known.map((node) => node?.cluster)
  const pulls = corpus.concepts.map(() => new Map<string, number>())
  const ofPapers = corpus.papers.map(({ links }) => {
    const pull = new Map<string, number>()
    const add = (cluster: string | undefined, weight: number): void => {
      if (cluster !== undefined) pull.set(cluster, (pull.get(cluster) ?? 0) + weight)
    }
    for (const link of links) {
      const { papers } = corpus.concepts[link.concept]!
      const weight = linkWeight(link, resolved.concepts[link.concept]!.kind, papers, all)
      add(ofConcepts[link.concept], weight)
      for (const cluster of wider.get(link.concept) ?? []) add(cluster, weight * BROADER_WEIGHT)
    }
    const cluster = strongest(pull)
    for (const { concept } of links) {
      const own = pulls[concept]!
      if (cluster !== undefined) own.set(cluster, (own.get(cluster) ?? 0) + 1)
    }
    return cluster
  })
  return { ofPapers, ofConcepts: ofConcepts.map((own, at) => (known[at] ? own : strongest(pulls[at]!))) }
}

function strongest(pull: ReadonlyMap<string, number>): string | undefined {
  const [first] = [...pull].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first?.[0]
}

export async function growPlaces(
  store: Pick<GraphStore, 'placedIn'>,
  growing: Growing,
): Promise<Pick<Grown, 'places' | 'clusters'>> {
  const { resolved, corpus, known, all } = growing
  const { ofPapers, ofConcepts } = growClusters(growing)
  const clusterOf = [...ofPapers, ...ofConcepts]
  const edges: LayoutEdge[] = corpus.papers.flatMap(({ links }, paper) =>
    links.map((link) => ({
      source: paper,
      target: corpus.papers.length + link.concept,
      weight: linkWeight(link, resolved.concepts[link.concept]!.kind, corpus.concepts[link.concept]!.papers, all),
    })),
  )
  const places: (Place | undefined)[] = [...ofPapers.map(() => undefined), ...known.map(placeOf)]
  const around = await store.placedIn([...new Set(wishes(edges, places, clusterOf).flatMap(cellsOf))])
  const clusters = [...new Set([...clusterOf, ...around.map(({ cluster }) => cluster)])]
  const territoryOf = new Map(clusters.filter((cluster) => cluster !== undefined).map((cluster, at) => [cluster, at]))
  const degrees = [...corpus.papers.map(({ links }) => links.length), ...corpus.concepts.map(({ papers }) => papers)]
  const nodes: LayoutNode[] = [
    ...degrees.map((degree, at) => ({ degree, territory: territoryOf.get(clusterOf[at] ?? '') ?? -1 })),
    ...around.map(({ links, cluster }) => ({ degree: links, territory: territoryOf.get(cluster ?? '') ?? -1 })),
  ]
  const found = placeNew(nodes, edges, [...places, ...around])
  const keys = [...corpus.papers.map(({ id }) => paperKey(id)), ...corpus.concepts.map(({ id }) => conceptKey(id))]
  const grown = keys.flatMap((key, at) =>
    places[at] ? [] : [{ key, x: found[at]!.x, y: found[at]!.y, cluster: clusterOf[at] ?? null }],
  )
  return { places: grown, clusters: gains(grown) }
}

const placeOf = (node: GrownConcepts['known'][number]): Place | undefined =>
  node?.x === undefined || node.y === undefined ? undefined : { x: node.x, y: node.y }

const cellsOf = ({ x, y }: Place): string[] => cellsAround(x, y, REACH)

/** The middle of what each new paper is linked to in its own cluster, else anywhere. */
function wishes(
  edges: readonly LayoutEdge[],
  places: (Place | undefined)[],
  clusterOf: (string | undefined)[],
): Place[] {
  const sums = new Map<number, { x: number; y: number; weight: number }>()
  for (const { source, target, weight } of edges) {
    const place = places[target]
    if (!place) continue
    const pull = clusterOf[source] === clusterOf[target] ? weight : weight * 0.1
    const sum = sums.get(source) ?? { x: 0, y: 0, weight: 0 }
    sums.set(source, { x: sum.x + place.x * pull, y: sum.y + place.y * pull, weight: sum.weight + pull })
  }
  return [...sums.values()].flatMap(({ x, y, weight }) => (weight > 0 ? [{ x: x / weight, y: y / weight }] : []))
}

function gains(places: Grown['places']): Grown['clusters'] {
  const gained = new Map<string, Grown['clusters'][number]>()
  for (const { key, cluster } of places) {
    if (cluster === null) continue
    const gain = gained.get(cluster) ?? { id: cluster, papers: 0, concepts: 0 }
    if (key.startsWith('p:')) gain.papers++
    else gain.concepts++
    gained.set(cluster, gain)
  }
  return [...gained.values()]
}
