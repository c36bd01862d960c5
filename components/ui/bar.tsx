/** Lengths that stand for numbers: a share beside a row's figure, and how far a piece of work has come. */
import { Progress } from '@base-ui/react/progress'
import styles from './bar.module.css'

/** Decoration beside a figure that is written out; `share` is 0 to 1. */
export function Bar({ share, color }: { share: number; color?: string }) {
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`
  return (
    <span className={styles.bar} aria-hidden>
      <span className={styles.fill} style={{ width, background: color }} />
    </span>
  )
}

export interface ProgressBarProps {
  label: string
  /** 0 to 1; null where the whole is not known yet. */
  share: number | null
  /** Count, rate and time left, in words. */
  detail?: string
}

export function ProgressBar({ label, share, detail }: ProgressBarProps) {
  return (
    <Progress.Root value={share === null ? null : Math.round(share * 100)} className={styles.progress}>
      <Progress.Label className={styles.label}>{label}</Progress.Label>
      {detail && <span className={styles.detail}>{detail}</span>}
      <Progress.Track className={styles.track}>
        <Progress.Indicator className={styles.indicator} />
      </Progress.Track>
    </Progress.Root>
  )
}
