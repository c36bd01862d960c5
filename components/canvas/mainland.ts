/** The largest part of a cluster's land: newcomers may lie on islands, where the map had room for them. */
import { CLEAR } from '@/lib/graph/layout'
import type { Place } from './homes'

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
