/** When the camera moves: to what is selected or answered, home again, out of the way of panels; and that it stays where it was put. */
import type Sigma from 'sigma'
import { type Corner, type Insets, useExplorerStore } from '@/components/explorer/explorer-store'
import { cameraFor, ease, zoomBy } from './camera'
import { type Focus, framedNodes } from './focus'
import type { Picture } from './picture'
import { type Box, boxOf, type Scene, type SceneNode } from './scene'

/** How near a selection, an answer or all that is left may be framed, as a share of the whole map's width. */
const NEAREST = { node: 0.28, cluster: 0.2, answer: 0.4, all: 0.1 } as const
/** Nodes of a map on which that share is near enough for one; on a larger one its neighbors would lie in a heap. */
const SMALL_MAP = 900

/** The whole map is drawn at least a third as large as it would be framed. */
const FARTHEST = 3

interface Frame {
  /** A new one is framed wherever the map has been moved to. */
  isNew: boolean
  /** Nothing else is on the map. */
  isAll?: boolean
  milliseconds: number | undefined
}

/** Pixels that a land reaches beyond its nodes, about. */
const COAST = 14

/** What is framed ends beside the buttons in the corner where it doesn't begin below them. */
function besideButtons(insets: Insets, corner: Corner, padding: number): Insets {
  if (insets.top + padding >= corner.height) return insets
  return { ...insets, right: insets.right + Math.max(0, corner.width + COAST - padding) }
}

export class CameraControl {
  readonly #sigma: Sigma
  readonly #scene: Scene
  readonly #picture: () => Picture
  /** True until a person moves the map: only then a change of panels frames the whole map or an answer anew. */
  #atRest = true

  constructor(sigma: Sigma, scene: Scene, picture: () => Picture) {
    this.#sigma = sigma
    this.#scene = scene
    this.#picture = picture
    const moved = () => this.#leave()
    const mouse = sigma.getMouseCaptor()
    mouse.on('wheel', moved)
    mouse.on('doubleClick', moved)
    mouse.on('mousemovebody', () => mouse.draggedEvents > 3 && moved())
    sigma.getTouchCaptor().on('touchmove', moved)
    sigma.getCamera().setState(this.#wayHome())
  }

  /** Camera that frames the whole map in what is free. */
  home() {
    return this.#framing(this.#scene.box, 0.02)
  }

  /** The same, and from there as far out as a person may go: panels may leave the map a small part of the stage. */
  #wayHome() {
    const home = this.home()
    this.#sigma.getCamera().maxRatio = home.ratio * FARTHEST
    return home
  }

  /** 1 where the whole map is framed, 0.5 at twice that size. */
  nearness(): number {
    return this.#sigma.getCamera().ratio / this.home().ratio
  }

  fit(milliseconds?: number): void {
    this.#atRest = true
    ease(this.#sigma, this.#wayHome(), milliseconds)
  }

  zoom(factor: number): void {
    this.#leave()
    zoomBy(this.#sigma, factor, this.#picture().insets)
  }

  approach(key: string): void {
    const node = this.#scene.byKey.get(key)
    if (!node) return
    this.#atRest = false
    ease(this.#sigma, this.#framing(boxOf([node]), Math.max(0.05, this.#sigma.getCamera().ratio / 2.2)))
  }

  /** The person has moved the map: it stays there, and what there is to try is in the way. */
  #leave(): void {
    this.#atRest = false
    useExplorerStore.setState({ fresh: false })
  }

  /** Frames what is selected; with nothing selected goes home, unless the person has moved the map. */
  follow(selection: Focus | undefined, milliseconds?: number): void {
    const crowding = Math.sqrt(Math.max(1, this.#scene.byKey.size / SMALL_MAP))
    const nearest = selection?.hub ? NEAREST.node / crowding : NEAREST.cluster
    // A lane is as long as the map.
    const isWhole = selection?.cluster !== undefined && this.#scene.years !== undefined
    if (selection && !isWhole) this.#goTo(framedNodes(selection), nearest, milliseconds)
    else if (selection || this.#atRest) ease(this.#sigma, this.#wayHome(), milliseconds)
  }

  /** Frames an answer, or what is left. */
  frame(nodes: readonly SceneNode[], { isNew, isAll, milliseconds }: Frame): void {
    if (isNew) this.#atRest = true
    if (this.#atRest && nodes.length > 0) this.#goTo(nodes, isAll ? NEAREST.all : NEAREST.answer, milliseconds)
  }

  #goTo(nodes: readonly SceneNode[], nearest: number, milliseconds?: number): void {
    const home = this.#wayHome()
    const state = this.#framing(boxOf(nodes), home.ratio * nearest)
    ease(this.#sigma, state.ratio > home.ratio ? home : state, milliseconds)
  }

  #framing(box: Box, nearest: number) {
    // Lands have names above and below them, lanes within.
    const isTight = this.#scene.years !== undefined || this.#sigma.getDimensions().width < 600
    const padding = isTight ? 26 : 60
    const { insets, corner } = this.#picture()
    return cameraFor(this.#sigma, box, { insets: besideButtons(insets, corner, padding), padding, nearest })
  }
}
