/** Heading of a column that sorts by it. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import styles from './sort-head.module.css'

export type Way = 'up' | 'down'

export interface SortHeadProps {
  name: string
  numeric: boolean
  /** Null where another column is sorted by. */
  way: Way | null
  onSort: () => void
}

export function SortHead({ name, numeric, way, onSort }: SortHeadProps) {
  const order = way === 'up' ? 'ascending' : way === 'down' ? 'descending' : 'none'
  return (
    <th scope="col" aria-sort={order} className={numeric ? 'number' : undefined}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {name}
        {way === 'up' && <ArrowUp aria-hidden size={12} />}
        {way === 'down' && <ArrowDown aria-hidden size={12} />}
      </button>
    </th>
  )
}
