/** Colours, sizes and what is hidden, written onto the scene's graph in one go: by cluster, kind, role or year. */

import type { ColorBy } from '@/components/explorer/view-url'
import { clusterColor, LOOKS, mix, NO_CLUSTER, ROLE_COLORS, SHEET, type Theme } from '@/lib/graph/appearance'
import type { Shown } from '@/lib/graph/filters'
import { ageOf, noYearColor, yearColor } from '@/lib/graph/year-colors'
import { yearsOf } from '@/lib/graph/years'
import type { Role } from '@/lib/model/concept'
import type { NodeAttributes, Scene, SceneNode } from './scene'
import { MANY_EDGES } from './sigma-settings'

export interface Look {
  theme: Theme
  colorBy: ColorBy
  /** Node towards which roles are coloured. */
  selected: string | null
  shown: Shown
  /** Pixels of radius for a relative size of 1. */
  unit: number
}

/** Share of the sheet mixed into an edge: within a cluster, across clusters. */
const EDGE_MIX = { light: { inside: 0.3, across: 0.55 }, dark: { inside: 0.36, across: 0.6 } } as const
/** Of so few nodes, left by filters or lit, the links are looked at too, and there is room for each node. */
const FEW = { most: 150, mix: { inside: 0.1, across: 0.2 }, wider: 1.25 } as const
/** Many edges are each drawn paler: this much more of the sheet for every tenfold above a thousand. */
const CROWD = 0.18
/** Share of the sheet mixed into what no lens lights while another is lit. */
const UNLIT = 0.82
/** And into what is drawn over the map for another reason, such as a neighbour of what is selected. */
const UNLIT_OVER = 0.6

/** How much larger what a lens lights is drawn, and its least radius where that is few: more of them would run into one. */
const LIT = { scale: 1.35, least: 5 } as const

/** Pixels of radius that no node is drawn larger than. */
const LARGEST = 22

/** Colour of a node before lenses; what an unlit one becomes is mixed from it. */
export function colorOf(scene: Scene, node: SceneNode, look: Look): string {
  const { theme } = look
  switch (look.colorBy) {
    case 'kind':
      return LOOKS[node.thing].color[theme]
    case 'year':
      return colorByYear(scene, node, theme)
    case 'role':
      return roleColor(scene, node, look)
    case 'cluster': {
      const cluster = node.cluster === undefined ? undefined : scene.atlas.clusters.get(node.cluster)
      const color = clusterColor(cluster?.color, theme)
      return node.thing === 'paper' ? mix(color, SHEET.sheet[theme], 0.3) : color
    }
  }
}

/** Colour of a node in focus: what lenses light stands out there, too. */
export function overlayColor(scene: Scene, node: SceneNode, look: Look): string {
  const color = colorOf(scene, node, look)
  const { lit } = look.shown
  const stands = !lit || lit.has(node.key) || node.key === look.selected
  return stands ? color : mix(color, SHEET.sheet[look.theme], UNLIT_OVER)
}

function roleColor(scene: Scene, node: SceneNode, { selected, theme }: Look): string {
  if (node.key === selected) return SHEET.accent[theme]
  const role: Role | undefined = selected
    ? scene.atlas.links(selected).find((link) => link.key === node.key)?.role
    : undefined
  return role ? ROLE_COLORS[role][theme] : mix(NO_CLUSTER[theme], SHEET.sheet[theme], 0.5)
}

function colorByYear({ atlas }: Scene, { key }: SceneNode, theme: Theme): string {
  const years = yearsOf(atlas)
  const year = years?.of.get(key)
  return years && year !== undefined ? yearColor(ageOf(year, years), theme) : noYearColor(theme)
}

/** Writes attributes; sigma hears of it once for nodes and once for edges. */
export function paint(scene: Scene, look: Look): void {
  paintNodes(scene, look)
  paintEdges(scene, look)
}

