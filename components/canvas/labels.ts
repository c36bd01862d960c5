/**
 * The label layer: names of clusters first, then concepts by the number of their papers, then, close up, titles of
 * papers; none lies on another. It also knows which label lies under the pointer.
 */
import { SHEET } from '@/lib/graph/appearance'
import { type ClusterLabel, clusterCandidates, drawClusterName } from './cluster-names'
import {
  AROUND,
  BESIDE,
  type Candidate,
  contains,
  heartOf,
  Occupancy,
  overlaps,
  type Placed,
  placeLabels,
  type Rect,
} from './label-layout'
import type { LabelView } from './label-view'
import { drawLaneName, laneNames } from './lane-names'
import { fontOf, type Layer } from './layer'
import { sizeOf, titleWays, type Writing, waysOf, write, written } from './lettering'
import type { Scene, SceneCluster, SceneNode } from './scene'

export type LabelTarget = { cluster: SceneCluster } | { node: SceneNode }
type Label = ClusterLabel | { node: SceneNode; writing: Writing }

const MOST_LABELS = 70
const MOST_CLUSTERS = 40
/** Of what is chosen, how many nodes no name may cover; with more of them, names would find no place. */
const MOST_SPARED = 60
/** How many of the largest nodes no name of a smaller one crosses, and the pixels of radius from which they count. */
const MOST_LARGE = 60
const LARGE = 6
/** Names that may look for a place: the weaker ones behind them would find none either. */
const MOST_TRIED = 500

export class Labels {
  readonly #layer: Layer
  /** Nodes' before clusters', which lie on top. */
  #placed: Placed<Label>[] = []

  constructor(layer: Layer) {
    this.#layer = layer
  }

  get layer(): Layer {
    return this.#layer
  }

  /** Finds places for the names, which are drawn later: what is written over them must know where they are. */
  place(scene: Scene, view: LabelView): void {
    const { width, height } = view.projection
    const { context } = this.#layer
    const free = new Occupancy(width, height)
    for (const rect of view.covered) free.take(rect)
    const most = Math.round(Math.min(MOST_LABELS, (width * height) / 11_000))
    if (view.chosen) spare(free, scene, view.chosen, view)
    const placeNodes = () => (view.quiet ? [] : placeLabels(nodeCandidates(context, scene, view), free, most))
    const lanes = scene.years && laneNames(context, scene, scene.years, view)
    for (const { rect } of lanes ?? []) free.take(rect)
    const early = view.chosen ? placeNodes() : []
    const clusters = lanes ?? placeLabels(clusterCandidates(context, scene, view), free, MOST_CLUSTERS)
    const nodes = view.chosen ? early : placeNodes()
    this.#placed = [...nodes, ...clusters]
  }

  /** Takes names off that lie under what is written over them, which would read as neither; one cluster's stays. */
  giveWay(rects: readonly Rect[], staying: string | undefined): void {
    this.#placed = this.#placed.filter(
      ({ of, rect }) => ('cluster' in of && of.cluster.id === staying) || !rects.some((other) => overlaps(rect, other)),
    )
  }

  draw(view: LabelView): void {
    const context = this.#layer.begin(view.projection.width, view.projection.height)
    for (const { of, place, rect } of this.#placed) {
      if ('cluster' in of) nameCluster(context, of, rect, view)
      else {
        context.fillStyle = of.node.thing === 'paper' ? SHEET.muted[view.theme] : SHEET.ink[view.theme]
        write(context, of.writing, { place, rect }, SHEET.sheet[view.theme])
      }
    }
  }

  /** Room that a cluster's name takes, where it is drawn. */
  find(id: string): Rect | undefined {
    return this.#placed.find(({ of }) => 'cluster' in of && of.cluster.id === id)?.rect
  }

  /** Draws one cluster's name again where it stands, on another layer. */
  repeat(context: CanvasRenderingContext2D, id: string, view: LabelView): void {
    const found = this.#placed.find(({ of }) => 'cluster' in of && of.cluster.id === id)
    if (found && 'cluster' in found.of) nameCluster(context, found.of, found.rect, view)
  }

  /** The label at a point of the stage, grown by `slack` pixels for fingers. */
  at(x: number, y: number, slack: number): LabelTarget | undefined {
    return this.#placed.find(({ rect }) => contains(rect, { x, y }, slack))?.of
  }
}

function nameCluster(context: CanvasRenderingContext2D, label: ClusterLabel, rect: Rect, view: LabelView): void {
  const draw = label.lane ? drawLaneName : drawClusterName
  draw(context, label, rect, view)
}

/** Keeps names off the strongest of what is chosen: it is what was asked for. */
function spare(free: Occupancy, scene: Scene, chosen: ReadonlySet<string>, view: LabelView): void {
  let left = Math.min(MOST_SPARED, chosen.size)
  for (const node of scene.nodes) {
    if (!chosen.has(node.key) || !view.isShown(node.key)) continue
    free.take(heartOf(view.projection.x(node.x), view.projection.y(node.y), view.radius(node)))
    if (--left === 0) return
  }
}

interface Large {
  radius: number
  heart: Rect
}

/** The largest nodes, first to last: a name that lies across one would be read as its own. */
function largest(scene: Scene, view: LabelView): Large[] {
  const found: Large[] = []
  for (const node of scene.nodes) {
    const radius = view.radius(node)
    if (radius < LARGE || !view.isShown(node.key)) continue
    found.push({ radius, heart: heartOf(view.projection.x(node.x), view.projection.y(node.y), radius) })
  }
  return found.sort((a, b) => b.radius - a.radius).slice(0, MOST_LARGE)
}

/** Hearts of those that are larger. */
function largerThan(radius: number, large: readonly Large[]): Rect[] {
  const end = large.findIndex((other) => other.radius <= radius)
  return large.slice(0, end < 0 ? large.length : end).map(({ heart }) => heart)
}

function* nodeCandidates(
  context: CanvasRenderingContext2D,
  scene: Scene,
  view: LabelView,
): Generator<Candidate<Label>> {
  const { projection } = view
  let tried = 0
  const large = largest(scene, view)
  const papersToo = view.nearness < 0.45 || view.chosen !== undefined
  // Far out a name that one paper alone uses says little.
  const least = view.nearness > 0.7 && !view.chosen && (scene.nodes[12]?.weight ?? 0) > 1 ? 1 : 0
  for (const node of scene.nodes) {
    if (node.thing === 'paper' ? !papersToo : node.weight <= least) continue
    if (!view.isShown(node.key) || view.chosen?.has(node.key) === false) continue
    const x = projection.x(node.x)
    const y = projection.y(node.y)
    if (x < 0 || y < 0 || x > projection.width || y > projection.height) continue
    if (++tried > MOST_TRIED) return
    const radius = view.radius(node)
    const spares = largerThan(radius, large)
    const gap = radius + (view.chosen ? 3 : 0)
    const font = fontFor(node, radius)
    yield written(node.thing === 'paper' ? titleWays(node.label) : waysOf(node), (lines): Candidate<Label> => {
      const writing = { font, lines, pitch: 15 }
      const of = { node, writing }
      return { of, x, y, gap, ...sizeOf(context, writing), places: view.chosen ? AROUND : BESIDE, spares }
    })
  }
}

function fontFor(node: SceneNode, radius: number): string {
  const strong = node.thing !== 'paper' && node.weight >= 3
  const pixels = node.thing === 'paper' ? 11 : Math.min(13, 11 + Math.log2(1 + radius) / 3)
  return fontOf(strong ? 560 : 450, Math.round(pixels * 2) / 2)
}
