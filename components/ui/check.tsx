/** On or off, with words that are part of the target. */
import type { ReactNode } from 'react'
import styles from './check.module.css'

export interface CheckProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  /** At the right end, in tabular figures. */
  count?: ReactNode
}

export function Check({ checked, onChange, children, count }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span className={styles.words}>{children}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </label>
  )
}
