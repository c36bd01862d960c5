/**
 * The graph as a tree that is opened step by step: clusters, their concepts and papers (or all concepts or papers in one
 * list), and under each node its neighbours, as deep as one likes. Pure: which rows there are follows from what is open, shown and looked for.
 */
import type { Atlas, AtlasNode } from '@/lib/graph/atlas'
import type { Shown } from '@/lib/graph/filters'
import { ROLES, type Role } from '@/lib/model/concept'
import type { Cluster } from '@/lib/model/graph'
import { inOrder, measureOf, type Order, type Span, spanOf } from './measure'

export type TreeRow = {
  /** Place in the tree: the ids from the root down, joined; the same node may stand in many places. */
  path: string
  level: number
  /** Undefined where there is nothing to open. */
  open: boolean | undefined
  /** Place among its brothers, from 1, and how many they are. */
  position: number
  brothers: number
} /** `papers` and `concepts` are those of it that are left, `years` are of these papers. */ & (
  | { type: 'cluster'; cluster: Cluster | null; papers: number; concepts: number; years: Span }
  /** `alias` is the other name by which it was found. */
  | { type: 'node'; node: AtlasNode; role: Role | undefined; alias: string | undefined }
  /** Stands for the rest of a long list. */
  | { type: 'more'; parent: string; count: number }
)

/** What stands at the root. */
export type ListOf = 'clusters' | 'concepts' | 'papers'

/** What is listed, and in which order. */
export interface Listed {
  list: ListOf
  /** Of concepts or papers. */
  order: Order
  /** Keys left by lenses and filters; undefined for all. */
  visible: ReadonlySet<string> | undefined
  /** What is left for numbers, also where papers are off the map. */
  left: Shown
  /** Where not empty: matching nodes only, without clusters above them. */
  text: string
  /** By key the other name by which `text` finds a node. */
  called?: ReadonlyMap<string, string> | undefined
}

export interface TreeState extends Listed {
  /** Paths of open rows. */
  open: ReadonlySet<string>
  /** How many children of a path are listed, where more than the first ones. */
  limits: ReadonlyMap<string, number>
}

export const FIRST = 50
const BETWEEN = '\n'
export const NO_CLUSTER_PATH = '-'
const LIST_PATH = '?'

export function treeRows(atlas: Atlas, state: TreeState): TreeRow[] {
  const shown = shownOf(state)
  if (state.list !== 'clusters' || state.text.trim() !== '') {
    return childRows(atlas, state, shown, { path: LIST_PATH, level: 1, children: listed(atlas, state) })
  }
  const groups = clusterGroups(atlas, shown)
  return groups.flatMap(({ cluster, members, papers, years }, at): TreeRow[] => {
    const path = cluster?.id ?? NO_CLUSTER_PATH
    const open = state.open.has(path)
    const row: TreeRow = {
      type: 'cluster',
      cluster,
      papers,
      concepts: members.length - papers,
      years,
      path,
      level: 1,
      open,
      position: at + 1,
      brothers: groups.length,
    }
    return open ? [row, ...childRows(atlas, state, shown, { path, level: 2, children: members.map(asChild) })] : [row]
  })
}

/** Where a node stands, and as the how many-th: so that the list can be opened there. Undefined where it is not listed. */
export function placeOf(atlas: Atlas, key: string, state: Listed) {
  const groups =
    state.list === 'clusters'
      ? clusterGroups(atlas, shownOf(state)).map(
          ({ cluster, members }) => [cluster?.id ?? NO_CLUSTER_PATH, members] as const,
        )
      : [[LIST_PATH, listed(atlas, state).map(({ node }) => node)] as const]
  for (const [parent, members] of groups) {
    const at = members.findIndex((node) => node.key === key)
    if (at >= 0) return { parent, path: parent + BETWEEN + key, position: at + 1 }
  }
  return undefined
}

/** Whether a row's path is one of this node. */
export const isPathOf = (path: string, key: string): boolean => path.endsWith(BETWEEN + key)

type IsShown = (node: AtlasNode) => boolean
const shownOf = ({ visible }: Listed): IsShown => (visible ? ({ key }) => visible.has(key) : () => true)

interface Child {
  node: AtlasNode
  role: Role | undefined
  alias: string | undefined
}
const asChild = (node: AtlasNode): Child => ({ node, role: undefined, alias: undefined })

