/**
 * Clusters of papers and concepts, their names and ids. Between rebuilds a node stays in its cluster and a cluster keeps
 * its id; a full run is a function of the corpus alone.
 */
import type { UndirectedGraph } from 'graphology'
import { type CommunityOptions, communityQuality, detectCommunities } from '@/lib/graph/communities'
import { type Cluster, conceptKey, paperKey } from '@/lib/model/graph'
import { withoutNumber } from '@/lib/model/slug'
import { type Followed, toClusterGraph } from './cluster-graph'
import { type Assignment, adopt, matchIds } from './cluster-history'
import { type ClusterName, nameClusters } from './cluster-names'
import type { Corpus } from './links'

export interface Clustering {
  /** Biggest first. */
  clusters: Omit<Cluster, 'color'>[]
  /** Node key → cluster id; nodes without one are left out. */
  clusterOf: Assignment
  /** Id → the one that it had, of those whose id had become another thing's name than theirs. */
  formerIds: ReadonlyMap<string, string>
  /** True where they were found anew instead of kept. */
  anew: boolean
}

/** What an earlier run left behind. */
export interface EarlierClusters {
  clusters: readonly Cluster[]
  clusterOf: Assignment
  /** Keys of nodes that were there and had none. */
  unclustered: ReadonlySet<string>
}

/** Above this share of nodes that have no cluster yet, clusters are found anew. */
const MOST_NEW = 0.2
/** Up to this many papers it is also looked whether other clusters would by now be much better, by modularity. */
const MOST_CHECKED = 5000
const LEAST_GAIN = 0.06

export function findClusters(followed: Followed, earlier?: EarlierClusters): Clustering {
  const { corpus } = followed
  const graph = toClusterGraph(followed)
  const papers = corpus.papers.length
  const options: CommunityOptions = {
    wanted: 3 * papers ** 0.25,
    leastSize: Math.max(2, Math.min(20, Math.round(papers * 0.04))),
    sizeOf: (key) => (key.startsWith('p:') ? 1 : 0),
  }
  let assigned: Assignment | undefined
  if (earlier && isMostlyKnown(graph, earlier)) assigned = adopt(graph, earlier.clusterOf)
  if (!assigned || (papers <= MOST_CHECKED && graph.size > 0)) {
    const found = detectCommunities(graph, options)
    const gain = assigned ? qualityOf(graph, found, options) - qualityOf(graph, assigned, options) : 1
    if (gain > LEAST_GAIN) assigned = undefined
    const anew = new Map([...found].map(([key, community]) => [key, String(community)]))
    return describe(followed, { assigned: assigned ?? anew, earlier, keep: assigned !== undefined })
  }
  return describe(followed, { assigned, earlier, keep: true })
}

const qualityOf = <T>(
  graph: UndirectedGraph,
  communities: ReadonlyMap<string, T>,
  { wanted }: CommunityOptions,
): number => communityQuality(graph, communities, wanted)

function isMostlyKnown(graph: UndirectedGraph, { clusterOf, unclustered }: EarlierClusters): boolean {
  let known = 0
  let all = 0
  graph.forEachNode((key) => {
    if (key.startsWith('w:')) return
    all++
    if (clusterOf.has(key) || unclustered.has(key)) known++
  })
  return clusterOf.size > 0 && known >= all * (1 - MOST_NEW)
}

/** A concept lies where one of its papers does: one of one paper with that, any other that is apart from all where most are. */
function bringToTheirPapers({ papers, concepts }: Corpus, assigned: Assignment): void {
  const homes = concepts.map(() => new Map<string, number>())
  for (const { id, links } of papers) {
    const cluster = assigned.get(paperKey(id))
    if (cluster === undefined) continue
    for (const { concept } of links) homes[concept]!.set(cluster, (homes[concept]!.get(cluster) ?? 0) + 1)
  }
  concepts.forEach(({ id }, concept) => {
    const key = conceptKey(id)
    const own = assigned.get(key)
    if (own !== undefined && homes[concept]!.has(own)) return
    const [home] = [...homes[concept]!].sort(([, a], [, b]) => b - a)
    if (home) assigned.set(key, home[0])
    else assigned.delete(key)
  })
}

interface Found {
  assigned: Assignment
  earlier: EarlierClusters | undefined
  /** Whether the ids in `assigned` are those of an earlier run. */
  keep: boolean
}

function describe(followed: Followed, found: Found): Clustering {
  const { corpus } = followed
  const { assigned, earlier, keep } = found
  bringToTheirPapers(corpus, assigned)
  const members = new Map<string, number[]>()
  corpus.papers.forEach(({ id }, index) => {
    const cluster = assigned.get(paperKey(id))
    if (cluster === undefined) return
    const own = members.get(cluster)
    if (own) own.push(index)
    else members.set(cluster, [index])
  })
  const order = [...members].sort(([a, papersA], [b, papersB]) => papersB.length - papersA.length || (a < b ? -1 : 1))
  const oldNames = new Map(keep ? earlier?.clusters.map(({ id, name }) => [id, name]) : [])
  const names = nameClusters(
    followed,
    order.map(([id, papers]) => ({
      papers,
      earlierName: oldNames.get(id),
      holds: (concept) => assigned.get(conceptKey(corpus.concepts[concept]!.id)) === id,
    })),
  )
  const oldIds = keep ? new Map(order.map(([id]) => [id, id])) : matchIds(assigned, earlier?.clusterOf)
  const concepts = new Set(corpus.concepts.map(({ id }) => id))
  const ids = uniqueIds(
    order.map(([group], at) => {
      const [old, name] = [oldIds.get(group), names[at]!]
      return old !== undefined && isTrue(old, name, concepts) ? old : { wish: name.ids[0] ?? `cluster-${at + 1}` }
    }),
  )
  const formerIds = new Map(
    order.flatMap(([group], at) => {
      const old = oldIds.get(group)
      return old === undefined || old === ids[at] ? [] : [[ids[at]!, old] as const]
    }),
  )
  const idOf = new Map(order.map(([group], at) => [group, ids[at]!]))
  const clusterOf: Assignment = new Map()
  const counts = new Map<string, number>()
  for (const [key, group] of assigned) {
    const id = idOf.get(group)
    if (id === undefined || key.startsWith('w:')) continue
    clusterOf.set(key, id)
    if (key.startsWith('c:')) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  const clusters = order.map(([, papers], at) => {
    const id = ids[at]!
    return { id, name: names[at]!.name, papers: papers.length, concepts: counts.get(id) ?? 0 }
  })
  return { clusters, clusterOf, formerIds, anew: !keep }
}

/**
 * Whether an id that a cluster had still fits it: one in the words of a concept that its name no longer says would
 * contradict that. It then leads on by that concept, see the store's `cluster`.
 */
function isTrue(id: string, { ids }: ClusterName, concepts: ReadonlySet<string>): boolean {
  const said = concepts.has(id) ? id : withoutNumber(id)
  return ids.includes(said) || !concepts.has(said)
}

/** Ids that are kept first; a new one that is taken gets a number. */
function uniqueIds(wanted: readonly (string | { wish: string })[]): string[] {
  const taken = new Set(wanted.filter((id) => typeof id === 'string'))
  return wanted.map((id) => {
    if (typeof id === 'string') return id
    let free = id.wish
    for (let number = 2; taken.has(free); number++) free = `${id.wish}-${number}`
    taken.add(free)
    return free
  })
}
