/**
 * Outlines of where a field on a grid is above zero: marching squares with linear interpolation, joined to closed loops
 * and rounded by corner cutting (Chaikin 1974). Used for the coastlines of the map's territories.
 */

export type Point = readonly [number, number]

export interface Field {
  readonly columns: number
  readonly rows: number
  /** Row by row. The outermost cells must be below zero, so that every loop closes. */
  readonly values: Float32Array
}

/** Loops in grid units, each closed (the first point is not repeated). */
export function contours(field: Field): Point[][] {
  const next = new Map<number, { to: number; point: Point }>()
  for (let row = 0; row < field.rows - 1; row++) {
    for (let column = 0; column < field.columns - 1; column++) march(field, column, row, next)
  }
  const loops: Point[][] = []
  for (const start of [...next.keys()]) {
    const loop: Point[] = []
    let step = next.get(start)
    let at = start
    while (step) {
      next.delete(at)
      loop.push(step.point)
      at = step.to
      step = next.get(at)
    }
    if (loop.length > 3) loops.push(loop)
  }
  return loops
}

/** Edges of a cell: 0 top, 1 right, 2 bottom, 3 left; from each edge where a contour enters to where it leaves. */
const WAYS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[3, 0]],
  [[0, 1]],
  [[3, 1]],
  [[1, 2]],
  [
    [3, 0],
    [1, 2],
  ],
  [[0, 2]],
  [[3, 2]],
  [[2, 3]],
  [[2, 0]],
  [
    [0, 1],
    [2, 3],
  ],
  [[2, 1]],
  [[1, 3]],
  [[1, 0]],
  [[0, 3]],
  [],
]

function march(field: Field, column: number, row: number, next: Map<number, { to: number; point: Point }>): void {
  const { columns, values } = field
  const at = row * columns + column
  const topLeft = values[at] ?? 0
  const topRight = values[at + 1] ?? 0
  const bottomRight = values[at + columns + 1] ?? 0
  const bottomLeft = values[at + columns] ?? 0
  const kind = (topLeft > 0 ? 1 : 0) | (topRight > 0 ? 2 : 0) | (bottomRight > 0 ? 4 : 0) | (bottomLeft > 0 ? 8 : 0)
  const crossing = (a: number, b: number) => (a === b ? 0.5 : a / (a - b))
  const point = (edge: number): Point => {
    if (edge === 0) return [column + crossing(topLeft, topRight), row]
    if (edge === 1) return [column + 1, row + crossing(topRight, bottomRight)]
    if (edge === 2) return [column + crossing(bottomLeft, bottomRight), row + 1]
    return [column, row + crossing(topLeft, bottomLeft)]
  }
  // Every grid edge has one number, shared by the two cells beside it: twice its left or upper corner, plus one if upright.
  const name = (edge: number): number => {
    if (edge === 0) return 2 * at
    if (edge === 1) return 2 * (at + 1) + 1
    if (edge === 2) return 2 * (at + columns)
    return 2 * at + 1
  }
  for (const [from, to] of WAYS[kind] ?? []) next.set(name(from), { to: name(to), point: point(from) })
}

/** Cuts corners `times` times: each point becomes two, a quarter along its edges. */
export function rounded(loop: readonly Point[], times = 2): Point[] {
  let points: readonly Point[] = loop
  for (let time = 0; time < times; time++) {
    const cut: Point[] = []
    points.forEach((point, at) => {
      const following = points[(at + 1) % points.length] ?? point
      cut.push(
        [point[0] * 0.75 + following[0] * 0.25, point[1] * 0.75 + following[1] * 0.25],
        [point[0] * 0.25 + following[0] * 0.75, point[1] * 0.25 + following[1] * 0.75],
      )
    })
    points = cut
  }
  return [...points]
}
