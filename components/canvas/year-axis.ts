/** Which year is where, on a strip at the edge of the map that stays in sight however near the camera is. */
import { SHEET, type Theme } from '@/lib/graph/appearance'
import { NO_YEAR } from '@/lib/graph/years-layout'
import { boxOnScreen, type Projection } from './camera'
import { overlaps, type Rect } from './label-layout'
import { fontOf, type Layer, widthOf } from './layer'
import type { YearsSheet } from './years-sheet'

/** Pixels of the strip, of what stands on it, and between two labels. */
const STRIP = { wide: 22, upright: 50 } as const
const FONT = fontOf(500, 11)
const LINE = 14
const BETWEEN = 4

interface AxisView {
  theme: Theme
  projection: Projection
  frame: Rect
}

/** The strip: under the lanes, or to the left of those that run downwards; within the part that no panel covers. */
export function stripOf({ box, columns, upright }: YearsSheet, { projection, frame }: AxisView): Rect {
  const lanes = boxOnScreen(columns[0]?.box ?? box, projection)
  if (upright) {
    const width = STRIP.upright
    return { x: Math.max(frame.x, lanes.x - width), y: frame.y, width, height: frame.height }
  }
  const height = STRIP.wide
  const y = Math.min(frame.y + frame.height - height, lanes.y + lanes.height)
  return { x: frame.x, y, width: frame.width, height }
}

/** The ends first, then from the latest on: what has no room beside those is left out. */
export function drawYearAxis(layer: Layer, years: YearsSheet | undefined, view: AxisView): void {
  const { theme, projection, frame } = view
  const context = layer.begin(projection.width, projection.height)
  if (!years) return
  const strip = stripOf(years, view)
  context.globalAlpha = 0.9
  context.fillStyle = SHEET.sheet[theme]
  // What lies beyond it would seem to be of no year.
  if (years.upright) context.fillRect(0, 0, strip.x + strip.width, projection.height)
  else context.fillRect(0, strip.y, projection.width, projection.height - strip.y)
  context.globalAlpha = 1
  context.fillStyle = SHEET.muted[theme]
  context.font = FONT
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const written: Rect[] = []
  for (const { label, box } of endsFirst(years)) {
    const column = boxOnScreen(box, projection)
    const size = { width: widthOf(context, FONT, label) + BETWEEN, height: LINE }
    const middle = years.upright
      ? { x: strip.x + strip.width / 2, y: column.y + column.height / 2 }
      : {
          x: label === NO_YEAR ? column.x + column.width - size.width / 2 : column.x + column.width / 2,
          y: strip.y + strip.height / 2,
        }
    const rect = { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size }
    if (!isInside(rect, frame) || written.some((other) => overlaps(rect, other))) continue
    context.fillText(label, middle.x, middle.y + 0.5)
    written.push(rect)
  }
}

function endsFirst({ columns }: YearsSheet): YearsSheet['columns'] {
  const first = columns.findIndex(({ label }) => label !== NO_YEAR)
  return [...columns.slice(-1), ...columns.slice(0, first + 1), ...columns.slice(first + 1, -1).toReversed()]
}

const isInside = (rect: Rect, frame: Rect): boolean =>
  rect.x >= frame.x &&
  rect.y >= frame.y &&
  rect.x + rect.width <= frame.x + frame.width &&
  rect.y + rect.height <= frame.y + frame.height
