/** What stands in a cell of an answer, told by its marks: a node with its key, a relationship, a path, a plain value. */
import { type Cell, linkCellSchema, nodeCellSchema } from '@/lib/model/saved-query'
import { readable } from '@/lib/text/read-tex'

export type CellView =
  | { type: 'nothing' }
  | { type: 'number'; value: number }
  | { type: 'words'; words: string }
  /** `key` opens a paper or concept. */
  | { type: 'node'; key: string; words: string }
  | { type: 'cluster'; id: string; words: string }
  /** A sentence that proves a link, as it is stored; `marks` are half-open ranges of it where the concept `to` stands. */
  | { type: 'sentence'; words: string; marks: [number, number][]; to: string | null }
  | { type: 'list'; cells: CellView[] }

export function viewCell(cell: Cell): CellView {
  if (cell === null) return { type: 'nothing' }
  if (typeof cell === 'number') return { type: 'number', value: cell }
  if (typeof cell === 'string') return { type: 'words', words: readable(cell) }
  if (typeof cell === 'boolean') return { type: 'words', words: cell ? 'yes' : 'no' }
  if (Array.isArray(cell)) return { type: 'list', cells: cell.map(viewCell) }
  if (Array.isArray(cell.$path)) return { type: 'list', cells: cell.$path.map(viewCell) }
  return viewNode(cell) ?? viewLink(cell) ?? { type: 'words', words: JSON.stringify(cell) }
}

function viewNode(cell: Cell): CellView | undefined {
  const node = nodeCellSchema.safeParse(cell).data
  if (!node) return undefined
  const words = readable(node.label || 'unnamed')
  if (node.$node) return { type: 'node', key: node.$node, words }
  return node.type === 'cluster' && node.id ? { type: 'cluster', id: node.id, words } : { type: 'words', words }
}

function viewLink(cell: Cell): CellView | undefined {
  const link = linkCellSchema.safeParse(cell).data
  if (!link) return undefined
  const { sentence, marks = [], to } = link
  if (sentence) return { type: 'sentence', words: sentence, marks, to }
  return { type: 'words', words: link.$rel.toLowerCase().replaceAll('_', ' ') }
}
