/**
 * The layer over the graph: what is in focus, drawn again at full strength with its own labels while sigma's canvases
 * are faded by CSS. It costs no WebGL draw, so its speed does not depend on the size of the graph.
 */
import { clusterColor, ROLE_LINES, SHEET, type Theme } from '@/lib/graph/appearance'
import type { Projection } from './camera'
import type { Focus, FocusLink } from './focus'
import type { Rect } from './label-layout'
import type { Layer } from './layer'
import { drawNames, type NamedRect } from './overlay-names'
import type { Scene, SceneNode } from './scene'
import { drawRing, drawShape } from './shapes-2d'

export interface OverlayView {
  theme: Theme
  projection: Projection
  radius: (node: SceneNode) => number
  color: (node: SceneNode) => string
  /** Whether colours tell clusters. */
  tinted: boolean
  /** What lenses light; undefined where none does. */
  lit: ReadonlySet<string> | undefined
  covered: readonly Rect[]
  /** The part of the stage that no panel covers. */
  frame: Rect
  selected: SceneNode | undefined
  /** What is chosen, or about to be. */
  ringed: readonly SceneNode[]
  /** Where the keyboard is. */
  cursor: SceneNode | undefined
}

export function drawOverlay(layer: Layer, scene: Scene, focus: Focus | undefined, view: OverlayView): NamedRect[] {
  const { projection } = view
  const context = layer.begin(projection.width, projection.height)
  let labelled: NamedRect[] = []
  if (focus) {
    for (const link of focus.links) drawLink(context, scene, focus, { link, view })
    for (const node of focus.nodes.toReversed()) drawNode(context, node, view)
    if (focus.hub) drawNode(context, focus.hub, view)
    labelled = drawNames(context, focus, view)
  }
  for (const [node, color] of [
    ...view.ringed.map((end) => [end, SHEET.accent[view.theme]] as const),
    [view.selected, SHEET.accent[view.theme]],
    [view.cursor, SHEET.ink[view.theme]],
  ] as const) {
    if (!node) continue
    if (!focus?.nodes.includes(node)) drawNode(context, node, view)
    drawRing(context, { ...pointOf(node, view), radius: view.radius(node), color, border: SHEET.sheet[view.theme] })
  }
  return labelled
}

const pointOf = (node: SceneNode, { projection }: OverlayView) => ({ x: projection.x(node.x), y: projection.y(node.y) })

function drawNode(context: CanvasRenderingContext2D, node: SceneNode, view: OverlayView): void {
  drawShape(context, node.thing, {
    ...pointOf(node, view),
    radius: view.radius(node),
    color: view.color(node),
    border: SHEET.sheet[view.theme],
  })
}

/** A role as its line style; concepts that only share papers by a faint dotted line, stronger with more papers. */
function drawLink(
  context: CanvasRenderingContext2D,
  scene: Scene,
  focus: Focus,
  { link, view }: { link: FocusLink; view: OverlayView },
): void {
  const { theme } = view
  const a = pointOf(link.from, view)
  const b = pointOf(link.to, view)
  const line = link.role ? ROLE_LINES[link.role] : { width: 1, dash: [1, 4], opacity: 0.7 }
  const cluster = focus.cluster ? scene.atlas.clusters.get(focus.cluster.id) : undefined
  const ofCluster = cluster && (view.tinted ? clusterColor(cluster.color, theme) : SHEET.muted[theme])
  const base = ofCluster ?? view.color(focus.hub ?? link.from)
  context.save()
  context.globalAlpha = focus.cluster ? 0.35 : focus.chain ? 1 : line.opacity
  context.strokeStyle = link.role ? base : SHEET.muted[theme]
  context.lineWidth = focus.cluster ? 1 : focus.chain ? Math.max(2.5, line.width) : line.width
  if (!focus.cluster) context.setLineDash([...line.dash])
  context.lineCap = line.dash.length === 2 && line.dash[0] === 1 ? 'round' : 'butt'
  context.beginPath()
  context.moveTo(a.x, a.y)
  context.lineTo(b.x, b.y)
  context.stroke()
  context.restore()
}

/** How much of the graph, and of the clusters' names, is left to see under a focus. */
export const FADED = { hover: { graph: 0.16, names: 0.16 }, selected: { graph: 0.24, names: 0.6 } } as const
