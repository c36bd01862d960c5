/** What stands in a cell of an answer, told by its marks: a node with its key, a relationship, a path, a plain value. */

import { thousands } from '@/components/explorer/words'
import type { Cell } from '@/lib/model/saved-query'

export type CellView =
  | { type: 'nothing' }
  | { type: 'number'; value: number }
  | { type: 'words'; words: string }
  /** `key` opens a paper or concept. */
  | { type: 'node'; key: string; words: string }
  | { type: 'cluster'; id: string; words: string }
  | { type: 'list'; cells: CellView[] }

type Fields = { [key: string]: Cell }
const isFields = (cell: Cell | undefined): cell is Fields =>
  typeof cell === 'object' && cell !== null && !Array.isArray(cell)

const textOf = (fields: Fields | undefined, ...names: string[]): string | undefined =>
  names.map((name) => fields?.[name]).find((value): value is string => typeof value === 'string' && value !== '')

export function viewCell(cell: Cell): CellView {
  if (cell === null) return { type: 'nothing' }
  if (typeof cell === 'number') return { type: 'number', value: cell }
  if (typeof cell === 'string') return { type: 'words', words: cell }
  if (typeof cell === 'boolean') return { type: 'words', words: cell ? 'yes' : 'no' }
  if (Array.isArray(cell)) return { type: 'list', cells: cell.map(viewCell) }
  if ('$node' in cell) return viewNode(cell)
  if (typeof cell.$rel === 'string') return { type: 'words', words: cell.$rel.toLowerCase().replaceAll('_', ' ') }
  if (Array.isArray(cell.$path)) return { type: 'list', cells: cell.$path.map(viewCell) }
  return { type: 'words', words: JSON.stringify(cell) }
}

function viewNode(cell: Fields): CellView {
  const properties = isFields(cell.properties) ? cell.properties : undefined
  const id = textOf(properties, 'id')
  const words = textOf(properties, 'title', 'name', 'id') ?? 'unnamed'
  if (typeof cell.$node === 'string') return { type: 'node', key: cell.$node, words }
  const labels = Array.isArray(cell.labels) ? cell.labels : []
  return id !== undefined && labels.includes('Cluster') ? { type: 'cluster', id, words } : { type: 'words', words }
}

/** The cell as plain text: for sorting, copying and titles. */
export function cellWords(view: CellView): string {
  if (view.type === 'nothing') return ''
  if (view.type === 'number')
    return Number.isInteger(view.value) ? thousands(view.value) : String(Number(view.value.toPrecision(3)))
  if (view.type === 'list') return view.cells.map(cellWords).join(', ')
  return view.words
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Numbers by size, the rest by its words, nothing at the end whichever way. */
export function compareCells(a: CellView, b: CellView, way: 'up' | 'down'): number {
  if (a.type === 'nothing' || b.type === 'nothing') return Number(a.type === 'nothing') - Number(b.type === 'nothing')
  const sign = way === 'up' ? 1 : -1
  if (a.type === 'number' && b.type === 'number') return sign * (a.value - b.value)
  return sign * collator.compare(cellWords(a), cellWords(b))
}
