/** The answer to a query as a table for spreadsheets and statistics: what its cells say, numbers whole, and ids beside names. */
import { parseKey } from '@/lib/model/graph'
import type { Cell, QueryAnswer } from '@/lib/model/saved-query'
import { readable } from '@/lib/text/read-tex'
import { type CellView, viewCell } from './cell-view'
import { type CsvCell, csvLine, joinNames } from './csv-line'

/** A column of papers, concepts or clusters is followed by one of their ids: `paper`, `paper id`. */
export function answerToCsv({ columns, rows }: QueryAnswer): string {
  const views = rows.map((row) => row.map((cell) => viewCell(cell as Cell)))
  const hasIds = columns.map((_, at) => views.some((row) => idsOf(row[at]).length > 0))
  const header = columns.flatMap((name, at) => (hasIds[at] ? [name, `${name} id`] : [name]))
  const toRow = (row: readonly CellView[]): CsvCell[] =>
    row.flatMap((view, at) => (hasIds[at] ? [csvValue(view), joinNames(idsOf(view))] : [csvValue(view)]))
  return [header, ...views.map(toRow)].map(csvLine).join('')
}

function csvValue(view: CellView): CsvCell {
  if (view.type === 'nothing') return ''
  if (view.type === 'number') return view.value
  if (view.type === 'list') return joinNames(view.cells.map((cell) => String(csvValue(cell))))
  return view.type === 'sentence' ? readable(view.words) : view.words
}

function idsOf(view: CellView | undefined): string[] {
  if (view?.type === 'list') return view.cells.flatMap(idsOf)
  if (view?.type === 'cluster') return [view.id]
  const node = view?.type === 'node' ? parseKey(view.key) : undefined
  return node ? [node.id] : []
}
