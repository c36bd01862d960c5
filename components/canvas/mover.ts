/**
 * Moves a node on the map by hand. While it is held only what is in focus is drawn, the node with its links and their
 * names, so that a map of any size keeps up; what lies faded below follows when it is let go.
 */
import type Sigma from 'sigma'
import type { Place as Point } from './homes'
import { keepPlace, type Moved } from './moved'
import type { Scene, SceneNode } from './scene'

export class Mover {
  readonly #sigma: Sigma
  readonly #scene: Scene
  readonly #drawFocus: () => void
  #held: { node: SceneNode; from: Point } | undefined
  #frame = 0

  /** @param drawFocus from the scene as it is then */
  constructor(sigma: Sigma, scene: Scene, drawFocus: () => void) {
    this.#sigma = sigma
    this.#scene = scene
    this.#drawFocus = drawFocus
  }

  /** Takes the node to a point of the stage. */
  hold(key: string, point: Point): void {
    const node = this.#scene.byKey.get(key)
    if (!node) return
    this.#held ??= { node, from: { x: node.x, y: node.y } }
    Object.assign(node, this.#sigma.viewportToGraph(point))
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#drawFocus()
    })
  }

  /** Leaves it where it is held, or puts it back where it was taken from. */
  letGo(back = false): void {
    const held = this.#held
    if (!held) return
    this.#held = undefined
    const { node, from } = held
    if (back) Object.assign(node, from)
    else keepPlace(node.key, this.#scene.homes.toSheet(node), this.#isThere)
    this.#follow([node])
  }

  /** Puts nodes where a person has moved them, and all others where the layout has them. */
  place(moved: Moved): void {
    const { nodes, homes, years } = this.#scene
    if (years) return
    const others = nodes.filter((node) => {
      if (node === this.#held?.node) return false
      const own = moved[node.key]
      const place = own ? homes.fromSheet(own) : homes.of(node.key)
      if (!place || (place.x === node.x && place.y === node.y)) return false
      Object.assign(node, place)
      return true
    })
    if (others.length > 0) this.#follow(others)
  }

  /** Of a corpus drawn in part it is not known what is gone. */
  #isThere = (key: string): boolean => this.#scene.atlas.graph.whole !== undefined || this.#scene.byKey.has(key)

  stop(): void {
    cancelAnimationFrame(this.#frame)
  }

  #follow(nodes: readonly SceneNode[]): void {
    const { graph } = this.#scene
    const edges = new Set<string>()
    for (const { key, x, y } of nodes) {
      // Past graphology's events, each of which would have sigma work through the whole graph.
      Object.assign(graph.getNodeAttributes(key), { x, y })
      graph.forEachEdge(key, (edge) => edges.add(edge))
    }
    const partialGraph = { nodes: nodes.map(({ key }) => key), edges: [...edges] }
    this.#sigma.refresh({ partialGraph, skipIndexation: true, schedule: true })
  }
}
