/** An answer whose rows are pairs of things with a number, laid out crosswise: one thing's names down, the other's across. */

import type { CellView } from '@/lib/graph/cell-view'

/** A paper, concept or cluster at the head of a row or column. */
export type Head = Extract<CellView, { type: 'node' | 'cluster' }>

export interface Line {
  /** Alike for the same thing in both directions. */
  key: string
  head: Head
  /** All numbers of the line together. */
  sum: number
}

export interface Matrix {
  /** Names of the answer's columns. */
  down: string
  across: string
  number: string
  /** Largest sums first. */
  rows: readonly Line[]
  columns: readonly Line[]
  /** Largest number of one pair. */
  most: number
  /** Undefined for a pair that the answer doesn't have. */
  at(row: string, column: string): number | undefined
}

const isHead = (view: CellView | undefined): view is Head => view?.type === 'node' || view?.type === 'cluster'

const headKey = (head: Head): string => (head.type === 'node' ? head.key : `k:${head.id}`)

/**
 * Undefined unless each row holds two things and one number above 0 (and, maybe, lists), no pair comes twice, and the pairs
 * are more than the things on either side: else a table says it better.
 */
export function matrixOf(columns: readonly string[], rows: readonly (readonly CellView[])[]): Matrix | undefined {
  const are = (test: (view: CellView | undefined) => boolean) =>
    columns.flatMap((_, at) => (rows.every((row) => test(row[at])) ? [at] : []))
  const [down, across, third] = are(isHead)
  const [number, other] = are((view) => view?.type === 'number' && view.value > 0)
  const rest = are((view) => view?.type === 'list').length
  if (down === undefined || across === undefined || third !== undefined) return undefined
  if (number === undefined || other !== undefined || rest + 3 !== columns.length) return undefined
  const sides = [new Map<string, Line>(), new Map<string, Line>()] as const
  const numbers = new Map<string, number>()
  for (const row of rows) {
    const value = (row[number] as { value: number }).value
    const keys = [down, across].map((at, side) => addTo(sides[side]!, row[at] as Head, value))
    numbers.set(keys.join(' '), value)
  }
  if (numbers.size < rows.length || rows.length <= Math.max(sides[0].size, sides[1].size)) return undefined
  return {
    down: columns[down]!,
    across: columns[across]!,
    number: columns[number]!,
    rows: bySum(sides[0]),
    columns: bySum(sides[1]),
    most: Math.max(...numbers.values()),
    at: (row, column) => numbers.get(`${row} ${column}`),
  }
}

function addTo(lines: Map<string, Line>, head: Head, value: number): string {
  const key = headKey(head)
  const line = lines.get(key)
  if (line) line.sum += value
  else lines.set(key, { key, head, sum: value })
  return key
}

/** Lines of one sum stay as the answer has them. */
const bySum = (lines: ReadonlyMap<string, Line>): Line[] => [...lines.values()].toSorted((a, b) => b.sum - a.sum)

/** Columns by which what a number counts for the order of rows is halved. */
const NEAR = 8

/** Rows with much in the first of `width` columns come first, those whose numbers all stand behind them last. */
export function rowsWithin({ rows, columns, at }: Matrix, width: number): Line[] {
  const shown = columns.slice(0, width)
  const weight = (row: string): number =>
    shown.reduce((sum, column, rank) => sum + (at(row, column.key) ?? 0) / (NEAR + rank), 0)
  const weights = new Map(rows.map(({ key }) => [key, weight(key)]))
  return rows.toSorted((a, b) => weights.get(b.key)! - weights.get(a.key)!)
}
