/**
 * The land of each cluster: where its nodes are denser than those of any other and dense enough. A kernel density per
 * cluster on one grid, whoever is strongest owns the cell, and the coast is that field's contour.
 */
import { contours, type Point, rounded } from './contour'

export interface Coast {
  cluster: string
  /** Closed outlines in layout units. */
  loops: Point[][]
}

interface Placed {
  x: number
  y: number
  cluster: string | undefined
}

const LONG_SIDE = 120
const MARGIN = 8

/** At most `most` coasts, of the clusters with most nodes; none for a cluster of fewer than four. */
export function coastsOf(nodes: readonly Placed[], most = 64): Coast[] {
  const members = new Map<string, Placed[]>()
  for (const node of nodes) {
    if (node.cluster === undefined) continue
    const known = members.get(node.cluster)
    if (known) known.push(node)
    else members.set(node.cluster, [node])
  }
  const largest = [...members].filter(([, of]) => of.length >= 4).sort(([, a], [, b]) => b.length - a.length)
  const grid = gridOver(nodes)
  if (!grid) return []
  const fields = largest.slice(0, most).map(([cluster, of]) => ({ cluster, values: density(of, grid) }))
  const first = new Float32Array(grid.columns * grid.rows)
  const second = new Float32Array(first.length)
  for (const { values } of fields) {
    values.forEach((value, at) => {
      if (value > (first[at] ?? 0)) {
        second[at] = first[at] ?? 0
        first[at] = value
      } else if (value > (second[at] ?? 0)) second[at] = value
    })
  }
  return fields.map(({ cluster, values }) => {
    const field = values.map((value, at) => {
      const rival = value === first[at] ? (second[at] ?? 0) : (first[at] ?? 0)
      return Math.min(value - THRESHOLD, value - rival)
    })
    const loops = contours({ columns: grid.columns, rows: grid.rows, values: field })
    return { cluster, loops: loops.map((loop) => rounded(loop).map(grid.toLayout)) }
  })
}

/** In nodes per kernel: a lone node makes an islet of about a third of the kernel's width. */
const THRESHOLD = 0.72

interface Grid {
  columns: number
  rows: number
  /** Kernel's standard deviation, in cells. */
  spread: number
  toCell: (node: Placed) => Point
  toLayout: (point: Point) => Point
}

function gridOver(nodes: readonly Placed[]): Grid | undefined {
  if (nodes.length === 0) return undefined
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of nodes) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  const cell = Math.max(right - left, high - low) / LONG_SIDE
  if (!(cell > 0)) return undefined
  return {
    columns: Math.ceil((right - left) / cell) + 2 * MARGIN,
    rows: Math.ceil((high - low) / cell) + 2 * MARGIN,
    spread: Math.max(1.3, Math.min(4.2, (0.62 * LONG_SIDE) / Math.sqrt(nodes.length))),
    toCell: ({ x, y }) => [(x - left) / cell + MARGIN, (y - low) / cell + MARGIN],
    toLayout: ([column, row]) => [(column - MARGIN) * cell + left, (row - MARGIN) * cell + low],
  }
}

function density(nodes: readonly Placed[], { columns, rows, spread, toCell }: Grid): Float32Array {
  const values = new Float32Array(columns * rows)
  const reach = Math.ceil(spread * 2.6)
  for (const node of nodes) {
    const [x, y] = toCell(node)
    const firstRow = Math.max(1, Math.round(y) - reach)
    const lastRow = Math.min(rows - 2, Math.round(y) + reach)
    const firstColumn = Math.max(1, Math.round(x) - reach)
    const lastColumn = Math.min(columns - 2, Math.round(x) + reach)
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const distance = ((column - x) ** 2 + (row - y) ** 2) / (2 * spread * spread)
        const at = row * columns + column
        values[at] = (values[at] ?? 0) + Math.exp(-distance)
      }
    }
  }
  return values
}