interface Group {
  cluster: Cluster | null
  members: AtlasNode[]
  papers: number
  years: Span
}

/** With most papers first, as beside the map. */
function clusterGroups(atlas: Atlas, shown: IsShown): Group[] {
  const groups = new Map<Cluster | null, AtlasNode[]>()
  for (const node of atlas.nodes.values()) {
    if (!shown(node)) continue
    const cluster = atlas.clusters.get(node.cluster ?? '') ?? null
    const group = groups.get(cluster)
    if (group) group.push(node)
    else groups.set(cluster, [node])
  }
  return [...groups]
    .map(([cluster, members]) => {
      const papers = members.flatMap((entry) => (entry.type === 'paper' ? [entry.node] : []))
      const years = spanOf(papers.flatMap(({ year }) => year ?? []))
      return { cluster, members: members.sort(strongestFirst), papers: papers.length, years }
    })
    .sort(
      (a, b) =>
        Number(a.cluster === null) - Number(b.cluster === null) ||
        b.papers - a.papers ||
        b.members.length - a.members.length,
    )
}

const weightOf = (entry: AtlasNode): number => (entry.type === 'paper' ? entry.node.concepts : entry.node.papers)

/** Concepts before papers, the strongest of each first. */
const strongestFirst = (a: AtlasNode, b: AtlasNode): number =>
  Number(a.type === 'paper') - Number(b.type === 'paper') ||
  weightOf(b) - weightOf(a) ||
  a.name.localeCompare(b.name, 'en')

/** What is looked for, of all or of what the list is of. */
function listed(atlas: Atlas, state: Listed): Child[] {
  const shown = shownOf(state)
  const words = state.text.toLowerCase().split(/\s+/).filter(Boolean)
  const isNamed = (node: AtlasNode) => words.every((word) => node.name.toLowerCase().includes(word))
  const isListed = ({ type }: AtlasNode) => state.list === 'clusters' || state.list === `${type}s`
  const found = [...atlas.nodes.values()]
    .filter((node) => isListed(node) && shown(node) && (state.called?.has(node.key) || isNamed(node)))
    .sort(strongestFirst)
  const ordered =
    state.list === 'clusters' ? found : inOrder(found, state.order, (node) => measureOf(atlas, state.left, node))
  return ordered.map((node) => ({ ...asChild(node), alias: isNamed(node) ? undefined : state.called?.get(node.key) }))
}

interface Branch {
  path: string
  level: number
  children: readonly Child[]
}

function childRows(atlas: Atlas, state: TreeState, shown: IsShown, { path, level, children }: Branch): TreeRow[] {
  const listed = children.slice(0, state.limits.get(path) ?? FIRST)
  const rest = children.length - listed.length
  const brothers = listed.length + Number(rest > 0)
  const rows = listed.flatMap(({ node, role, alias }, at): TreeRow[] => {
    const own = path + BETWEEN + node.key
    const neighbors = neighborsOf(atlas, node.key, shown)
    const open = neighbors.length > 0 ? state.open.has(own) : undefined
    const row: TreeRow = { type: 'node', node, role, alias, path: own, level, open, position: at + 1, brothers }
    return open ? [row, ...childRows(atlas, state, shown, { path: own, level: level + 1, children: neighbors })] : [row]
  })
  if (rest > 0) {
    const more = { path: `${path}${BETWEEN}…`, level, open: undefined, position: brothers, brothers }
    rows.push({ type: 'more', parent: path, count: rest, ...more })
  }
  return rows
}

/** By role, the strongest first, then by how much the paper is about the concept, then by weight. */
function neighborsOf(atlas: Atlas, key: string, shown: IsShown): Child[] {
  const rank = (role: Role | undefined) => (role ? ROLES.indexOf(role) : ROLES.length)
  return atlas
    .links(key)
    .flatMap(({ key: other, role, salience = 0 }) => {
      const node = atlas.nodes.get(other)
      return node && shown(node) ? [{ ...asChild(node), role, salience }] : []
    })
    .sort((a, b) => rank(a.role) - rank(b.role) || b.salience - a.salience || strongestFirst(a.node, b.node))
}

/** Path of the row above in the tree, undefined at the top. */
export function parentPath(path: string): string | undefined {
  const at = path.lastIndexOf(BETWEEN)
  return at < 0 ? undefined : path.slice(0, at)
}
