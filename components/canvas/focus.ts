/** What is lit while the rest fades: a node with its neighbours, a cluster with its members, or what connects nodes. */
import type { Chain } from '@/lib/graph/chain'
import type { LinkTraits } from '@/lib/graph/filters'
import type { Role } from '@/lib/model/concept'
import type { Scene, SceneCluster, SceneNode } from './scene'

export interface FocusLink {
  from: SceneNode
  to: SceneNode
  /** Undefined between two concepts: they share papers. */
  role: Role | undefined
  /** Papers shared, or mentions. */
  count: number
}

export interface Focus {
  hub: SceneNode | undefined
  cluster: SceneCluster | undefined
  /** The links are a chain, which is drawn strongly. */
  chain?: true
  /** Everything lit, the hub included; strongest first. */
  nodes: readonly SceneNode[]
  links: readonly FocusLink[]
}

/** Whether a node is on the map and, where one is given, the link that leads to it. */
export type IsShown = (key: string, link?: LinkTraits) => boolean

/** Related concepts that are lit with a concept though no paper's line leads there. */
const MOST_RELATED = 12
/** Links of a cluster drawn one by one; a larger one shows its members only. */
const MOST_LINKS = 3000

/** `answer` is what lenses light: it stays lit with the node and its neighbours, whether linked to it or not. */
export function focusOnNode(
  scene: Scene,
  key: string,
  isShown: IsShown,
  answer: Iterable<string> = [],
): Focus | undefined {
  const hub = scene.byKey.get(key)
  if (!hub) return undefined
  const links: FocusLink[] = []
  const lit = new Map<string, SceneNode>([[key, hub]])
  for (const link of [...scene.atlas.links(key), ...scene.atlas.related(key).slice(0, MOST_RELATED)]) {
    const to = scene.byKey.get(link.key)
    if (!to || !isShown(to.key, link)) continue
    lit.set(to.key, to)
    links.push({ from: hub, to, role: link.role, count: link.count })
  }
  const nodes = new Set([...lit.values(), ...shownOf(scene, answer, isShown)])
  return { hub, cluster: undefined, nodes: byWeight(nodes), links }
}

/** The answer of lenses stays lit here, too. */
export function focusOnCluster(
  scene: Scene,
  id: string,
  isShown: IsShown,
  answer: Iterable<string> = [],
): Focus | undefined {
  const cluster = scene.clusters.find((known) => known.id === id)
  if (!cluster) return undefined
  const nodes = cluster.members.filter((node) => isShown(node.key))
  const inside = new Set(nodes.map((node) => node.key))
  const links: FocusLink[] = []
  for (const node of nodes) {
    if (node.thing !== 'paper') continue
    for (const link of scene.atlas.links(node.key)) {
      const to = scene.byKey.get(link.key)
      if (to && inside.has(link.key) && isShown(link.key, link) && links.length < MOST_LINKS) {
        links.push({ from: node, to, role: link.role, count: link.count })
      }
    }
  }
  return { hub: undefined, cluster, nodes: byWeight(new Set([...nodes, ...shownOf(scene, answer, isShown)])), links }
}

/** Undefined where not even two of its ends are on the map. What is hidden of it is left out. */
export function focusOnChain(scene: Scene, chain: Chain, isShown: IsShown): Focus | undefined {
  if (shownOf(scene, chain.ends, isShown).length < 2) return undefined
  const nodes = shownOf(scene, chain.keys, isShown)
  const shown = new Map(nodes.map((node) => [node.key, node]))
  const links = chain.links.flatMap(({ from, to, role }) => {
    const [first, second] = [shown.get(from), shown.get(to)]
    return first && second ? [{ from: first, to: second, role, count: 1 }] : []
  })
  return { hub: undefined, cluster: undefined, chain: true, nodes, links }
}

/** Those of the keys that are on the map. */
export const shownOf = (scene: Scene, keys: Iterable<string>, isShown: IsShown): SceneNode[] =>
  [...keys].flatMap((key) => (isShown(key) ? (scene.byKey.get(key) ?? []) : []))

const byWeight = (nodes: Iterable<SceneNode>): SceneNode[] => [...nodes].sort((a, b) => b.weight - a.weight)

/**
 * The part of a focus that the camera frames: of a hub with far-flung neighbours the nearer two thirds, so that they can
 * be told apart; names at the edge of the map point to the others. Of a cluster its members.
 */
export function framedNodes({ hub, cluster, nodes, links }: Focus): readonly SceneNode[] {
  if (cluster) {
    const members = new Set(cluster.members)
    return nodes.filter((node) => members.has(node))
  }
  if (!hub) return nodes
  const linked = new Set([hub, ...links.map(({ to }) => to)])
  const near = nodes.filter((node) => linked.has(node))
  if (near.length < 7) return near
  const distance = (node: SceneNode) => Math.hypot(node.x - hub.x, node.y - hub.y)
  return near.toSorted((a, b) => distance(a) - distance(b)).slice(0, Math.ceil(near.length * 0.67))
}
