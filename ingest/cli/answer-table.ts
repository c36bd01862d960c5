/** The answer to a query as a table of text, its columns as wide as they need, up to a limit. */
import type { Cell, QueryAnswer } from '@/lib/model/saved-query'
import { readable } from '@/lib/text/read-tex'

const WIDEST = 60

export function answerTable({ columns, rows, truncated }: QueryAnswer): string {
  const cells = [columns, ...rows.map((row) => row.map((cell) => cellText(cell as Cell)))]
  const widths = columns.map((_, index) => Math.min(WIDEST, Math.max(...cells.map((row) => row[index]?.length ?? 0))))
  const lines = cells.map((row) =>
    row
      .map((text, index) => fitted(text, widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '))
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}${truncated ? '; more were cut off' : ''}`
  return `${lines.join('\n')}\n${count}\n`
}

const fitted = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width)

/** A node by its label, a link by the sentence that proves it (else its type), a list by its parts. */
export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(Number.isInteger(cell) ? cell : Number(cell.toFixed(3)))
  if (typeof cell !== 'object') return readable(String(cell)).replace(/\s+/g, ' ')
  if (Array.isArray(cell)) return cell.map(cellText).join('; ')
  const name = cell.label ?? cell.sentence ?? cell.$rel ?? cell.name
  return name === undefined ? JSON.stringify(cell) : cellText(name)
}
