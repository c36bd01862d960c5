/** Grey lines in the final shape, for answers that take longer than 100 ms: until then nothing is drawn. */
import styles from './skeleton.module.css'
import { VisuallyHidden } from './visually-hidden'

export interface SkeletonProps {
  /** What is being fetched, for screen readers: `Loading the paper`. */
  label: string
  /** Width of each line as a share of the whole, in order. */
  lines?: readonly number[]
}

export function Skeleton({ label, lines = [0.4, 0.8, 1, 0.9, 0.6] }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {lines.map((share, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are a fixed drawing
        <span key={line} className={styles.line} style={{ width: `${share * 100}%` }} />
      ))}
    </div>
  )
}
