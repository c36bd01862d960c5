/** Names of clusters where they are lanes: at the lane's beginning, in sight however near the camera is; of lanes that run downwards, upright. */
import { clusterColor, SHEET } from '@/lib/graph/appearance'
import { boxOnScreen } from './camera'
import type { ClusterLabel } from './cluster-names'
import { overlaps, type Placed, type Rect } from './label-layout'
import type { LabelView } from './label-view'
import { fontOf } from './layer'
import { type Lines, shorten, sizeOf, type Writing, waysOf, write } from './lettering'
import type { Scene, SceneCluster } from './scene'
import { stripOf } from './year-axis'
import type { YearsSheet } from './years-sheet'

const FONT = fontOf(620, 11.5)
const LINE = 14
/** Pixels that lines may be tighter in a lane. */
const TIGHT = 3
/** Pixels before and behind a name, and the most of its room. */
const BEFORE = 8
const MOST_ROOM = 200
const PIXELS_A_LETTER = 6.4

/** None lies on another, as their lanes don't; where there is no room for two lines or for both concepts, there is for less. */
export function laneNames(
  context: CanvasRenderingContext2D,
  { clusters }: Scene,
  years: YearsSheet,
  view: LabelView,
): Placed<ClusterLabel>[] {
  const { upright } = years
  const room = Math.min(MOST_ROOM, asideOf(years, view)) - 2 * BEFORE
  return clusters.flatMap((cluster) => {
    const lane = laneOf(cluster, years, view)
    if (!lane || !cluster.members.some((node) => view.isShown(node.key))) return []
    const most = Math.floor(((upright ? lane.width : lane.height) + TIGHT) / LINE)
    const ways = laneWays(cluster, { letters: Math.floor(room / PIXELS_A_LETTER), most })
    const written = ways.map((lines): Writing => ({ font: FONT, lines, pitch: LINE }))
    const writing = written.find((way) => sizeOf(context, way).width <= room) ?? written.at(-1)
    if (!writing) return []
    const { width, height } = sizeOf(context, writing)
    const rect = upright
      ? { x: lane.x + (lane.width - height) / 2, y: lane.y + BEFORE, width: height, height: width }
      : { x: lane.x + BEFORE, y: lane.y + (lane.height - height) / 2, width, height }
    if (view.covered.some((other) => overlaps(rect, other))) return []
    return [{ of: { cluster, writing, lane: { upright } }, place: rect, rect }]
  })
}

/** Pixels from where lanes begin to the first column. */
function asideOf({ box, columns, upright }: YearsSheet, { projection }: LabelView): number {
  const [sheet, first] = [boxOnScreen(box, projection), boxOnScreen(columns[0]!.box, projection)]
  return upright ? first.y - sheet.y : first.x - sheet.x
}

/** The part of a lane that is in sight. */
function laneOf(cluster: SceneCluster, years: YearsSheet, view: LabelView): Rect | undefined {
  const found = years.lanes.find((lane) => lane.cluster === cluster.id)
  if (!found) return undefined
  const lane = boxOnScreen(found.box, view.projection)
  const { frame } = view
  const strip = stripOf(years, view)
  const free = years.upright
    ? {
        x: strip.x + strip.width,
        y: frame.y,
        width: frame.x + frame.width - strip.x - strip.width,
        height: frame.height,
      }
    : { ...frame, height: strip.y - frame.y }
  if (!overlaps(lane, free)) return undefined
  const [x, y] = [Math.max(lane.x, free.x), Math.max(lane.y, free.y)]
  const right = Math.min(lane.x + lane.width, free.x + free.width)
  const bottom = Math.min(lane.y + lane.height, free.y + free.height)
  return { x, y, width: right - x, height: bottom - y }
}

/** Both concepts where the lane is broad enough, else the first. */
function laneWays({ terms }: SceneCluster, { letters, most }: { letters: number; most: number }): Lines[] {
  const [first = [], second = []] = terms.map((term) => waysOf(term, letters))
  const both = first.flatMap((lines) => second.map((others) => [...lines, ...others]))
  const single = terms[0] ? [[shorten(terms[0].label, letters)]] : []
  return [...both, ...first, ...single].filter((lines) => lines.length <= most)
}

export function drawLaneName(
  context: CanvasRenderingContext2D,
  { cluster, writing, lane }: ClusterLabel,
  rect: Rect,
  view: LabelView,
): void {
  context.save()
  context.globalAlpha = view.lit ? 0.6 : 1
  context.fillStyle = clusterColor(cluster.color, view.theme)
  context.translate(rect.x, lane?.upright ? rect.y + rect.height : rect.y)
  if (lane?.upright) context.rotate(-Math.PI / 2)
  const size = lane?.upright ? { width: rect.height, height: rect.width } : rect
  write(context, writing, { place: 'right', rect: { ...size, x: 0, y: 0 } }, SHEET.sheet[view.theme])
  context.restore()
}
