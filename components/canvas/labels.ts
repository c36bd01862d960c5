/**
 * The label layer: names of clusters first, then concepts by the number of their papers, then, close up, titles of
 * papers; none lies on another. It also knows which label lies under the pointer.
 */
import { clusterColor, SHEET, type Theme } from '@/lib/graph/appearance'
import type { Projection } from './camera'
import { BESIDE, type Candidate, Occupancy, type Placed, placeLabels, type Rect, shorten } from './label-layout'
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
}

export type LabelTarget = { cluster: SceneCluster } | { node: SceneNode }

const MOST_LABELS = 70
const CLUSTER_LINE = 16

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
    const nodes = placeLabels(nodeCandidates(context, scene, view), free, most)
    for (const { of, rect, place } of nodes) drawNodeLabel(context, of.node, { rect, place, view })
    for (const { of, rect } of clusters) drawClusterName(context, of.cluster, rect, view)
    this.#placed = [...clusters, ...nodes]
  }

  /** The label at a point of the stage, grown by `slack` pixels for fingers. */
  at(x: number, y: number, slack = 2): LabelTarget | undefined {
    return this.#placed.find(
      ({ rect }) =>
        x >= rect.x - slack &&
        x <= rect.x + rect.width + slack &&
        y >= rect.y - slack &&
        y <= rect.y + rect.height + slack,
    )?.of
  }
}

/** Cluster names are whole when all is framed and gone when the camera is in the middle of one. */
export const clusterNameOpacity = (nearness: number): number => Math.max(0, Math.min(1, (nearness - 0.35) / 0.25))

const clusterFont = (cluster: SceneCluster): string =>
  fontOf(680, Math.round(Math.min(15, 10.5 + Math.sqrt(cluster.members.length) / 3)))

const clusterLines = (cluster: SceneCluster): string[] =>
  cluster.lines.map((line) => shorten(line, 30).toLocaleUpperCase('en'))

function* clusterCandidates(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: LabelView,
): Generator<Candidate<{ cluster: SceneCluster }>> {
  if (clusterNameOpacity(view.nearness) === 0) return
  const { projection } = view
  for (const cluster of scene.clusters) {
    if (cluster.members.length < 3 || !cluster.members.some((node) => view.isShown(node.key))) continue
    const lines = clusterLines(cluster)
    const width = Math.max(...lines.map((line) => widthOf(context, clusterFont(cluster), line) * 1.05)) + 4
    yield {
      of: { cluster },
      x: projection.x(cluster.x),
      y: projection.y(cluster.y),
      gap: 0,
      width,
      height: lines.length * CLUSTER_LINE + 2,
      places: ['middle', 'above', 'below'],
    }
  }
}

function* nodeCandidates(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: LabelView,
): Generator<Candidate<{ node: SceneNode }>> {
  const { projection } = view
  const papersToo = view.nearness < 0.45
  for (const node of scene.nodes) {
    if (node.thing === 'paper' && !papersToo) continue
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
  context.save()
  context.globalAlpha = clusterNameOpacity(view.nearness)
  context.font = clusterFont(cluster)
  context.letterSpacing = '0.04em'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = clusterColor(cluster.color, view.theme)
  clusterLines(cluster).forEach((line, at) => {
    haloText(context, line, rect.x + rect.width / 2, rect.y + 1 + CLUSTER_LINE * (at + 0.5), SHEET.sheet[view.theme])
  })
  context.restore()
}
