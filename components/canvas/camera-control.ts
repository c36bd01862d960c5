/** When the camera moves: to what is selected, home again, out of the way of panels; and that it stays where it was put. */
import type Sigma from 'sigma'
import { cameraFor, ease, zoomBy } from './camera'
import { type Focus, framedNodes } from './focus'
import type { Picture } from './picture'
import { type Box, boxOf, type Scene } from './scene'

/** How near a selection may be framed, as a share of the whole map's width. */
const NEAREST = { node: 0.28, cluster: 0.2 } as const

export class CameraControl {
  readonly #sigma: Sigma
  readonly #scene: Scene
  readonly #picture: () => Picture
  /** True until the camera leaves the whole map: only then a change of panels frames it anew. */
  #atHome = true

  constructor(sigma: Sigma, scene: Scene, picture: () => Picture) {
    this.#sigma = sigma
    this.#scene = scene
    this.#picture = picture
    const moved = () => {
      this.#atHome = false
    }
    const mouse = sigma.getMouseCaptor()
    mouse.on('wheel', moved)
    mouse.on('doubleClick', moved)
    mouse.on('mousemovebody', () => mouse.draggedEvents > 3 && moved())
    sigma.getTouchCaptor().on('touchmove', moved)
    sigma.getCamera().setState(this.home())
  }

  /** Camera that frames the whole map in what is free. */
  home() {
    return this.#framing(this.#scene.box, 0.02)
  }

  /** 1 where the whole map is framed, 0.5 at twice that size. */
  nearness(): number {
    return this.#sigma.getCamera().ratio / this.home().ratio
  }

  fit(milliseconds?: number): void {
    this.#atHome = true
    ease(this.#sigma, this.home(), milliseconds)
  }

  zoom(factor: number): void {
    this.#atHome = false
    zoomBy(this.#sigma, factor, this.#picture().insets)
  }

  approach(key: string): void {
    const node = this.#scene.byKey.get(key)
    if (!node) return
    this.#atHome = false
    ease(this.#sigma, this.#framing(boxOf([node]), Math.max(0.05, this.#sigma.getCamera().ratio / 2.2)))
  }

  /** Frames what is selected; with nothing selected goes home, unless the person has moved the map. */
  follow(selection: Focus | undefined, milliseconds?: number): void {
    if (selection) {
      const home = this.home()
      const share = selection.hub ? NEAREST.node : NEAREST.cluster
      const state = this.#framing(boxOf(framedNodes(selection)), home.ratio * share)
      ease(this.#sigma, state.ratio > home.ratio ? home : state, milliseconds)
    } else if (this.#atHome) ease(this.#sigma, this.home(), milliseconds)
  }

  #framing(box: Box, nearest: number) {
    const padding = this.#sigma.getDimensions().width < 600 ? 26 : 60
    return cameraFor(this.#sigma, box, { insets: this.#picture().insets, padding, nearest })
  }
}
