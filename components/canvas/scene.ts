/**
 * What there is to draw, apart from how: the graph of the page as graphology wants it for sigma, nodes with place, size
 * and label strongest first, clusters with the place of their names, and the box that frames it all.
 */
import Graph from 'graphology'
import type { Layout } from '@/components/explorer/view-url'
import { LOOKS, type Thing } from '@/lib/graph/appearance'
import type { Atlas, AtlasNode } from '@/lib/graph/atlas'
import { mainlandOf } from '@/lib/graph/mainland'
import type { Role } from '@/lib/model/concept'
import { conceptKey, paperKey } from '@/lib/model/graph'
import { Homes, type Place } from './homes'
import type { Named } from './lettering'
import type { Moved } from './moved'
import { setSizes } from './scene-sizes'
import { shapeNumber } from './shapes-2d'
import { placeByYear, type YearsSheet } from './years-sheet'

export interface SceneNode {
  readonly key: string
  /** As the layout has it, unless a person has moved it: see mover.ts. */
  x: number
  y: number
  /** Relative radius, before it is fitted to the canvas; see scene-sizes.ts, as for the weight. */
  size: number
  readonly thing: Thing
  readonly label: string
  /** Short form of a long one. */
  readonly short: string | undefined
  /** Which labels come first. */
  weight: number
  readonly cluster: string | undefined
}

export interface SceneCluster {
  readonly id: string
  /** The concepts that it is named by, at most two. */
  readonly terms: readonly Named[]
  readonly x: number
  /** Middle and ends of its mainland, whatever lies on islands in other lands. */
  readonly y: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly members: readonly SceneNode[]
  readonly color: number
}

export interface Box {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
}

export interface NodeAttributes {
  x: number
  y: number
  size: number
  color: string
  shape: number
  hidden: boolean
  /** Those with a higher one lie on the others. */
  zIndex: number
  type: string
}

export interface EdgeAttributes {
  size: number
  color: string
  role: Role
  salience: number
  hidden: boolean
}

export type SceneGraph = Graph<NodeAttributes, EdgeAttributes>

export interface Scene {
  readonly atlas: Atlas
  readonly graph: SceneGraph
  /** By weight, greatest first. */
  readonly nodes: SceneNode[]
  readonly byKey: ReadonlyMap<string, SceneNode>
  readonly clusters: readonly SceneCluster[]
  readonly box: Box
  readonly homes: Homes
  /** Columns and lanes where the map is arranged by year. */
  readonly years: YearsSheet | undefined
}

export interface SceneOptions {
  /** Turns the sheet, which is wider than high, for a screen that is higher than wide. */
  upright?: boolean
  /** Where a person has put nodes, which holds in the layout by clusters alone. */
  moved?: Moved
  layout?: Layout
}

/** Lands, their names and the frame are those of the layout, wherever a person has `moved` a node. */
export function toScene(atlas: Atlas, { upright = false, moved = {}, layout = 'cluster' }: SceneOptions = {}): Scene {
  const homes = new Homes(atlas, upright)
  const nodes = [...atlas.nodes.values()].map((node) => toSceneNode(node, homes.of(node.key)))
  setSizes(atlas, nodes, 'papers')
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const years = layout === 'year' ? placeByYear(atlas, nodes, homes) : undefined
  const clusters = toClusters(atlas, byKey, years)
  const box = years?.box ?? frameOf(nodes)
  if (!years)
    for (const [key, place] of Object.entries(moved)) Object.assign(byKey.get(key) ?? {}, homes.fromSheet(place))
  return { atlas, graph: toGraph(atlas, nodes), nodes, byKey, clusters, box, homes, years }
}

function toSceneNode(node: AtlasNode, { x, y }: Place = { x: 0, y: 0 }): SceneNode {
  return {
    key: node.key,
    x,
    y,
    size: 0,
    thing: node.thing,
    label: node.name,
    short: node.type === 'concept' ? node.node.short : undefined,
    weight: 0,
    cluster: node.cluster,
  }
}

function toGraph(atlas: Atlas, nodes: readonly SceneNode[]): SceneGraph {
  const graph: SceneGraph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false })
  // Drawn in this order: the strongest last, so that they lie on top.
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]
    if (!node) continue
    const shape = shapeNumber(LOOKS[node.thing].shape)
    graph.addNode(node.key, {
      x: node.x,
      y: node.y,
      size: node.size,
      color: '#888888',
      shape,
      hidden: false,
      zIndex: 0,
      type: 'shape',
    })
  }
  for (const edge of atlas.graph.edges) {
    const paper = paperKey(edge.paper)
    const concept = conceptKey(edge.concept)
    if (!graph.hasNode(paper) || !graph.hasNode(concept) || graph.hasEdge(paper, concept)) continue
    const { role, salience } = edge
    graph.addEdge(paper, concept, { size: 1, color: '#888888', role, salience, hidden: false })
  }
  return graph
}

function toClusters(
  atlas: Atlas,
  byKey: ReadonlyMap<string, SceneNode>,
  years: YearsSheet | undefined,
): SceneCluster[] {
  const shorts = new Map(atlas.graph.concepts.map(({ name, short }) => [name, short]))
  const clusters = atlas.graph.clusters.map((cluster): SceneCluster => {
    const members = (atlas.members.get(cluster.id) ?? []).flatMap((key) => byKey.get(key) ?? [])
    const mainland = years ? members : mainlandOf(members)
    const { x, y } = years?.lanes.find((lane) => lane.cluster === cluster.id)?.box ?? boxOf(mainland)
    const [left, right] = x
    const [bottom, top] = y
    return {
      id: cluster.id,
      terms: termsOf(cluster.name, shorts),
      x: median(mainland.map((node) => node.x)),
      y: median(mainland.map((node) => node.y)),
      top,
      bottom,
      left,
      right,
      members,
      color: cluster.color,
    }
  })
  return clusters.filter(({ members }) => members.length > 0).sort((a, b) => b.members.length - a.members.length)
}

const termsOf = (name: string, shorts: ReadonlyMap<string, string | undefined>): Named[] =>
  name
    .split(' · ')
    .slice(0, 2)
    .map((label) => ({ label, short: shorts.get(label) }))

/** From this many nodes on the outermost half per cent on each side stays out of the frame where it lies far outside. */
const MANY_NODES = 2000
/** Share of the map's width that strays may add to the frame; farther ones would shrink the picture. */
const NEAR = 0.1

/** The box that the whole map is framed by. */
function frameOf(nodes: readonly SceneNode[]): Box {
  return { x: middleOf(nodes.map((node) => node.x)), y: middleOf(nodes.map((node) => node.y)) }
}

function middleOf(values: number[]): [number, number] {
  if (values.length === 0) return [0, 1]
  const sorted = values.toSorted((a, b) => a - b)
  const spare = sorted.length < MANY_NODES ? 0 : Math.floor(sorted.length * 0.005)
  const low = sorted[spare]!
  const high = sorted.at(-1 - spare)!
  if (high <= low) return [low - 1, high + 1]
  const reach = NEAR * (high - low)
  return [sorted.find((value) => value >= low - reach)!, sorted.findLast((value) => value <= high + reach)!]
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

export function boxOf(nodes: readonly SceneNode[]): Box {
  const range = (values: number[]): [number, number] => {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (const value of values) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    return [low, high]
  }
  return { x: range(nodes.map((node) => node.x)), y: range(nodes.map((node) => node.y)) }
}
