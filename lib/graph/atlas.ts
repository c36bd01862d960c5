/**
 * The graph of the wire with what a page asks of it again and again: a node by its key, its links, the members of a
 * cluster. Built once per graph; the rows themselves are shared, not copied.
 */
import type { Role } from '@/lib/model/concept'
import type { Cluster, ConceptNode, Graph, PaperNode } from '@/lib/model/graph'
import { conceptKey, paperKey } from '@/lib/model/graph'
import { readable } from '@/lib/text/read-tex'
import type { Thing } from './appearance'

/** `name` is as people read it; a paper's stored title is its node's. */
export type AtlasNode =
  | { key: string; type: 'paper'; thing: Thing; name: string; cluster: string | undefined; node: PaperNode }
  | { key: string; type: 'concept'; thing: Thing; name: string; cluster: string | undefined; node: ConceptNode }

/** A link as its node sees it: papers and concepts are linked by a role, concepts with each other by shared papers. */
export interface AtlasLink {
  key: string
  role: Role | undefined
  /** How much the paper is about the concept, 0 to 1; undefined of a co-occurrence. */
  salience: number | undefined
  /** Mentions of a role, papers of a co-occurrence. */
  count: number
}

export interface Atlas {
  readonly graph: Graph
  readonly nodes: ReadonlyMap<string, AtlasNode>
  readonly clusters: ReadonlyMap<string, Cluster>
  /** Keys of the nodes of each cluster. */
  readonly members: ReadonlyMap<string, readonly string[]>
  /** Role links of a node; empty for an unknown key. */
  links(key: string): readonly AtlasLink[]
  /** Concepts found in the same papers as this one, most papers first; empty for a paper. */
  related(key: string): readonly AtlasLink[]
  /** How many nodes there are of each thing. */
  readonly counts: Readonly<Record<Thing, number>>
}

/** The graph with another beside it, such as the neighborhood of a node that a large corpus does not show at first. */
export function joinGraphs(graph: Graph, other: Graph): Graph {
  const add = <T>(all: T[], more: T[], keyOf: (one: T) => string): T[] => {
    const known = new Set(all.map(keyOf))
    return [...all, ...more.filter((one) => !known.has(keyOf(one)))]
  }
  return {
    ...graph,
    papers: add(graph.papers, other.papers, ({ id }) => id),
    concepts: add(graph.concepts, other.concepts, ({ id }) => id),
    edges: add(graph.edges, other.edges, ({ paper, concept }) => `${paper}\n${concept}`),
    coOccurrences: add(graph.coOccurrences, other.coOccurrences, ({ source, target }) => `${source}\n${target}`),
  }
}

export function toAtlas(graph: Graph): Atlas {
  const nodes = new Map<string, AtlasNode>()
  const counts: Record<Thing, number> = { paper: 0, Method: 0, Task: 0, Benchmark: 0, Metric: 0 }
  for (const node of graph.papers) {
    const key = paperKey(node.id)
    nodes.set(key, { key, type: 'paper', thing: 'paper', name: readable(node.title), cluster: node.cluster, node })
    counts.paper++
  }
  for (const node of graph.concepts) {
    const key = conceptKey(node.id)
    nodes.set(key, { key, type: 'concept', thing: node.kind, name: node.name, cluster: node.cluster, node })
    counts[node.kind]++
  }
  const links = linksOf(graph)
  let related: Map<string, AtlasLink[]> | undefined
  return {
    graph,
    nodes,
    clusters: new Map(graph.clusters.map((cluster) => [cluster.id, cluster])),
    members: membersOf(nodes.values()),
    links: (key) => links.get(key) ?? [],
    related: (key) => {
      related ??= relatedOf(graph)
      return related.get(key) ?? []
    },
    counts,
  }
}

function add(links: Map<string, AtlasLink[]>, from: string, link: AtlasLink): void {
  const known = links.get(from)
  if (known) known.push(link)
  else links.set(from, [link])
}

function linksOf(graph: Graph): Map<string, AtlasLink[]> {
  const links = new Map<string, AtlasLink[]>()
  for (const edge of graph.edges) {
    const paper = paperKey(edge.paper)
    const concept = conceptKey(edge.concept)
    const { role, salience, count } = edge
    add(links, paper, { key: concept, role, salience, count })
    add(links, concept, { key: paper, role, salience, count })
  }
  return links
}

function relatedOf(graph: Graph): Map<string, AtlasLink[]> {
  const related = new Map<string, AtlasLink[]>()
  for (const { source, target, papers } of graph.coOccurrences) {
    add(related, conceptKey(source), { key: conceptKey(target), role: undefined, salience: undefined, count: papers })
    add(related, conceptKey(target), { key: conceptKey(source), role: undefined, salience: undefined, count: papers })
  }
  for (const links of related.values()) links.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
  return related
}

function membersOf(nodes: Iterable<AtlasNode>): Map<string, string[]> {
  const members = new Map<string, string[]>()
  for (const node of nodes) {
    if (node.cluster === undefined) continue
    const known = members.get(node.cluster)
    if (known) known.push(node.key)
    else members.set(node.cluster, [node.key])
  }
  return members
}
