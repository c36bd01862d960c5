/** What failed, what is safe and what to do, with one button that does it. */
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button'
import styles from './empty-state.module.css'

export interface ErrorStateProps {
  title: string
  children?: ReactNode
  /** A verb: `Try again`. */
  actionLabel?: string
  onAction?: () => void
}

export function ErrorState({ title, children, actionLabel = 'Try again', onAction }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <p className={styles.title}>
        <CircleAlert aria-hidden />
        {title}
      </p>
      {children && <div className={styles.words}>{children}</div>}
      {onAction && <Button onClick={onAction}>{actionLabel}</Button>}
    </div>
  )
}
