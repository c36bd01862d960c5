/**
 * The one user of sigma: it gives sigma the scene and the camera, and has our own layers drawn after each frame, or alone
 * where nothing of sigma's changes. Data, appearance, camera, focus, layers and hit testing each have a file of their own;
 * this one composes them.
 */
import Sigma from 'sigma'
import type { Heading } from '@/components/explorer/use-heading'
import { SHEET, type Theme } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { isDrawn } from '@/lib/graph/filters'
import { projectionOf, reducedMotion } from './camera'
import { CameraControl } from './camera-control'
import { type Focus, focusOnChain, focusOnCluster, focusOnNode, type IsShown, shownOf } from './focus'
import { drawnApart, imageOf } from './image'
import { contains, type Rect } from './label-layout'
import { chosenOf } from './label-view'
import { movedNow, useMoved } from './moved'
import { Mover } from './mover'
import { FADED } from './overlay'
import { isFew, type Look, overlayColor, paint, paintNodes, unitFor } from './paint'
import type { Picture, Renderer, Target } from './picture'
import { type Scene, type SceneNode, toScene } from './scene'
import { setSizes } from './scene-sizes'
import { createShapeProgram, type ShapeStyle } from './shape-program'
import { MANY_EDGES, SETTINGS } from './sigma-settings'
import { Stage, type StageView } from './stage'
import { coveredBy, frameOf } from './stage-room'
import { stripOf } from './year-axis'

/** `upright` turns the map for a screen that is higher than wide. */
export function createRenderer(
  container: HTMLElement,
  atlas: Atlas,
  { start, upright }: { start: Picture; upright: boolean },
): Renderer {
  const { layout } = start
  return new SigmaRenderer(
    container,
    () => toScene(atlas, { upright, moved: movedNow(useMoved.getState()), layout }),
    start,
  )
}

/** A picture by itself: no panel lies on it, nothing is pointed at. */
const ALONE = {
  insets: { top: 0, right: 0, bottom: 0, left: 0 },
  corner: { width: 0, height: 0 },
  hover: null,
  hoverCluster: null,
  cursor: null,
} satisfies Partial<Picture>

/** What filters leave, where that is few: the map is as large as they need. */
const fewOf = ({ shown: { visible } }: Picture): ReadonlySet<string> | undefined =>
  isFew(visible) ? visible : undefined

class SigmaRenderer implements Renderer {
  readonly sigma: Sigma
  readonly scene: Scene
  readonly mover: Mover
  readonly #makeScene: () => Scene
  readonly #stage: Stage
  readonly #camera: CameraControl
  readonly #style: ShapeStyle = { border: [1, 1, 1] }
  readonly #listeners = new Set<() => void>()
  #picture: Picture
  #unit = 1
  #focus: Focus | undefined
  /** Of the frame in which the stage alone is drawn next; 0 where none is awaited. */
  #stageFrame = 0
  /** Whether the camera went to the answer last, or to the few nodes that filters leave, rather than to what is selected. */
  #at: 'answer' | 'few' | 'selection' = 'few'
  #alive = true
  readonly #sizes = new ResizeObserver(([entry]) => entry && this.#onSize(entry.target))

