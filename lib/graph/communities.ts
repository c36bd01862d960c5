/**
 * Communities of a weighted graph: Louvain at the resolution that gives a number of them a person can survey, each of
 * them connected and none tiny. The same graph with its nodes in the same order gives the same communities.
 */
import type { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import { randomFrom } from './random'

export interface CommunityOptions {
  /** About how many communities are wanted. */
  wanted: number
  /** Communities that weigh less than this are joined to the neighbour they are bound to most. */
  leastSize: number
  /** What a node adds to the size of its community, such as 1 for a paper and 0 for a concept. */
  sizeOf: (node: string) => number
}

const RESOLUTIONS = [1, 1.4, 0.7, 2, 0.5, 2.8, 4, 5.6]
/** What a number of communities costs that is not the one wanted: none within a factor of 1.5, then by its logarithm. */
const COUNT_COST = 0.12
const FREE_COUNT = 0.4
/** With more nodes than this the first resolution that gives about the number wanted is taken. */
const LARGE = 20_000
const SEED = 20_240_613
const MOST_SWEEPS = 10

/**
 * Node → number of its community, counted from 0 in order of size; nodes of communities that stay tiny, because they
 * have no neighbour, are left out. Edges carry `weight`.
 */
export function detectCommunities(graph: UndirectedGraph, options: CommunityOptions): Map<string, number> {
  let best: Map<string, number> = new Map()
  let bestQuality = Number.NEGATIVE_INFINITY
  if (graph.size === 0) return best
  for (const resolution of RESOLUTIONS) {
    const found = louvain(graph, { getEdgeWeight: 'weight', resolution, rng: randomFrom(SEED) })
    const settled = settle(
      graph,
      joinTiny(graph, splitDisconnected(graph, new Map(Object.entries(found))), options),
      resolution,
    )
    const communities = joinTiny(graph, splitDisconnected(graph, settled), options)
    const quality = communityQuality(graph, communities, options.wanted)
    if (quality > bestQuality + 1e-9) {
      best = communities
      bestQuality = quality
    }
    const count = new Set(communities.values()).size
    if (graph.order > LARGE && Math.abs(Math.log(count / options.wanted)) < FREE_COUNT) break
  }
  return best
}

/** Modularity, less what a number of communities costs that is far from the one wanted: -0.5 to 1. */
export function communityQuality(
  graph: UndirectedGraph,
  communities: ReadonlyMap<string, unknown>,
  wanted: number,
): number {
  const count = new Set(communities.values()).size
  const astray = Math.abs(Math.log(Math.max(count, 0.1) / wanted))
  return modularity(graph, communities) - COUNT_COST * Math.max(0, astray - FREE_COUNT)
}

/** Share of weight inside communities beyond what chance would put there (Newman 2006). */
function modularity(graph: UndirectedGraph, communities: ReadonlyMap<string, unknown>): number {
  let all = 0
  let inside = 0
  const volume = new Map<unknown, number>()
  graph.forEachEdge((_edge, { weight }, source, target) => {
    const from = communities.get(source)
    const to = communities.get(target)
    all += weight
    if (from !== undefined && from === to) inside += weight
    for (const community of [from, to]) {
      if (community !== undefined) volume.set(community, (volume.get(community) ?? 0) + weight)
    }
  })
  const byChance = [...volume.values()].reduce((sum, value) => sum + (value / (2 * all)) ** 2, 0)
  return all > 0 ? inside / all - byChance : 0
}

/** Louvain can leave a community in pieces; each piece becomes one. */
function splitDisconnected(graph: UndirectedGraph, found: ReadonlyMap<string, number>): Map<string, number> {
  const communities = new Map<string, number>()
  let next = 0
  graph.forEachNode((start) => {
    if (communities.has(start)) return
    const waiting = [start]
    communities.set(start, next)
    for (const node of waiting) {
      graph.forEachNeighbor(node, (neighbor) => {
        if (communities.has(neighbor) || found.get(neighbor) !== found.get(start)) return
        communities.set(neighbor, next)
        waiting.push(neighbor)
      })
    }
    next++
  })
  return communities
}

/**
 * Moves each node to the community that it is bound to most beyond chance, until none moves: Louvain joins nodes for good that
 * later fit elsewhere (Traag, Waltman & van Eck 2019), and what is joined as a whole need not fit node by node.
 */
function settle(
  graph: UndirectedGraph,
  communities: ReadonlyMap<string, number>,
  resolution: number,
): Map<string, number> {
  const settled = new Map(communities)
  const degree = new Map<string, number>()
  const volume = new Map<number, number>()
  for (const [node, community] of communities) {
    let sum = 0
    graph.forEachEdge(node, (_edge, { weight }) => {
      sum += weight
    })
    degree.set(node, sum)
    volume.set(community, (volume.get(community) ?? 0) + sum)
  }
  const all = [...degree.values()].reduce((sum, value) => sum + value, 0)
  const byChance = (node: string, community: number): number =>
    (resolution *
      degree.get(node)! *
      (volume.get(community)! - (settled.get(node) === community ? degree.get(node)! : 0))) /
    all
  let open: Iterable<string> = communities.keys()
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const next = new Set<string>()
    for (const node of open) {
      const own = settled.get(node)
      if (own === undefined) continue
      const bound = new Map([[own, 0]])
      graph.forEachEdge(node, (_edge, { weight }, source, target) => {
        const other = settled.get(source === node ? target : source)
        if (other !== undefined) bound.set(other, (bound.get(other) ?? 0) + weight)
      })
      let best = own
      let most = bound.get(own)! - byChance(node, own) + 1e-9
      for (const [community, weight] of bound) {
        const gain = weight - byChance(node, community)
        if (gain > most) [best, most] = [community, gain]
      }
      if (best === own) continue
      settled.set(node, best)
      volume.set(own, volume.get(own)! - degree.get(node)!)
      volume.set(best, volume.get(best)! + degree.get(node)!)
      graph.forEachNeighbor(node, (neighbor) => next.add(neighbor))
    }
    open = next
  }
  return settled
}

