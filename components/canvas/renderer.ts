/**
 * The one adapter to sigma: everything else of the page speaks to the picture through `Renderer`. It composes the
 * controllers, each with one concern: scene (data), paint (appearance), camera, labels, land, overlay (focus), pointer.
 */
import Sigma from 'sigma'
import type { Insets } from '@/components/explorer/explorer-store'
import { SHEET, type Theme } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { cameraFor, ease, projectionOf, reducedMotion, zoomBy } from './camera'
import { type Focus, focusOnCluster, focusOnNode } from './focus'
import type { Rect } from './label-layout'
import { Labels } from './labels'
import { drawLand } from './land'
import { Layer } from './layer'
import { drawOverlay, FADED } from './overlay'
import { type Look, paint, unitFor } from './paint'
import { boxOf, type Scene, type SceneNode, toScene } from './scene'
import { createShapeProgram, type ShapeStyle } from './shape-program'

/** What the picture shows; lists and sets are compared by identity. */
export interface Picture extends Omit<Look, 'unit'> {
  /** Id of the open cluster. */
  cluster: string | null
  hover: string | null
  hoverCluster: string | null
  /** Key of the node where the keyboard is. */
  cursor: string | null
  insets: Insets
}

export interface Renderer {
  readonly sigma: Sigma
  readonly scene: Scene
  /** Draws what has changed, and moves the camera where the selection or the panels call for it. */
  update(change: Partial<Picture>): void
  /** What lies at a point of the stage in CSS pixels, `slack` pixels around it included. */
  targetAt(x: number, y: number, slack: number): { key: string } | { cluster: string } | undefined
  /** Frames the whole map. */
  fit(): void
  zoom(factor: number): void
  /** Frames one node closely. */
  approach(key: string): void
  /** Called after each frame. */
  onFrame(listener: () => void): () => void
  kill(): void
}

const SETTINGS = {
  renderLabels: false,
  renderEdgeLabels: false,
  enableEdgeEvents: false,
  defaultEdgeType: 'line',
  minEdgeThickness: 0.9,
  stagePadding: 0,
  zIndex: false,
  minCameraRatio: 0.02,
  maxCameraRatio: 4,
  zoomingRatio: 1.5,
  doubleClickZoomingDuration: 250,
  zoomDuration: 180,
  tapMoveTolerance: 10,
  allowInvalidContainer: true,
  defaultDrawNodeHover: () => {},
} as const

/** Edges from which on they are not drawn while the camera moves. */
const MANY_EDGES = 12_000

/** `upright` turns the map for a screen that is higher than wide. */
export function createRenderer(
  container: HTMLElement,
  atlas: Atlas,
  { start, upright }: { start: Picture; upright: boolean },
): Renderer {
  return new SigmaRenderer(container, toScene(atlas, upright), start)
}

class SigmaRenderer implements Renderer {
  readonly sigma: Sigma
  readonly scene: Scene
  readonly #labels: Labels
  readonly #land: Layer
  readonly #overlay: Layer
  readonly #style: ShapeStyle = { border: [1, 1, 1] }
  readonly #listeners = new Set<() => void>()
  #picture: Picture
  #unit = 1
  #focus: Focus | undefined
  /** True until the person moves the camera: then a change of panels no longer frames anew. */
  #atHome = true