/** All that a change of the unit changes. */
export function paintNodes(scene: Scene, look: Look): void {
  const { visible, lit } = look.shown
  const sheet = SHEET.sheet[look.theme]
  const leastLit = isFew(lit) ? LIT.least : 0
  const changed: (keyof NodeAttributes)[] = ['color', 'hidden', 'size']
  scene.graph.updateEachNodeAttributes(
    (key, attributes) => {
      const node = scene.byKey.get(key)
      if (!node) return attributes
      const color = colorOf(scene, node, look)
      attributes.color = lit && !lit.has(key) ? mix(color, sheet, UNLIT) : color
      attributes.hidden = visible !== undefined && !visible.has(key)
      const stands = lit?.has(key) ?? false
      const size = Math.max(1.7, Math.min(LARGEST, node.size * look.unit))
      attributes.size = stands ? Math.max(leastLit, size * LIT.scale) : size
      const zIndex = stands ? 1 : 0
      // Sigma puts all nodes in order anew where it hears of it.
      if (attributes.zIndex !== zIndex && !changed.includes('zIndex')) changed.push('zIndex')
      attributes.zIndex = zIndex
      return attributes
    },
    { attributes: changed },
  )
}

function paintEdges(scene: Scene, look: Look): void {
  const { theme } = look
  const sheet = SHEET.sheet[theme]
  const { visible, lit, links } = look.shown
  const quiet = isCrowded(scene, look)
  const crowd = Math.max(0, Math.log10(scene.graph.size / 1000)) * CROWD
  const { inside, across } = EDGE_MIX[theme]
  const pale = inksOf(scene, look, { inside: Math.min(0.86, inside + crowd), across: Math.min(0.88, across + crowd) })
  const strong = inksOf(scene, look, FEW.mix)
  scene.graph.updateEachEdgeAttributes(
    (_key, attributes, source, target) => {
      const from = scene.byKey.get(source)?.cluster
      const same = from !== undefined && from === scene.byKey.get(target)?.cluster
      const stands = lit?.has(source) && lit.has(target)
      const isOfFew = isFew(visible) || (stands && isFew(lit))
      const color = (isOfFew ? strong : pale)(same ? from : undefined)
      attributes.color = lit && !stands ? mix(color, sheet, 0.7) : color
      attributes.size = (attributes.role === 'proposes' ? 1.6 : 1.1) * (isOfFew ? FEW.wider : 1)
      attributes.hidden = (links !== undefined && !links(attributes)) || (quiet && !same && !stands)
      return attributes
    },
    { attributes: ['color', 'size', 'hidden'] },
  )
}

/** Whether it is a choice of nodes, and one of few. */
export const isFew = (keys: ReadonlySet<string> | undefined): keys is ReadonlySet<string> =>
  keys !== undefined && keys.size <= FEW.most

type Shares = { readonly inside: number; readonly across: number }

/** Colour of a link within a cluster or, without one, across clusters; `shares` is how much of the sheet is mixed in. */
function inksOf(scene: Scene, { theme, colorBy }: Look, shares: Shares): (cluster: string | undefined) => string {
  const sheet = SHEET.sheet[theme]
  const across = mix(NO_CLUSTER[theme], sheet, shares.across)
  const inside = new Map(
    scene.atlas.graph.clusters.map(({ id, color }) => [
      id,
      mix(colorBy === 'cluster' ? clusterColor(color, theme) : NO_CLUSTER[theme], sheet, shares.inside),
    ]),
  )
  return (cluster) => (cluster === undefined ? undefined : inside.get(cluster)) ?? across
}

/**
 * Whether so many links are left that those across clusters, or of nodes in none, would lie over the lands like a mist, none
 * of them to be followed.
 */
function isCrowded({ graph }: Scene, { shown: { visible, links } }: Look): boolean {
  if (graph.size <= MANY_EDGES) return false
  if (!visible) return true
  let left = 0
  graph.forEachEdge((_key, attributes, source, target) => {
    if (visible.has(source) && visible.has(target) && (links?.(attributes) ?? true)) left++
  })
  return left > MANY_EDGES
}

/**
 * Pixels of radius per unit of size, so that all nodes together fill about a ninth of the free canvas. With `uncut` the largest
 * are as much larger than others as their sizes say: who asks for what is bridging looks for those.
 */
export function unitFor(scene: Scene, pixels: { width: number; height: number }, { uncut = false } = {}): number {
  let [area, largest] = [0, 0]
  for (const { size } of scene.nodes) {
    area += Math.PI * size * size
    largest = Math.max(largest, size)
  }
  if (area === 0) return 1
  const fill = 0.115 * pixels.width * pixels.height
  return Math.min(5, Math.sqrt(fill / area), uncut ? LARGEST / largest : Number.POSITIVE_INFINITY)
}