function joinTiny(
  graph: UndirectedGraph,
  communities: Map<string, number>,
  options: CommunityOptions,
): Map<string, number> {
  const count = new Set(communities.values()).size
  const size = new Float64Array(count)
  const volume = new Float64Array(count)
  const ties = Array.from({ length: count }, () => new Map<number, number>())
  for (const [node, community] of communities) size[community]! += options.sizeOf(node)
  graph.forEachEdge((_edge, { weight }, source, target) => {
    const from = communities.get(source)!
    const to = communities.get(target)!
    volume[from]! += weight
    volume[to]! += weight
    if (from === to) return
    ties[from]!.set(to, (ties[from]!.get(to) ?? 0) + weight)
    ties[to]!.set(from, (ties[to]!.get(from) ?? 0) + weight)
  })
  const joined = Array.from({ length: count }, (_, community) => community)
  const open = new Set(joined.filter((community) => size[community]! < options.leastSize))
  while (open.size > 0) {
    const smallest = [...open].reduce((a, b) => (size[b]! < size[a]! ? b : a))
    open.delete(smallest)
    let home = -1
    let strongest = 0
    for (const [other, weight] of ties[smallest]!) {
      const bond = weight / Math.sqrt(volume[other]!)
      if (bond > strongest || (bond === strongest && other < home)) {
        home = other
        strongest = bond
      }
    }
    if (home < 0) continue
    mergeInto(home, smallest, { size, volume, ties, joined })
    if (size[home]! >= options.leastSize) open.delete(home)
  }
  return numberBySize(communities, joined, (community) => size[community]! >= options.leastSize, size)
}

interface Tally {
  size: Float64Array
  volume: Float64Array
  ties: Map<number, number>[]
  joined: number[]
}

function mergeInto(home: number, gone: number, { size, volume, ties, joined }: Tally): void {
  size[home]! += size[gone]!
  volume[home]! += volume[gone]!
  ties[home]!.delete(gone)
  for (const [other, weight] of ties[gone]!) {
    ties[other]!.delete(gone)
    if (other === home) continue
    ties[home]!.set(other, (ties[home]!.get(other) ?? 0) + weight)
    ties[other]!.set(home, (ties[other]!.get(home) ?? 0) + weight)
  }
  for (let at = 0; at < joined.length; at++) if (joined[at] === gone) joined[at] = home
}

function numberBySize(
  communities: Map<string, number>,
  joined: readonly number[],
  keep: (community: number) => boolean,
  size: Float64Array,
): Map<string, number> {
  const roots = [...new Set(joined)].filter(keep).sort((a, b) => size[b]! - size[a]! || a - b)
  const numberOf = new Map(roots.map((root, number) => [root, number]))
  const numbered = new Map<string, number>()
  for (const [node, community] of communities) {
    const number = numberOf.get(joined[community]!)
    if (number !== undefined) numbered.set(node, number)
  }
  return numbered
}
