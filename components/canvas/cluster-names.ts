/** Names of clusters: over their land where there is room, in its colour, gone when the camera is in the middle of one. */
import { clusterColor, SHEET } from '@/lib/graph/appearance'
import type { Projection } from './camera'
import { type Candidate, type Rect, shorten } from './label-layout'
import type { LabelView } from './label-view'
import { fontOf, haloText, widthOf } from './layer'
import type { Scene, SceneCluster } from './scene'

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

export function* clusterCandidates(
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
    const size = { width, height: lines.length * pixels * LINE + 2 }
    const [x, y] = [projection.x(cluster.x), (projection.y(cluster.top) + projection.y(cluster.bottom)) / 2]
    const isForeign = (rect: Rect) =>
      scene.clusters.some((other) => other !== cluster && overlaps(rect, other, projection))
    yield { of: { cluster }, x, y, gap: 0, ...size, places: placesOf(cluster, size, view, isForeign) }
  }
}

/** Shares of its width that a name is moved to the side by, where its land has a neighbour above and below. */
const ASIDE = [0, -0.25, 0.25, -0.5, 0.5]

/**
 * Above or under its land, if need be to the side; then over its own nodes, before it lies on another's land, which would
 * then seem to have this name and have no room for its own.
 */
function placesOf(
  cluster: SceneCluster,
  { width, height }: { width: number; height: number },
  { projection, frame }: LabelView,
  isForeign: (rect: Rect) => boolean,
): readonly Rect[] {
  const [top, bottom] = [projection.y(cluster.top), projection.y(cluster.bottom)]
  const at = (y: number, aside = 0): Rect => {
    const middle = clamped(projection.x(cluster.x) + aside * width, width, frame)
    return { x: middle - width / 2, y, width, height }
  }
  const beside = ASIDE.flatMap((aside) => [at(top - COAST - height, aside), at(bottom + COAST, aside)])
  const own = at((top + bottom - height) / 2)
  const foreign = beside.filter(isForeign)
  return [...beside.filter((rect) => !foreign.includes(rect)), own, ...foreign]
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
const COAST = 9

export function drawClusterName(
  context: CanvasRenderingContext2D,
  cluster: SceneCluster,
  rect: Rect,
  view: LabelView,
): void {
  const pixels = clusterPixels(cluster, view)
  context.save()
  context.globalAlpha = clusterNameOpacity(view.nearness) * (view.lit ? 0.5 : 1)
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
