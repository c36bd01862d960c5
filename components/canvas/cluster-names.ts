/** Names of clusters: over their land where there is room, in its colour, gone when the camera is in the middle of one. */
import { clusterColor, SHEET } from '@/lib/graph/appearance'
import type { Projection } from './camera'
import type { Candidate, Rect } from './label-layout'
import type { LabelView } from './label-view'
import { fontOf } from './layer'
import { LINE_LETTERS, type Lines, sizeOf, type Writing, waysOf, write, written } from './lettering'
import type { Scene, SceneCluster } from './scene'

/** Cluster names are whole when all is framed and gone when the camera is in the middle of one. */
export const clusterNameOpacity = (nearness: number): number => Math.max(0, Math.min(1, (nearness - 0.35) / 0.1))

/** Names grow with the width of their land on the screen. */
function clusterPixels(cluster: SceneCluster, { projection }: LabelView): number {
  const height = Math.abs(projection.y(cluster.top) - projection.y(cluster.bottom))
  return Math.round(Math.max(10, Math.min(14, 9 + height / 50)) * 2) / 2
}

/** A line may be so much wider than the land that it names. */
const OVERHANG = 1.55

/** Pixels of width from which a map has room for two concepts, and the letters of a line on a narrower one. */
const ROOMY = 600
const FEW_LETTERS = 24

/** Share of its height from one line to the next, and what the space between letters adds to its width. */
const LINE = 1.2
const SPACED = 1.06

/** A cluster with its name as it is drawn. */
export interface ClusterLabel {
  cluster: SceneCluster
  writing: Writing
  /** Where the cluster is a lane. */
  lane?: { readonly upright: boolean }
}

/** Ways to write its name: both concepts where the land is large enough, the second if need be in short; else the first. */
function clusterWays(cluster: SceneCluster, { projection }: LabelView, widthOf: (lines: Lines) => number): Lines[] {
  const roomy = projection.width > ROOMY
  const [first = [], second = []] = cluster.terms.map(({ label, short }) =>
    waysOf({ label: label.toLocaleUpperCase('en'), short }, roomy ? LINE_LETTERS : FEW_LETTERS),
  )
  const most = OVERHANG * (projection.x(cluster.right) - projection.x(cluster.left))
  const below = (roomy && second.find((lines) => widthOf(lines) <= most)) || []
  return first.map((lines) => [...lines, ...below])
}

export function* clusterCandidates(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: LabelView,
): Generator<Candidate<ClusterLabel>> {
  if (clusterNameOpacity(view.nearness) === 0) return
  const { projection } = view
  for (const cluster of scene.clusters) {
    if (cluster.members.length < 3 || !cluster.members.some((node) => view.isShown(node.key))) continue
    const [x, y] = [projection.x(cluster.x), (projection.y(cluster.top) + projection.y(cluster.bottom)) / 2]
    const foreign = (rect: Rect) =>
      scene.clusters.reduce((sum, other) => sum + (other === cluster ? 0 : shareOn(other, rect, projection)), 0)
    const pixels = clusterPixels(cluster, view)
    const inLines = (lines: Lines): Writing => ({ font: fontOf(680, pixels), lines, pitch: pixels * LINE })
    const size = (lines: Lines) => {
      const { width, height } = sizeOf(context, inLines(lines))
      return { width: width * SPACED, height: height + 2 }
    }
    const ways = clusterWays(cluster, view, (lines) => size(lines).width)
    yield written(ways, (lines): Candidate<ClusterLabel> => {
      const places = placesOf(cluster, size(lines), view, foreign)
      return { of: { cluster, writing: inLines(lines) }, x, y, gap: 0, ...size(lines), places }
    })
  }
}

/** Shares of its width that a name is moved to the side by, where its land has a neighbour above and below. */
const ASIDE = [0, -0.25, 0.25, -0.5, 0.5]
/** Shares of its land's height that a name is moved by where it lies over its own nodes. */
const OVER = [0, -0.3, 0.3]
/** What lying over its own nodes counts, where lying wholly on other lands counts 1. */
const OVER_OWN = 0.2
/** With a larger share of itself on other lands, a name would seem to be theirs. */
const MOST_FOREIGN = 0.25

/**
 * Above or under its land, if need be to the side, or over its own nodes: the least of it on others' lands first, which
 * would then seem to have this name. Where all places are others', it has none, and is told when the pointer is there.
 */
function placesOf(
  cluster: SceneCluster,
  { width, height }: { width: number; height: number },
  { projection, frame }: LabelView,
  foreign: (rect: Rect) => number,
): readonly Rect[] {
  const [top, bottom] = [projection.y(cluster.top), projection.y(cluster.bottom)]
  const at = (y: number, aside = 0): Rect => {
    const middle = clamped(projection.x(cluster.x) + aside * width, width, frame)
    return { x: middle - width / 2, y, width, height }
  }
  const places = [
    ...ASIDE.flatMap((aside) =>
      [top - COAST - height, bottom + COAST].map((y) => ({ rect: at(y, aside), cost: Math.abs(aside) * OVER_OWN })),
    ),
    ...OVER.map((share) => ({ rect: at((top + bottom - height) / 2 + share * (bottom - top)), cost: OVER_OWN })),
  ]
  return places
    .map(({ rect, cost }) => ({ rect, cost, share: foreign(rect) }))
    .filter(({ share }) => share <= MOST_FOREIGN)
    .sort((a, b) => a.cost + a.share - (b.cost + b.share))
    .map(({ rect }) => rect)
}

/** A name's middle, moved so that it does not end outside of the map while its land is in sight. */
function clamped(x: number, width: number, frame: Rect): number {
  const [left, right] = [frame.x + width / 2 + 6, frame.x + frame.width - width / 2 - 6]
  return x < frame.x || x > frame.x + frame.width || left > right ? x : Math.max(left, Math.min(right, x))
}

const COLUMNS = [0.06, 0.17, 0.28, 0.39, 0.5, 0.61, 0.72, 0.83, 0.94]
const ROWS = [0.1, 0.5, 0.9]

/** Share of a name that would lie on a cluster's land, which is about an ellipse. */
function shareOn({ left, right, top, bottom }: SceneCluster, rect: Rect, projection: Projection): number {
  const [x, y] = [projection.x((left + right) / 2), projection.y((top + bottom) / 2)]
  const [halfWidth, halfHeight] = [Math.abs(projection.x(right) - x), Math.abs(projection.y(top) - y)]
  const isApart =
    rect.x > x + halfWidth ||
    rect.x + rect.width < x - halfWidth ||
    rect.y > y + halfHeight ||
    rect.y + rect.height < y - halfHeight
  if (isApart) return 0
  let inside = 0
  for (const column of COLUMNS) {
    for (const row of ROWS) {
      const across = (rect.x + column * rect.width - x) / halfWidth
      const along = (rect.y + row * rect.height - y) / halfHeight
      if (across ** 2 + along ** 2 < 1) inside++
    }
  }
  return inside / (COLUMNS.length * ROWS.length)
}

/** Pixels between the outermost node of a land and its coast, about. */
const COAST = 9

export function drawClusterName(
  context: CanvasRenderingContext2D,
  { cluster, writing }: ClusterLabel,
  rect: Rect,
  view: LabelView,
): void {
  context.save()
  context.globalAlpha = clusterNameOpacity(view.nearness) * (view.lit ? 0.6 : 1)
  context.letterSpacing = '0.04em'
  context.fillStyle = clusterColor(cluster.color, view.theme)
  write(context, writing, { place: rect, rect }, SHEET.sheet[view.theme])
  context.restore()
}
