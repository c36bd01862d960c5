/** Where the layout has each node, on a sheet that is turned for a screen higher than wide. */
import type { Atlas, AtlasNode } from '@/lib/graph/atlas'

export interface Place {
  x: number
  y: number
}

export class Homes {
  readonly #places: ReadonlyMap<string, Place>
  readonly upright: boolean

  constructor(atlas: Atlas, upright: boolean) {
    this.upright = upright
    this.#places = new Map([...atlas.nodes.values()].map((node, at) => [node.key, this.fromSheet(placeOf(node, at))]))
  }

  of(key: string): Place | undefined {
    return this.#places.get(key)
  }

  fromSheet({ x, y }: Place): Place {
    return this.upright ? { x: y, y: -x } : { x, y }
  }

  toSheet({ x, y }: Place): Place {
    return this.upright ? { x: -y, y: x } : { x, y }
  }
}

/** A node that has no place yet waits on a small spiral in the middle. */
const placeOf = ({ node }: AtlasNode, index: number): Place => ({
  x: node.x ?? Math.cos(index * 2.4) * Math.sqrt(index),
  y: node.y ?? Math.sin(index * 2.4) * Math.sqrt(index),
})
