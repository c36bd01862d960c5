/** A field over the rows of an answer that leaves those with the typed words: for what was asked widely, or was cut. */
import { counted, thousands } from '@/components/explorer/words'
import type { CellView } from '@/lib/graph/cell-view'
import styles from './answer-table.module.css'
import { cellWords } from './cell'

export type Row = { at: number; cells: CellView[] }

/** Those in which all typed words, or beginnings and parts of them, stand. */
export function rowsWith(rows: readonly Row[], typed: string): readonly Row[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ cells }) => {
    const said = cells.map(cellWords).join(' ').toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

interface RowFinderProps {
  value: string
  onChange: (value: string) => void
  /** How many rows have it, and how many there are. */
  found: number
  all: number
}

export function RowFinder({ value, onChange, found, all }: RowFinderProps) {
  return (
    <div className={styles.finder} data-finder>
      <input
        type="search"
        className={styles.find}
        placeholder="Find in these rows"
        aria-label="Find in these rows"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          // It first empties the field; the table is closed by the next one.
          if (event.key !== 'Escape' || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
      <span role="status" className={styles.count}>
        {value.trim() && `${thousands(found)} of ${counted(all, 'row')}`}
      </span>
    </div>
  )
}
