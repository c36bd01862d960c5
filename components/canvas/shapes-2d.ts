/** The five shapes on a 2D canvas, as the WebGL program draws them. */
import { CORNERS, LOOKS, SHAPES, type Shape, type Thing } from '@/lib/graph/appearance'

/** How the WebGL program knows a shape: disc 0, ring 1, diamond 2, square 3, triangle 4. */
export const shapeNumber = (shape: Shape): number => SHAPES.indexOf(shape)

export interface ShapeAt {
  x: number
  y: number
  radius: number
  color: string
  /** Colour of the edge that keeps it apart from what it lies on. */
  border: string
}

function outline(context: CanvasRenderingContext2D, thing: Thing, { x, y, radius }: ShapeAt): void {
  const corners = CORNERS[LOOKS[thing].shape]
  context.beginPath()
  if (!corners) {
    context.arc(x, y, radius * 0.95, 0, 2 * Math.PI)
    return
  }
  for (const [cornerX, cornerY] of corners) context.lineTo(x + cornerX * radius, y - cornerY * radius)
  context.closePath()
}

export function drawShape(context: CanvasRenderingContext2D, thing: Thing, at: ShapeAt): void {
  outline(context, thing, at)
  // A dot's is thinner, or a crowd of them would cut each other away.
  context.lineWidth = Math.min(2.2, at.radius / 2)
  context.strokeStyle = at.border
  context.stroke()
  context.fillStyle = at.color
  context.fill()
  if (LOOKS[thing].shape !== 'ring') return
  context.beginPath()
  context.arc(at.x, at.y, Math.min(0.5 * at.radius, Math.max(0.6, 0.95 * at.radius - 1.6)), 0, 2 * Math.PI)
  context.fillStyle = at.border
  context.fill()
}

/** A ring around a node: selected, or where the keyboard is. */
export function drawRing(context: CanvasRenderingContext2D, { x, y, radius, color, border }: ShapeAt): void {
  context.beginPath()
  context.arc(x, y, radius + 4, 0, 2 * Math.PI)
  context.lineWidth = 4.5
  context.strokeStyle = border
  context.stroke()
  context.lineWidth = 2
  context.strokeStyle = color
  context.stroke()
}