  constructor(container: HTMLElement, makeScene: () => Scene, start: Picture) {
    this.#picture = start
    this.#makeScene = makeScene
    const scene = makeScene()
    this.scene = scene
    if (start.sizeBy !== 'papers') setSizes(scene.atlas, scene.nodes, start.sizeBy)
    this.#setUnit(container.clientWidth, container.clientHeight)
    this.#setTheme(start.theme)
    paint(scene, this.#look())
    this.sigma = new Sigma(scene.graph, container, {
      ...SETTINGS,
      hideEdgesOnMove: scene.graph.size > MANY_EDGES,
      nodeProgramClasses: { shape: createShapeProgram(this.#style) },
    })
    // What is under the pointer is found by Stage, names included; sigma's way reads the GPU back on each move.
    this.sigma.getMouseCaptor().removeAllListeners('mousemove')
    this.sigma.getTouchCaptor().removeAllListeners('touchmove')
    this.sigma.setCustomBBox({ x: [...scene.box.x], y: [...scene.box.y] })
    this.#stage = new Stage(container)
    this.sigma.refresh()
    this.#camera = new CameraControl(this.sigma, scene, () => this.#picture)
    this.mover = new Mover(this.sigma, scene, () => this.#stage.drawFocus(scene, this.#view()))
    this.sigma.on('afterRender', this.#drawStage)
    this.sigma.on('resize', this.#onResize)
    window.addEventListener('resize', this.#onWindowResize)
    this.#sizes.observe(container)
    this.#refocus()
    this.#follow({ milliseconds: 0 })
    this.sigma.scheduleRender()
  }

  update(change: Partial<Picture>): void {
    // With another graph comes another picture, and React tells it to the renderer of before, too.
    if (!this.#alive) return
    const before = this.#picture
    this.#picture = { ...before, ...change }
    const now = this.#picture
    const differs = (...names: (keyof Picture)[]) => names.some((name) => before[name] !== now[name])
    if (differs('theme')) this.#setTheme(now.theme)
    if (differs('sizeBy')) setSizes(this.scene.atlas, this.scene.nodes, now.sizeBy)
    const { width, height } = this.sigma.getDimensions()
    const resized = (differs('insets', 'sizeBy') && this.#setUnit(width, height)) || differs('sizeBy')
    if (differs('theme', 'colorBy', 'shown') || (now.colorBy === 'role' && differs('selected'))) {
      paint(this.scene, this.#look())
    } else if (resized) paintNodes(this.scene, this.#look())
    if (
      differs(
        ...(['selected', 'cluster', 'chain', 'hover', 'hoverCluster', 'shown'] as const),
        ...(['sizeBy', 'theme', 'cursor', 'corner', 'answered'] as const),
      )
    ) {
      this.#refocus()
      this.#scheduleStage()
    }
    if (differs('chosen', 'marked')) this.#scheduleStage()
    if (now.answer && (differs('answer') || (differs('asked') && now.asked?.lens === now.answer.lens))) {
      this.#at = 'answer'
      this.#follow({ isNew: true })
    } else if (differs('selected', 'cluster', 'chain') || (differs('answer') && now.answer === undefined)) {
      this.#at = 'selection'
      this.#follow()
    } else if (differs('shown') && (fewOf(before) || fewOf(now))) {
      this.#at = 'few'
      this.#follow({ isNew: true })
      // Until an answer is there, the map rests: it would go home first, and then there.
    } else if ((differs('insets') || before.corner.width !== now.corner.width) && now.answer !== null)
      this.#follow({ milliseconds: 200 })
  }

  fit(): void {
    this.#camera.fit()
  }

  zoom(factor: number): void {
    this.#camera.zoom(factor)
  }

  approach(key: string): void {
    this.#camera.approach(key)
  }

  targetAt(x: number, y: number, slack: number): Target {
    return this.#stage.targetAt(this.scene, { x, y }, slack)
  }

  gripAt(x: number, y: number, touch: boolean) {
    const node = this.#stage.gripAt(this.scene, { x, y }, touch)
    return node && { key: node.key, ...this.sigma.graphToViewport(node) }
  }

  frame(): Rect {
    const { width, height } = this.sigma.getDimensions()
    return frameOf(this.#picture, width, height)
  }

  nodesIn(rect: Rect): string[] {
    const { x, y } = projectionOf(this.sigma)
    const inside = this.scene.nodes.filter(
      (node) => this.#isShown(node.key) && contains(rect, { x: x(node.x), y: y(node.y) }, 0),
    )
    return inside.map((node) => node.key)
  }

  image(heading: Heading): HTMLCanvasElement {
    return drawnApart(this.sigma.getDimensions(), (room) => {
      const apart = new SigmaRenderer(room, this.#makeScene, { ...this.#picture, ...ALONE })
      try {
        return apart.#whole(heading)
      } finally {
        apart.kill()
      }
    })
  }

  /** All of the map, or of what filters leave where that is few. */
  #whole(heading: Heading): HTMLCanvasElement {
    const few = fewOf(this.#picture)
    if (few) {
      const left = shownOf(this.scene, few, this.#isShown)
      this.#camera.frame(left, { isNew: true, isAll: true, milliseconds: 0 })
    } else this.#camera.fit(0)
    const { sigma, scene } = this
    return imageOf({ sigma, stage: this.#stage, picture: this.#picture, atlas: scene.atlas }, heading)
  }

  onFrame(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  kill(): void {
    this.#alive = false
    this.mover.stop()
    cancelAnimationFrame(this.#stageFrame)
    window.removeEventListener('resize', this.#onWindowResize)
    this.#sizes.disconnect()
    this.sigma.kill()
    this.#stage.remove()
  }

  #look(): Look {
    return { ...this.#picture, unit: this.#unit }
  }

  #setTheme(theme: Theme): void {
    const sheet = SHEET.sheet[theme]
    const channel = (at: number) => Number.parseInt(sheet.slice(at, at + 2), 16) / 255
    this.#style.border = [channel(1), channel(3), channel(5)]
  }

  /**
   * Nodes are as large as the map has room beside what stays: the right panel, which comes and goes with each click, would make
   * all of them smaller at every one. Returns whether they are of another size now.
   */
  #setUnit(width: number, height: number): boolean {
    const { insets, sizeBy } = this.#picture
    const before = this.#unit
    const room = {
      width: Math.max(200, width - insets.left),
      height: Math.max(200, height - insets.top - insets.bottom),
    }
    this.#unit = unitFor(this.scene, room, { uncut: sizeBy !== 'papers' })
    return this.#unit !== before
  }

  #isShown: IsShown = (key, link) => isDrawn(this.#picture.shown, key, link)

  #radius = (node: SceneNode): number => this.sigma.scaleSize(this.scene.graph.getNodeAttribute(node.key, 'size'))

  /**
   * The camera to what is selected; to the answer where that came later, or nothing is selected; to the few nodes that filters
   * leave, when they do.
   */
  #follow({ isNew = false, milliseconds }: { isNew?: boolean; milliseconds?: number } = {}): void {
    const selection = this.#selectionFocus()
    const answer = shownOf(this.scene, this.#picture.answer?.keys ?? [], this.#isShown)
    const few = fewOf(this.#picture)
    const isAll = few !== undefined
    if (answer.length > 0 && (this.#at === 'answer' || !selection)) {
      this.#camera.frame(answer, { isNew, isAll, milliseconds })
    } else if (few && (this.#at === 'few' || !selection)) {
      this.#camera.frame(shownOf(this.scene, few, this.#isShown), { isNew, isAll, milliseconds })
    } else this.#camera.follow(selection, milliseconds)
  }

  #selectionFocus(): Focus | undefined {
    const { selected, cluster, chain, shown } = this.#picture
    const chained = chain && focusOnChain(this.scene, chain, this.#isShown)
    if (chained) return chained
    if (selected) return focusOnNode(this.scene, selected, this.#isShown, shown.answer)
    return cluster ? focusOnCluster(this.scene, cluster, this.#isShown, shown.answer) : undefined
  }

  #refocus(): void {
    const { hover, hoverCluster, cursor, shown } = this.#picture
    const pointed = cursor ?? hover
    const passing = pointed
      ? focusOnNode(this.scene, pointed, this.#isShown, shown.answer)
      : hoverCluster
        ? focusOnCluster(this.scene, hoverCluster, this.#isShown, shown.answer)
        : undefined
    this.#focus = passing ?? this.#selectionFocus()
    const faded = passing ? FADED.hover : FADED.selected
    const { edges, nodes } = this.sigma.getCanvases()
    for (const canvas of [edges, nodes, this.#stage.answerCanvas, this.#stage.labelCanvas]) {
      if (!canvas) continue
      const opacity = canvas === this.#stage.labelCanvas ? faded.names : faded.graph
      canvas.style.transition = reducedMotion() ? 'none' : 'opacity 120ms linear'
      canvas.style.opacity = String(this.#focus ? opacity : 1)
    }
  }

  /** Sigma forgets its edges here and learns them in the next frame; whatever painted them before that would fail. */
  #onWindowResize = (): void => {
    this.sigma.refresh()
  }

  /** A phone that is turned takes its size in two steps, and tells of the first alone; sigma measures when it draws. */
  #onSize({ clientWidth, clientHeight }: Element): void {
    const { width, height } = this.sigma.getDimensions()
    if (width !== clientWidth || height !== clientHeight) this.sigma.refresh()
  }

  /** Sigma tells of it while it is drawing, when nothing may be painted: so right after. */
  #onResize = (): void =>
    queueMicrotask(() => {
      if (!this.#alive) return
      const { width, height } = this.sigma.getDimensions()
      this.#setUnit(width, height)
      paintNodes(this.scene, this.#look())
      this.#follow({ milliseconds: 0 })
    })

  /** What is in focus changes without sigma, which would draw all that has stayed: as long as the camera rests. */
  #scheduleStage(): void {
    this.#stageFrame ||= requestAnimationFrame(() => {
      this.#stageFrame = 0
      this.#drawStage()
    })
  }

  #drawStage = (): void => {
    this.#stage.draw(this.scene, this.#view())
    for (const listener of this.#listeners) listener()
  }

  #view(): StageView {
    const picture = this.#picture
    const projection = projectionOf(this.sigma)
    const { visible, lit } = picture.shown
    const frame = frameOf(picture, projection.width, projection.height)
    const covered = coveredBy(picture, projection.width, projection.height)
    const { years } = this.scene
    const strip = years && stripOf(years, { theme: picture.theme, projection, frame })
    return {
      picture,
      focus: this.#focus,
      theme: picture.theme,
      projection,
      nearness: this.#camera.nearness(),
      radius: this.#radius,
      color: (node) => overlayColor(this.scene, node, this.#look()),
      isShown: (key) => visible?.has(key) ?? true,
      lit,
      chosen: chosenOf(picture.shown, this.scene.nodes.length),
      covered: strip ? [...covered, strip] : covered,
      frame,
      quiet: this.#focus !== undefined,
    }
  }
}
