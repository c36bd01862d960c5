/** A cell of an answer as the page writes and sorts it. */
import { thousands } from '@/components/explorer/words'
import type { CellView } from '@/lib/graph/cell-view'
import { readable } from '@/lib/text/read-tex'

/** The cell as plain text: for sorting, copying and titles. */
export function cellWords(view: CellView): string {
  if (view.type === 'nothing') return ''
  if (view.type === 'number') return numberWords(view.value)
  if (view.type === 'list') return view.cells.map(cellWords).join(', ')
  return view.type === 'sentence' ? readable(view.words) : view.words
}

/** Four digits may be a year, and are read as well without a space. */
function numberWords(value: number): string {
  if (!Number.isInteger(value)) return String(Number(value.toPrecision(3)))
  return Math.abs(value) < 10_000 ? String(value) : thousands(value)
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Numbers by size, the rest by its words, nothing at the end whichever way. */
export function compareCells(a: CellView, b: CellView, way: 'up' | 'down'): number {
  if (a.type === 'nothing' || b.type === 'nothing') return Number(a.type === 'nothing') - Number(b.type === 'nothing')
  const sign = way === 'up' ? 1 : -1
  if (a.type === 'number' && b.type === 'number') return sign * (a.value - b.value)
  return sign * collator.compare(cellWords(a), cellWords(b))
}
