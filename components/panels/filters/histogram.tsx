/** How many there are of each value, as bars: what one stands for is told where a pointer or a finger is, or the keyboard. */
import { type PointerEvent, useState } from 'react'
import styles from './range-section.module.css'
import type { ValueStep } from './value-steps'

export interface HistogramProps {
  steps: readonly ValueStep[]
  /** First and last step that are chosen. */
  inside: readonly [number, number]
  /** Step to be told where no pointer is on one. */
  told: number | null
  barWords: (step: ValueStep) => string
}

/** Of the style sheet, in pixels. */
const PADDING = 8

/** Heights are logarithmic: the most frequent value must not push all others out of sight. */
export function Histogram({ steps, inside: [low, high], told, barWords }: HistogramProps) {
  const [pointed, setPointed] = useState<number | null>(null)
  const top = Math.log1p(Math.max(1, ...steps.map(({ count }) => count)))
  const at = pointed ?? told
  const step = at === null ? undefined : steps[at]
  const point = (event: PointerEvent) => setPointed(stepAt(event, steps.length))
  return (
    <div
      className={styles.histogram}
      aria-hidden
      onPointerDown={point}
      onPointerMove={point}
      // A finger that is lifted leaves, too, and what it asked for is still to be read.
      onPointerLeave={(event) => event.pointerType !== 'touch' && setPointed(null)}
    >
      {steps.map((one, i) => (
        <span
          key={one.value}
          className={i >= low && i <= high ? styles.in : styles.out}
          style={{ height: `${(Math.log1p(one.count) / top) * 100}%` }}
          data-told={i === at || undefined}
        />
      ))}
      {step && at !== null && (
        <p className={styles.told} data-right={at < steps.length / 2 || undefined}>
          {barWords(step)}
        </p>
      )}
    </div>
  )
}

/** Bars may be narrower than a finger: the nearest one counts. */
function stepAt({ currentTarget, clientX }: PointerEvent, count: number): number {
  const { left, width } = currentTarget.getBoundingClientRect()
  const share = (clientX - left - PADDING) / (width - 2 * PADDING)
  return Math.max(0, Math.min(count - 1, Math.floor(share * count)))
}
