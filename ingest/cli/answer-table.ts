/** The answer to a query as a table of text: whole, or cut to the width of a screen. */
import type { Cell, QueryAnswer } from '@/lib/model/saved-query'
import { readable } from '@/lib/text/read-tex'

const BETWEEN = '  '
/** Signs of a column that are shown on the narrowest screen. */
const NARROWEST = 12

/** `width` is that of the screen; without it no cell is cut. */
export function answerTable({ columns, rows, truncated }: QueryAnswer, width?: number): string {
  const cells = [columns, ...rows.map((row) => row.map((cell) => cellText(cell as Cell)))]
  const needed = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)))
  const widest = width === undefined ? Number.POSITIVE_INFINITY : widestFor(needed, width)
  const widths = needed.map((each) => Math.min(each, widest))
  const lines = cells.map((row) =>
    row
      .map((text, index) => fitted(text, widths[index] ?? 0))
      .join(BETWEEN)
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join(BETWEEN))
  const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}${truncated ? '; more were cut off' : ''}`
  return `${lines.join('\n')}\n${count}\n`
}

/** Narrow columns keep their width, the others share what is left of the screen. */
function widestFor(needed: readonly number[], width: number): number {
  let left = width - BETWEEN.length * (needed.length - 1)
  const ascending = needed.toSorted((a, b) => a - b)
  for (const [at, each] of ascending.entries()) {
    const share = Math.floor(left / (needed.length - at))
    if (each > share) return Math.max(NARROWEST, share)
    left -= each
  }
  return Number.POSITIVE_INFINITY
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
