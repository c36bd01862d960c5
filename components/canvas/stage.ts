/**
 * Our own canvases under and over sigma's: land, labels, and what is in focus. They are drawn from one view, after each of
 * sigma's frames and, where the graph stays as it is, without one; they know which label or node is under the pointer.
 */

import { drawAnswers } from './answer-layer'
import type { Projection } from './camera'
import type { Focus } from './focus'
import { contains } from './label-layout'
import type { LabelView } from './label-view'
import { Labels } from './labels'
import { drawLand, type LandView } from './land'
import { drawLanes } from './lanes'
import { Layer } from './layer'
import { drawOverlay } from './overlay'
import type { NamedRect } from './overlay-names'
import type { Picture, Target } from './picture'
import type { Scene, SceneNode } from './scene'
import { drawYearAxis } from './year-axis'

export interface StageView extends LabelView {
  picture: Picture
  focus: Focus | undefined
  color: (node: SceneNode) => string
}

/** Least radius in pixels of what is in focus, so that it can be seen and hit, and of what a finger can mean. */
const LEAST = { hub: 8, lit: 4.5, grip: 4.5, tap: 2.4 } as const
/** Share of the way to the next member that a radius may take. */
const ROOM = 0.28
/** Members that have room for full size, however they lie. */
const FEW = 12
/** Pixels around a node that a finger may miss it by. */
const FINGER = 12

export class Stage {
  readonly #land: Layer
  readonly #answers: Layer
  readonly #labels: Labels
  readonly #overlay: Layer
  readonly #axis: Layer
  #named: readonly NamedRect[] = []
  #view: StageView | undefined
  #least: (node: SceneNode) => number = () => LEAST.lit

  constructor(container: HTMLElement) {
    this.#land = new Layer(container, 'land', 'under')
    this.#answers = new Layer(container, 'answers', 'over')
    this.#labels = new Labels(new Layer(container, 'labels', 'over'))
    this.#overlay = new Layer(container, 'overlay', 'over')
    this.#axis = new Layer(container, 'axis', 'over')
  }

  get answerCanvas(): HTMLCanvasElement {
    return this.#answers.canvas
  }

  get labelCanvas(): HTMLCanvasElement {
    return this.#labels.layer.canvas
  }

  /** Sigma's canvases with ours under and over them, as they lie on each other. */
  around(canvases: readonly HTMLCanvasElement[]): HTMLCanvasElement[] {
    return [
      this.#land.canvas,
      ...canvases,
      this.answerCanvas,
      this.labelCanvas,
      this.#overlay.canvas,
      this.#axis.canvas,
    ]
  }

