/**
 * The largest part of a cluster's land. In a fresh layout that is all of it; newcomers may lie on islands between other
 * territories, where a free spot was.
 */
import { CLEAR, type LayoutNode, type Place } from './layout'

/** Nodes in squares that touch lie together; one is as wide as the space between two lands. */
const squareOf = ({ x, y }: Place): [number, number] => [Math.floor(x / CLEAR), Math.floor(y / CLEAR)]

export function mainlandOf<Node extends Place>(members: readonly Node[]): readonly Node[] {
  const squares = new Map<string, Node[]>()
  for (const node of members) {
    const square = squareOf(node).join()
    const known = squares.get(square)
    if (known) known.push(node)
    else squares.set(square, [node])
  }
  let largest: Node[] = []
  for (const square of [...squares.keys()]) {
    const part = takePart(squares, square)
    if (part.length > largest.length) largest = part
  }
  return largest
}

/** Of the nodes with a territory, the share that does not lie on its mainland. */
export function shareAstray(nodes: readonly Pick<LayoutNode, 'territory'>[], places: readonly Place[]): number {
  const lands = new Map<number, Place[]>()
  nodes.forEach(({ territory }, index) => {
    if (territory < 0) return
    const land = lands.get(territory)
    if (land) land.push(places[index]!)
    else lands.set(territory, [places[index]!])
  })
  let [all, together] = [0, 0]
  for (const land of lands.values()) {
    all += land.length
    together += mainlandOf(land).length
  }
  return all > 0 ? 1 - together / all : 0
}

/** Takes a square with all that it is joined to. */
function takePart<Node extends Place>(squares: Map<string, Node[]>, start: string): Node[] {
  const part: Node[] = []
  const waiting = [start]
  for (let square = waiting.pop(); square !== undefined; square = waiting.pop()) {
    const nodes = squares.get(square)
    if (!nodes?.[0]) continue
    squares.delete(square)
    part.push(...nodes)
    const [column, row] = squareOf(nodes[0])
    for (const across of [-1, 0, 1]) for (const along of [-1, 0, 1]) waiting.push(`${column + across},${row + along}`)
  }
  return part
}
