/**
 * The label layer: names of clusters first, then concepts by the number of their papers, then, close up, titles of
 * papers; none lies on another. It also knows which label lies under the pointer.
 */
import { clusterColor, SHEET, type Theme } from '@/lib/graph/appearance'
import type { Projection } from './camera'
import {
  BESIDE,
  type Candidate,
  contains,
  Occupancy,
  type Placed,
  placeLabels,
  type Rect,
  shorten,
} from './label-layout'
import { fontOf, haloText, type Layer, widthOf } from './layer'
import type { Scene, SceneCluster, SceneNode } from './scene'

export interface LabelView {
  theme: Theme
  projection: Projection
  /** How close the camera is: 1 where the whole map is framed, 0.5 at twice that size. */
  nearness: number
  /** Radius in pixels of a node, as drawn. */
  radius: (node: SceneNode) => number
  isShown: (key: string) => boolean
  isLit: (key: string) => boolean
  /** Parts of the stage that panels cover. */
  covered: readonly Rect[]
  /** The part of the stage that no panel covers. */
  frame: Rect
  /** True while something is in focus: then the overlay names nodes, and only clusters are named here. */
  quiet: boolean
}

export type LabelTarget = { cluster: SceneCluster } | { node: SceneNode }

const MOST_LABELS = 70

export class Labels {
  readonly #layer: Layer
  #placed: Placed<LabelTarget>[] = []

  constructor(layer: Layer) {
    this.#layer = layer
  }

  get layer(): Layer {
    return this.#layer
  }

  draw(scene: Scene, view: LabelView): void {
    const { width, height } = view.projection
    const context = this.#layer.begin(width, height)
    const free = new Occupancy(width, height)
    for (const rect of view.covered) free.take(rect)
    const clusters = placeLabels(clusterCandidates(context, scene, view), free, 40)
    const most = Math.round(Math.min(MOST_LABELS, (width * height) / 11_000))
    const nodes = view.quiet ? [] : placeLabels(nodeCandidates(context, scene, view), free, most)
    for (const { of, rect, place } of nodes) drawNodeLabel(context, of.node, { rect, place, view })
    for (const { of, rect } of clusters) drawClusterName(context, of.cluster, rect, view)
    this.#placed = [...clusters, ...nodes]
  }

  /** Room that a cluster's name takes, where it is drawn. */
  find(id: string): Rect | undefined {
    return this.#placed.find(({ of }) => 'cluster' in of && of.cluster.id === id)?.rect
  }

  /** Draws one cluster's name again where it stands, on another layer. */
  repeat(context: CanvasRenderingContext2D, id: string, view: LabelView): void {
    const found = this.#placed.find(({ of }) => 'cluster' in of && of.cluster.id === id)
    if (found && 'cluster' in found.of) drawClusterName(context, found.of.cluster, found.rect, view)
  }

  /** The label at a point of the stage, grown by `slack` pixels for fingers. */
  at(x: number, y: number, slack: number): LabelTarget | undefined {
    return this.#placed.find(({ rect }) => contains(rect, { x, y }, slack))?.of
  }
}

/** Cluster names are whole when all is framed and gone when the camera is in the middle of one. */
export const clusterNameOpacity = (nearness: number): number => Math.max(0, Math.min(1, (nearness - 0.35) / 0.25))

/** Names grow with the width of their land on the screen. */
function clusterPixels(cluster: SceneCluster, { projection }: LabelView): number {
  const height = Math.abs(projection.y(cluster.top) - projection.y(cluster.bottom))
  return Math.round(Math.max(10, Math.min(14, 9 + height / 50)) * 2) / 2
}

/** Two lines where the land is large enough for them, else the first concept alone. */
function clusterLines(cluster: SceneCluster, view: LabelView): string[] {
  const roomy = view.projection.width > 600
  return cluster.lines.slice(0, roomy ? 2 : 1).map((line) => shorten(line, roomy ? 34 : 24).toLocaleUpperCase('en'))
}

const LINE = 1.2