  draw(scene: Scene, view: StageView): void {
    const { picture, focus, projection, theme } = view
    const land: LandView = {
      theme,
      projection,
      chosen: focus?.cluster?.id ?? picture.cluster,
      tinted: picture.colorBy === 'cluster',
    }
    if (scene.years) drawLanes(this.#land, scene, scene.years, land)
    else drawLand(this.#land, scene, land)
    drawYearAxis(this.#axis, scene.years, view)
    this.#labels.place(scene, view)
    this.drawFocus(scene, view)
    const written = this.#named.map(({ rect }) => rect)
    this.#labels.giveWay(written, focus?.cluster?.id)
    this.#labels.draw(view)
  }

  /** What is in focus alone, and the links of answers: all that changes while a node is held. */
  drawFocus(scene: Scene, view: StageView): void {
    const { picture, focus } = view
    this.#view = view
    drawAnswers(this.#answers, scene, picture.answered, view)
    this.#least = leastLit(focus, view.projection)
    const name = focus?.cluster ? this.#labels.find(focus.cluster.id) : undefined
    this.#named = drawOverlay(this.#overlay, scene, focus, {
      ...view,
      covered: name ? [...view.covered, name] : view.covered,
      radius: (node) => this.#drawnRadius(view, node),
      tinted: picture.colorBy === 'cluster',
      ringed: [...picture.chosen.filter(view.isShown), ...(picture.marked ?? [])].flatMap(
        (key) => scene.byKey.get(key) ?? [],
      ),
      selected: picture.selected ? scene.byKey.get(picture.selected) : undefined,
      cursor: picture.cursor ? scene.byKey.get(picture.cursor) : undefined,
    })
    if (focus?.cluster) this.#labels.repeat(this.#overlay.context, focus.cluster.id, view)
  }

  /** A node right there, else a name, else the nearest node within `slack` pixels. */
  targetAt(scene: Scene, point: { x: number; y: number }, slack: number): Target {
    const node = this.#nodeAt(scene, point, 0)
    if (node) return this.#meant(node, slack)
    const named = this.#named.find(({ rect }) => contains(rect, point, slack / 3))
    if (named) return { key: named.node.key }
    const label = this.#labels.at(point.x, point.y, slack / 3)
    if (label) return 'node' in label ? { key: label.node.key } : { cluster: label.cluster.id }
    const near = this.#nodeAt(scene, point, slack)
    return near && this.#meant(near, slack)
  }

  /** Of dots too small for a finger the cluster that they lie in: which of them it hits is chance. */
  #meant(node: SceneNode, slack: number): Target {
    const view = this.#view
    const isDot = view && slack > FINGER && view.radius(node) < LEAST.tap && !view.focus?.nodes.includes(node)
    return isDot && node.cluster !== undefined ? { cluster: node.cluster } : { key: node.key }
  }

  /**
   * The node that can be taken hold of: with the mouse one that is large enough to be meant, else a drag is for the map; with
   * a finger one of those that a tap has lit.
   */
  gripAt(scene: Scene, point: { x: number; y: number }, touch: boolean): SceneNode | undefined {
    // Where it is tells its year.
    if (scene.years) return undefined
    const node = this.#nodeAt(scene, point, touch ? FINGER : 0)
    const view = this.#view
    if (!node || !view) return undefined
    if (touch) return view.focus?.nodes.includes(node) ? node : undefined
    return node.key === view.picture.selected || view.radius(node) >= LEAST.grip ? node : undefined
  }

  remove(): void {
    for (const layer of [this.#land, this.#answers, this.#labels.layer, this.#overlay, this.#axis])
      layer.canvas.remove()
  }

  #nodeAt(scene: Scene, { x, y }: { x: number; y: number }, slack: number): SceneNode | undefined {
    const view = this.#view
    if (!view) return undefined
    const lit = view.focus && new Set(view.focus.nodes)
    // No node reaches farther than the largest: all others are passed over without looking closer.
    const [first, ...others] = scene.nodes
    const largest = first && others.reduce((large, node) => (node.size > large.size ? node : large), first)
    const reach = slack + 12 + (largest ? this.#drawnRadius(view, largest) : 0)
    let best: SceneNode | undefined
    let bestDistance = Number.POSITIVE_INFINITY
    for (const node of scene.nodes) {
      const [dx, dy] = [view.projection.x(node.x) - x, view.projection.y(node.y) - y]
      if (Math.abs(dx) > reach || Math.abs(dy) > reach || !view.isShown(node.key)) continue
      const isLit = lit?.has(node) ?? false
      const radius = isLit ? this.#drawnRadius(view, node) : view.radius(node)
      const away = Math.hypot(dx, dy) - radius - 1.5
      // What is lit is meant rather than what has faded behind it.
      const distance = lit && !isLit ? away + slack / 2 : away
      if (distance <= slack && distance < bestDistance) {
        best = node
        bestDistance = distance
      }
    }
    return best
  }

  #drawnRadius(view: StageView, node: SceneNode): number {
    return Math.max(view.radius(node), node === view.focus?.hub ? LEAST.hub : this.#least(node))
  }
}

/**
 * Of a cluster seen from afar the members on the map stay the dots that they are: larger ones would run into one. What is lit
 * beside them, such as an answer in other lands, has room.
 */
export function leastLit(focus: Focus | undefined, projection: Projection): (node: SceneNode) => number {
  if (!focus?.cluster) return () => LEAST.lit
  const { id, left, right, bottom, top } = focus.cluster
  const shown = focus.nodes.filter((node) => node.cluster === id).length
  if (shown <= FEW) return () => LEAST.lit
  const area = Math.abs((projection.x(right) - projection.x(left)) * (projection.y(top) - projection.y(bottom)))
  const least = Math.min(LEAST.lit, ROOM * Math.sqrt(area / shown))
  return (node) => (node.cluster === id ? least : LEAST.lit)
}
