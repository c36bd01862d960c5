/** Over the graph, under the names: the links that answers return, as strong as those of a selection, and a ring for each of several answers. */
import { type Answered, RINGS } from '@/components/explorer/answered'
import type { AnswerLink } from '@/lib/graph/answer-links'
import { ROLE_LINES, SHEET, type Theme } from '@/lib/graph/appearance'
import type { Projection } from './camera'
import type { Layer } from './layer'
import type { Scene, SceneNode } from './scene'
import { drawShape } from './shapes-2d'

interface AnswerView {
  theme: Theme
  projection: Projection
  radius: (node: SceneNode) => number
  color: (node: SceneNode) => string
  isShown: (key: string) => boolean
}

/** Of two concepts, such as one that is a kind of the other. */
const OTHER = { width: 1.5, dash: [] as readonly number[] }
const LEAST = { width: 1.5, opacity: 0.85 } as const
/** Pixels between a node and its ring, and between two rings. */
const RING_GAP = 3

export function drawAnswers(layer: Layer, scene: Scene, answered: readonly Answered[], view: AnswerView): void {
  const context = layer.begin(view.projection.width, view.projection.height)
  const nodeOf = (key: string) => (view.isShown(key) ? scene.byKey.get(key) : undefined)
  const ends = new Set<SceneNode>()
  for (const { links } of answered) {
    for (const link of links) {
      const [from, to] = [nodeOf(link.from), nodeOf(link.to)]
      if (!from || !to) continue
      ends.add(from).add(to)
      drawLink(context, [from, to], link, view)
    }
  }
  for (const node of ends) {
    drawShape(context, node.thing, {
      ...pointOf(node, view),
      radius: view.radius(node),
      color: view.color(node),
      border: SHEET.sheet[view.theme],
    })
  }
  for (const { keys, ring } of answered) {
    if (ring === undefined) continue
    for (const node of keys.flatMap((key) => nodeOf(key) ?? [])) drawRing(context, node, ring, view)
  }
}

const pointOf = (node: SceneNode, { projection }: AnswerView) => ({ x: projection.x(node.x), y: projection.y(node.y) })

function drawLink(
  context: CanvasRenderingContext2D,
  [from, to]: [SceneNode, SceneNode],
  { role }: AnswerLink,
  view: AnswerView,
): void {
  const { width, dash } = role ? ROLE_LINES[role] : OTHER
  const [a, b] = [pointOf(from, view), pointOf(to, view)]
  context.save()
  context.globalAlpha = LEAST.opacity
  context.strokeStyle = view.color(from)
  context.lineWidth = Math.max(LEAST.width, width)
  context.setLineDash([...dash])
  context.beginPath()
  context.moveTo(a.x, a.y)
  context.lineTo(b.x, b.y)
  context.stroke()
  context.restore()
}

/** Each answer's lies outside that of the one before: a node of two has both. */
function drawRing(context: CanvasRenderingContext2D, node: SceneNode, ring: number, view: AnswerView): void {
  const { x, y } = pointOf(node, view)
  context.save()
  context.strokeStyle = SHEET.muted[view.theme]
  context.lineWidth = 1.4
  context.setLineDash([...(RINGS[ring] ?? [])])
  context.beginPath()
  context.arc(x, y, view.radius(node) + RING_GAP * (ring + 1), 0, 2 * Math.PI)
  context.stroke()
  context.restore()
}