function* clusterCandidates(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: LabelView,
): Generator<Candidate<{ cluster: SceneCluster }>> {
  if (clusterNameOpacity(view.nearness) === 0) return
  const { projection } = view
  for (const cluster of scene.clusters) {
    if (cluster.members.length < 3 || !cluster.members.some((node) => view.isShown(node.key))) continue
    const lines = clusterLines(cluster, view)
    const pixels = clusterPixels(cluster, view)
    const width = Math.max(...lines.map((line) => widthOf(context, fontOf(680, pixels), line) * 1.06)) + 4
    const top = projection.y(cluster.top)
    const bottom = projection.y(cluster.bottom)
    const height = lines.length * pixels * LINE + 2
    const x = clamped(projection.x(cluster.x), width, view.frame)
    const above = { x: x - width / 2, y: top - COAST - height, width, height }
    const free = !scene.clusters.some((other) => other !== cluster && overlaps(above, other, projection))
    yield {
      of: { cluster },
      x,
      y: (top + bottom) / 2,
      gap: (bottom - top) / 2 + COAST,
      width,
      height,
      places: free ? ['above', 'below', 'middle'] : ['middle', 'above', 'below'],
    }
  }
}

/** A name's middle, moved so that it does not end outside of the map while its land is in sight. */
function clamped(x: number, width: number, frame: Rect): number {
  const [left, right] = [frame.x + width / 2 + 6, frame.x + frame.width - width / 2 - 6]
  return x < frame.x || x > frame.x + frame.width || left > right ? x : Math.max(left, Math.min(right, x))
}

/** Whether a name would lie in the middle of another cluster's land. */
function overlaps(rect: Rect, { core }: SceneCluster, projection: Projection): boolean {
  const [left, right] = [projection.x(core.x[0]), projection.x(core.x[1])]
  const [bottom, top] = [projection.y(core.y[0]), projection.y(core.y[1])]
  return rect.x < right && rect.x + rect.width > left && rect.y < bottom && rect.y + rect.height > top
}

/** Pixels between the outermost node of a land and its coast, about. */
const COAST = 7

function* nodeCandidates(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: LabelView,
): Generator<Candidate<{ node: SceneNode }>> {
  const { projection } = view
  const papersToo = view.nearness < 0.45
  // Far out a name that one paper alone uses says little.
  const least = view.nearness > 0.7 && (scene.nodes[12]?.weight ?? 0) > 1 ? 2 : 0
  for (const node of scene.nodes) {
    if (node.thing === 'paper' ? !papersToo : node.weight < least) continue
    if (!view.isShown(node.key) || !view.isLit(node.key)) continue
    const x = projection.x(node.x)
    const y = projection.y(node.y)
    if (x < 0 || y < 0 || x > projection.width || y > projection.height) continue
    const { font, text } = nodeLabel(node, view)
    const width = widthOf(context, font, text) + 2
    yield { of: { node }, x, y, gap: view.radius(node), width, height: 15, places: BESIDE }
  }
}

function nodeLabel(node: SceneNode, view: LabelView): { font: string; text: string } {
  const strong = node.thing !== 'paper' && node.weight >= 4
  const pixels = node.thing === 'paper' ? 11 : Math.min(13, 11 + Math.log2(1 + view.radius(node)) / 3)
  return { font: fontOf(strong ? 560 : 450, Math.round(pixels * 2) / 2), text: shorten(node.label, 34) }
}

interface NodeLabelAt {
  rect: Rect
  place: Placed<unknown>['place']
  view: LabelView
}

function drawNodeLabel(context: CanvasRenderingContext2D, node: SceneNode, { rect, view }: NodeLabelAt): void {
  const { font, text } = nodeLabel(node, view)
  context.font = font
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillStyle = node.thing === 'paper' ? SHEET.muted[view.theme] : SHEET.ink[view.theme]
  haloText(context, text, rect.x + 1, rect.y + rect.height / 2 + 0.5, SHEET.sheet[view.theme])
}

function drawClusterName(context: CanvasRenderingContext2D, cluster: SceneCluster, rect: Rect, view: LabelView): void {
  const pixels = clusterPixels(cluster, view)
  context.save()
  context.globalAlpha = clusterNameOpacity(view.nearness)
  context.font = fontOf(680, pixels)
  context.letterSpacing = '0.04em'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = clusterColor(cluster.color, view.theme)
  clusterLines(cluster, view).forEach((line, at) => {
    haloText(context, line, rect.x + rect.width / 2, rect.y + 1 + pixels * LINE * (at + 0.5), SHEET.sheet[view.theme])
  })
  context.restore()
}
