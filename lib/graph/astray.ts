/**
 * How much of a picture to which newcomers were added lies astray: on islands between other territories, where a free spot
 * was, instead of with the rest of its own. In a fresh layout nothing does.
 */
import { CLEAR, type LayoutNode, type Place, roomOf } from './layout'

/**
 * Of the nodes with a territory, the share that does not lie with the largest part of it: less than the space that a
 * fresh layout leaves between two territories is between nodes that lie together.
 */
export function shareAstray(nodes: readonly LayoutNode[], places: readonly Place[]): number {
  const parts = partsOf(nodes, places)
  const largest = new Map<number, number>()
  let all = 0
  for (const [root, size] of parts) {
    const { territory } = nodes[root]!
    if (territory < 0) continue
    all += size
    largest.set(territory, Math.max(largest.get(territory) ?? 0, size))
  }
  const together = [...largest.values()].reduce((sum, size) => sum + size, 0)
  return all > 0 ? 1 - together / all : 0
}

/** Size of each part of a territory whose nodes lie together, by one of them. */
function partsOf(nodes: readonly LayoutNode[], places: readonly Place[]): Map<number, number> {
  const parent = Int32Array.from(nodes.keys())
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!
    return root
  }
  const rooms = nodes.map(({ degree }) => roomOf(degree))
  const grid = new Map<number, number[]>()
  places.forEach((place, index) => {
    const cell = cellOf(place)
    const known = grid.get(cell)
    if (known) known.push(index)
    else grid.set(cell, [index])
  })
  // Each pair is met by its larger one, so that a hub alone looks far around.
  places.forEach(({ x, y }, index) => {
    const room = rooms[index]!
    const reach = 2 * room + CLEAR
    for (let column = Math.floor((x - reach) / CELL); column <= (x + reach) / CELL; column++) {
      for (let row = Math.floor((y - reach) / CELL); row <= (y + reach) / CELL; row++) {
        for (const other of grid.get(column * COLUMN + row) ?? []) {
          if (nodes[other]!.territory !== nodes[index]!.territory || rooms[other]! > room) continue
          const between = Math.hypot(places[other]!.x - x, places[other]!.y - y) - room - rooms[other]!
          if (between < CLEAR) parent[rootOf(other)] = rootOf(index)
        }
      }
    }
  })
  const sizes = new Map<number, number>()
  for (const index of nodes.keys()) sizes.set(rootOf(index), (sizes.get(rootOf(index)) ?? 0) + 1)
  return sizes
}

const CELL = 32
/** More than there are cells in a column. */
const COLUMN = 2 ** 20
const cellOf = ({ x, y }: Place): number => Math.floor(x / CELL) * COLUMN + Math.floor(y / CELL)