  constructor(container: HTMLElement, scene: Scene, start: Picture) {
    this.#picture = start
    this.scene = scene
    this.#setUnit(container.clientWidth, container.clientHeight)
    this.#setTheme(start.theme)
    paint(this.scene, this.#look())
    this.sigma = new Sigma(this.scene.graph, container, {
      ...SETTINGS,
      hideEdgesOnMove: this.scene.graph.size > MANY_EDGES,
      defaultNodeType: 'shape',
      nodeProgramClasses: { shape: createShapeProgram(this.#style) },
    })
    // What is under the pointer is found in JS (targetAt), labels included; sigma's way reads the GPU back on each move.
    this.sigma.getMouseCaptor().removeAllListeners('mousemove')
    this.sigma.getTouchCaptor().removeAllListeners('touchmove')
    this.sigma.setCustomBBox({ x: [...this.scene.box.x], y: [...this.scene.box.y] })
    this.#land = new Layer(container, 'land', 'under')
    this.#labels = new Labels(new Layer(container, 'labels', 'over'))
    this.#overlay = new Layer(container, 'overlay', 'over')
    this.sigma.refresh()
    this.sigma.getCamera().setState(this.#home())
    this.sigma.on('afterRender', this.#drawLayers)
    this.sigma.on('resize', this.#onResize)
    this.#refocus()
    if (start.selected || start.cluster) this.#follow(0)
    this.sigma.scheduleRender()
  }

  update(change: Partial<Picture>): void {
    const before = this.#picture
    this.#picture = { ...before, ...change }
    const now = this.#picture
    const differs = (...names: (keyof Picture)[]) => names.some((name) => before[name] !== now[name])
    if (differs('theme')) this.#setTheme(now.theme)
    if (differs('theme', 'colorBy', 'shown') || (now.colorBy === 'role' && differs('selected'))) {
      paint(this.scene, this.#look())
    }
    if (differs('selected', 'cluster', 'hover', 'hoverCluster', 'shown', 'theme', 'cursor')) {
      this.#refocus()
      this.sigma.scheduleRender()
    }
    if (differs('selected', 'cluster')) this.#follow(500)
    else if (differs('insets')) this.#makeRoom()
  }

  fit(): void {
    this.#atHome = true
    ease(this.sigma, this.#home())
  }

  zoom(factor: number): void {
    this.#atHome = false
    zoomBy(this.sigma, factor, this.#picture.insets)
  }

  approach(key: string): void {
    const node = this.scene.byKey.get(key)
    if (!node) return
    this.#atHome = false
    const ratio = Math.max(0.05, this.sigma.getCamera().ratio / 2.2)
    ease(this.sigma, this.#framing(boxOf([node]), ratio))
  }

  targetAt(x: number, y: number, slack: number): { key: string } | { cluster: string } | undefined {
    const node = this.#nodeAt(x, y, 0) ?? undefined
    if (node) return { key: node.key }
    const label = this.#focus ? undefined : this.#labels.at(x, y, slack / 3)
    if (label) return 'node' in label ? { key: label.node.key } : { cluster: label.cluster.id }
    const near = this.#nodeAt(x, y, slack)
    return near ? { key: near.key } : undefined
  }

  onFrame(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  kill(): void {
    this.sigma.kill()
    for (const layer of [this.#land, this.#labels.layer, this.#overlay]) layer.canvas.remove()
  }

  #look(): Look {
    return { ...this.#picture, unit: this.#unit }
  }

  #setTheme(theme: Theme): void {
    const sheet = SHEET.sheet[theme]
    const channel = (at: number) => Number.parseInt(sheet.slice(at, at + 2), 16) / 255
    this.#style.border = [channel(1), channel(3), channel(5)]
  }

  #setUnit(width: number, height: number): void {
    const { insets } = this.#picture
    this.#unit = unitFor(this.scene, {
      width: Math.max(200, width - insets.left - insets.right),
      height: Math.max(200, height - insets.top - insets.bottom),
    })
  }

  #isShown = (key: string): boolean => this.#picture.shown.visible?.has(key) ?? true

  #radius = (node: SceneNode): number => this.sigma.scaleSize(this.scene.graph.getNodeAttribute(node.key, 'size'))

  #nodeAt(x: number, y: number, slack: number): SceneNode | undefined {
    const projection = projectionOf(this.sigma)
    const focused = this.#focus ? new Set(this.#focus.nodes) : undefined
    let best: SceneNode | undefined
    let bestDistance = Number.POSITIVE_INFINITY
    for (const node of this.scene.nodes) {
      if (!this.#isShown(node.key)) continue
      const away = Math.hypot(projection.x(node.x) - x, projection.y(node.y) - y) - this.#radius(node) - 1.5
      // What is lit is meant rather than what has faded behind it.
      const distance = focused && !focused.has(node) ? away + slack / 2 : away
      if (distance <= slack && distance < bestDistance) {
        best = node
        bestDistance = distance
      }
    }
    return best
  }

  #framing(box: Parameters<typeof cameraFor>[1], nearest: number) {
    const small = this.sigma.getDimensions().width < 600
    return cameraFor(this.sigma, box, { insets: this.#picture.insets, padding: small ? 22 : 44, nearest })
  }

  #home() {
    return this.#framing(this.scene.box, 0.02)
  }

  /** Moves to what is selected, or back home where nothing is. */
  #follow(milliseconds: number): void {
    const focus = this.#selectionFocus()
    if (!focus) {
      if (!this.#picture.selected && !this.#picture.cluster && this.#atHome) ease(this.sigma, this.#home())
      return
    }
    this.#atHome = false
    const home = this.#home()
    const box = boxOf(focus.nodes)
    const near = focus.hub ? home.ratio * 0.32 : home.ratio * 0.2
    const state = this.#framing(box, near)
    if (milliseconds === 0 || reducedMotion()) this.sigma.getCamera().setState(state)
    else ease(this.sigma, state.ratio > home.ratio ? home : state, milliseconds)
  }

  #makeRoom(): void {
    const focused = this.#picture.selected ?? this.#picture.cluster
    if (focused) this.#follow(200)
    else if (this.#atHome) ease(this.sigma, this.#home(), 200)
  }

  #selectionFocus(): Focus | undefined {
    const { selected, cluster } = this.#picture
    if (selected) return focusOnNode(this.scene, selected, this.#isShown)
    return cluster ? focusOnCluster(this.scene, cluster, this.#isShown) : undefined
  }

  #refocus(): void {
    const { hover, hoverCluster, cursor } = this.#picture
    const pointed = cursor ?? hover
    const passing = pointed
      ? focusOnNode(this.scene, pointed, this.#isShown)
      : hoverCluster
        ? focusOnCluster(this.scene, hoverCluster, this.#isShown)
        : undefined
    this.#focus = passing ?? this.#selectionFocus()
    const opacity = this.#focus ? (passing ? FADED.hover : FADED.selected) : 1
    const canvases = this.sigma.getCanvases()
    for (const canvas of [canvases.edges, canvases.nodes, this.#labels.layer.canvas]) {
      if (!canvas) continue
      canvas.style.transition = reducedMotion() ? 'none' : 'opacity 120ms linear'
      canvas.style.opacity = String(opacity)
    }
  }

  #onResize = (): void => {
    const { width, height } = this.sigma.getDimensions()
    this.#setUnit(width, height)
    paint(this.scene, this.#look())
    if (this.#atHome) this.sigma.getCamera().setState(this.#home())
  }

  #drawLayers = (): void => {
    const { theme, shown, selected, cluster, hoverCluster, cursor, colorBy } = this.#picture
    const projection = projectionOf(this.sigma)
    const covered = this.#covered(projection.width, projection.height)
    const radius = this.#radius
    drawLand(this.#land, this.scene, {
      theme,
      projection,
      chosen: hoverCluster ?? cluster,
      tinted: colorBy === 'cluster',
    })
    const isLit = (key: string) => shown.lit?.has(key) ?? true
    const nearness = this.sigma.getCamera().ratio / this.#home().ratio
    const quiet = this.#focus !== undefined
    this.#labels.draw(this.scene, {
      theme,
      projection,
      nearness,
      radius,
      isShown: this.#isShown,
      isLit,
      covered,
      quiet,
    })
    drawOverlay(this.#overlay, this.scene, this.#focus, {
      theme,
      projection,
      radius: (node) => Math.max(radius(node), node.key === this.#focus?.hub?.key ? 8 : 4.5),
      color: (node) => this.scene.graph.getNodeAttribute(node.key, 'color'),
      covered,
      selected: selected ? this.scene.byKey.get(selected) : undefined,
      cursor: cursor ? this.scene.byKey.get(cursor) : undefined,
    })
    for (const listener of this.#listeners) listener()
  }

  #covered(width: number, height: number): Rect[] {
    const { top, right, bottom, left } = this.#picture.insets
    return [
      { x: 0, y: 0, width: left, height },
      { x: width - right, y: 0, width: right, height },
      { x: 0, y: 0, width, height: top },
      { x: 0, y: height - bottom, width, height: bottom },
    ].filter((rect) => rect.width > 0 && rect.height > 0)
  }
}
