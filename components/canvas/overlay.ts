/**
 * The layer over the graph: what is in focus, drawn again at full strength with its own labels while sigma's canvases
 * are faded by CSS. It costs no WebGL draw, so its speed does not depend on the size of the graph.
 */
import { clusterColor, ROLE_LINES, SHEET, type Theme } from '@/lib/graph/appearance'
import type { Projection } from './camera'
import type { Focus, FocusLink } from './focus'
import { AROUND, type Candidate, Occupancy, placeLabels, type Rect, shorten } from './label-layout'
import { fontOf, haloText, type Layer, widthOf } from './layer'
import type { Scene, SceneNode } from './scene'
import { drawRing, drawShape } from './shapes-2d'

export interface OverlayView {
  theme: Theme
  projection: Projection
  radius: (node: SceneNode) => number
  color: (node: SceneNode) => string
  covered: readonly Rect[]
  selected: SceneNode | undefined
  /** Where the keyboard is. */
  cursor: SceneNode | undefined
}

const MOST_LABELS = 60
/** Of the strongest nodes, how many no name may cover. */
const MOST_SPARED = 24

/** A node's name as drawn, for finding what is under the pointer. */
export interface NamedRect {
  node: SceneNode
  rect: Rect
}

export function drawOverlay(layer: Layer, scene: Scene, focus: Focus | undefined, view: OverlayView): NamedRect[] {
  const { projection } = view
  const context = layer.begin(projection.width, projection.height)
  let labelled: NamedRect[] = []
  if (focus) {
    for (const link of focus.links) drawLink(context, scene, focus, { link, view })
    for (const node of focus.nodes.toReversed()) drawNode(context, node, view)
    if (focus.hub) drawNode(context, focus.hub, view)
    labelled = drawLabels(context, focus, view)
  }
  for (const [node, color] of [
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
  const base = cluster ? clusterColor(cluster.color, theme) : view.color(focus.hub ?? link.from)
  context.save()
  context.globalAlpha = focus.cluster ? 0.35 : line.opacity
  context.strokeStyle = link.role ? base : SHEET.muted[theme]
  context.lineWidth = focus.cluster ? 1 : line.width
  if (!focus.cluster) context.setLineDash([...line.dash])
  context.lineCap = line.dash.length === 2 && line.dash[0] === 1 ? 'round' : 'butt'
  context.beginPath()
  context.moveTo(a.x, a.y)
  context.lineTo(b.x, b.y)
  context.stroke()
  context.restore()
}

interface LabelOf {
  node: SceneNode
  font: string
  text: string
  color: string
}

function labelOf(node: SceneNode, focus: Focus, theme: Theme): LabelOf {
  if (node === focus.hub) return { node, font: fontOf(660, 14), text: shorten(node.label, 60), color: SHEET.ink[theme] }
  if (node.thing === 'paper') {
    return { node, font: fontOf(440, 11.5), text: shorten(node.label, 40), color: SHEET.muted[theme] }
  }
  return { node, font: fontOf(520, 12), text: shorten(node.label, 34), color: SHEET.ink[theme] }
}

/** The hub's name first, then concepts of several papers, titles, and concepts that one paper alone has. */
function inOrder({ hub, nodes }: Focus): SceneNode[] {
  const rank = (node: SceneNode) => (node === hub ? 0 : node.thing === 'paper' ? 2 : node.weight > 1 ? 1 : 3)
  return nodes.toSorted((a, b) => rank(a) - rank(b))
}

function drawLabels(context: CanvasRenderingContext2D, focus: Focus, view: OverlayView): NamedRect[] {
  const { projection, theme } = view
  const free = new Occupancy(projection.width, projection.height)
  for (const rect of view.covered) free.take(rect)
  for (const node of focus.nodes.slice(0, MOST_SPARED)) {
    const radius = view.radius(node) * 0.6
    const { x, y } = pointOf(node, view)
    if (node !== focus.hub) free.take({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })
  }
  const candidates = inOrder(focus).map((node): Candidate<LabelOf> => {
    const of = labelOf(node, focus, theme)
    const height = node === focus.hub ? 19 : 15
    const width = widthOf(context, of.font, of.text) + 2
    return { of, ...pointOf(node, view), gap: view.radius(node) + 2, width, height, places: AROUND }
  })
  const placed = placeLabels(candidates, free, MOST_LABELS)
  for (const { of, rect } of placed) {
    context.font = of.font
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    context.fillStyle = of.color
    haloText(context, of.text, rect.x + 1, rect.y + rect.height / 2 + 0.5, SHEET.sheet[theme])
  }
  return placed.map(({ of, rect }) => ({ node: of.node, rect }))
}

/** How much of the graph is left to see under a focus. */
export const FADED = { hover: 0.16, selected: 0.24 } as const
