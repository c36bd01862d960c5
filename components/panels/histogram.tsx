/**
 * How many there are of each value, as bars: what one stands for is told where a pointer or a finger is, or the keyboard:
 * whichever came last.
 */
import { type CSSProperties, type PointerEvent, useState } from 'react'
import styles from './histogram.module.css'
import type { ValueStep } from './value-steps'

export interface HistogramProps {
  steps: readonly ValueStep[]
  /** First and last step that are chosen. */
  inside: readonly [number, number]
  /** Step to be told where no pointer is on one. */
  told: number | null
  barWords: (step: ValueStep) => string
  /** Heights are logarithmic: the most frequent value must not push all others out of sight. Whoever sets it says so beside. */
  logarithmic?: boolean
}

/** Of the style sheet, in pixels. */
const PADDING = 8

/** With more bars than this there is no room between them. */
const MOST_APART = 90

/** The step that is pointed at, and where the thumbs were then. */
interface Pointed {
  at: number
  low: number
  high: number
  told: number | null
}

/** A thumb was moved or taken since. */
const isOver = (then: Pointed, low: number, high: number, told: number | null): boolean =>
  then.low !== low || then.high !== high || (told !== null && told !== then.told)

export function Histogram({ steps, inside: [low, high], told, barWords, logarithmic = false }: HistogramProps) {
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const scale = logarithmic ? Math.log1p : (count: number) => count
  const top = scale(Math.max(1, ...steps.map(({ count, of = count }) => of)))
  // Nothing is nothing, and one is to be seen.
  const height = (count: number) => (count === 0 ? '0' : `max(2px, ${(scale(count) / top) * 100}%)`)
  if (pointed && isOver(pointed, low, high, told)) setPointed(null)
  const at = pointed?.at ?? told
  const step = at === null ? undefined : steps[at]
  const point = (event: PointerEvent) => setPointed({ at: stepAt(event, steps.length), low, high, told })
  return (
    <div
      className={styles.histogram}
      aria-hidden
      data-dense={steps.length > MOST_APART || undefined}
      onPointerDown={point}
      onPointerMove={point}
      // A finger that is lifted leaves, too, and what it asked for is still to be read.
      onPointerCancel={() => setPointed(null)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && setPointed(null)}
    >
      {steps.map((one, i) => (
        <span
          key={one.value}
          className={styles.bar}
          style={{ '--count': height(one.count), '--of': height(one.of ?? one.count) } as CSSProperties}
          data-inside={(i >= low && i <= high) || undefined}
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
