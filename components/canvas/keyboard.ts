/**
 * The map by keyboard: arrows walk from a node to the neighbour that lies that way, Enter opens it, with Shift beside what is
 * open, + and - zoom, 0 frames everything, the menu key asks for its menu, Escape steps back. What was reached is said to
 * screen readers.
 */
import { LOOKS } from '@/lib/graph/appearance'
import { yearsOf } from '@/lib/graph/years'
import { NO_YEAR } from '@/lib/graph/years-layout'
import type { Renderer } from './picture'
import type { Scene, SceneNode } from './scene'

export interface KeyboardHandlers {
  /** The node where the keyboard is; null when it leaves. */
  moveTo: (key: string | null) => void
  open: (key: string) => void
  /** Beside what is open. */
  choose: (key: string) => void
  /** Coordinates of the window. */
  menu: (key: string, x: number, y: number) => void
  escape: () => void
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
}

/**
 * The neighbour (a node linked to it, or a related concept) that lies most nearly in the direction, by angle first and
 * distance next; with no link that way, the nearest node there. Undefined where nothing lies there at all.
 */
export function neighborTowards(scene: Scene, from: SceneNode, way: readonly [number, number]): SceneNode | undefined {
  const linked = [...scene.atlas.links(from.key), ...scene.atlas.related(from.key)].flatMap(
    (link) => scene.byKey.get(link.key) ?? [],
  )
  return nearestTowards(linked, from, way) ?? nearestTowards(scene.nodes, from, way)
}

function nearestTowards(nodes: readonly SceneNode[], from: SceneNode, [x, y]: readonly [number, number]) {
  let best: SceneNode | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const node of nodes) {
    const [dx, dy] = [node.x - from.x, node.y - from.y]
    const distance = Math.hypot(dx, dy)
    const along = (dx * x + dy * y) / (distance || 1)
    if (node === from || along < 0.5) continue
    const cost = distance * (2 - along)
    if (cost < bestCost) {
      best = node
      bestCost = cost
    }
  }
  return best
}

export interface KeyboardState {
  cursor: string | null
  selected: string | null
}

export function handleKey(event: KeyboardEvent, renderer: Renderer, state: KeyboardState, on: KeyboardHandlers): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const way = DIRECTIONS[event.key]
  const key = state.cursor ?? state.selected
  if (way) walk(renderer.scene, key, way, on)
  else if (event.key === 'Enter' && key) (event.shiftKey ? on.choose : on.open)(key)
  else if (event.key === '+' || event.key === '=') renderer.zoom(1 / 1.5)
  else if (event.key === '-') renderer.zoom(1.5)
  else if (event.key === '0') renderer.fit()
  else if (event.key === 'Escape') on.escape()
  else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && key) {
    const node = renderer.scene.byKey.get(key)
    if (!node) return
    const rect = renderer.sigma.getContainer().getBoundingClientRect()
    const point = renderer.sigma.graphToViewport(node)
    on.menu(key, rect.left + point.x, rect.top + point.y)
  } else return
  event.preventDefault()
}

function walk(scene: Scene, key: string | null, way: readonly [number, number], on: KeyboardHandlers): void {
  const from = key ? scene.byKey.get(key) : undefined
  const to = from ? neighborTowards(scene, from, way) : scene.nodes[0]
  if (to) on.moveTo(to.key)
}

/** "proximal policy optimization, method, 7 papers": what a screen reader says of a node; by year its own, too. */
export function describe(scene: Scene, key: string): string {
  const known = scene.atlas.nodes.get(key)
  if (!known) return ''
  const count = known.type === 'concept' ? known.node.papers : known.node.concepts
  const of = known.type === 'concept' ? LOOKS.paper : { word: 'concept', plural: 'concepts' }
  const year = scene.years && `, ${yearsOf(scene.atlas)?.of.get(key) ?? NO_YEAR}`
  return `${known.name}, ${LOOKS[known.thing].word}, ${count} ${count === 1 ? of.word : of.plural}${year ?? ''}`
}
