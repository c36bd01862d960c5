/** A range of values to be left on the map: two thumbs under a drawing of how many there are of each. */
import { type ReactNode, useState } from 'react'
import { Histogram } from '@/components/panels/histogram'
import { Section } from '@/components/panels/section'
import { stepsOfRange, type ValueStep } from '@/components/panels/value-steps'
import { RangeSlider } from '@/components/ui/range-slider'
import styles from './range-section.module.css'

type Pair = readonly [number, number]

export interface RangeSectionProps {
  title: string
  steps: readonly ValueStep[]
  /** Of the heights of the bars. */
  logarithmic?: boolean
  /** Null: no bound. */
  least: number | null
  most: number | null
  /** Names of the two thumbs. */
  labels: readonly [string, string]
  /** A value as it stands in the heading, and with its noun. */
  short: (value: number) => string
  words: (value: number) => string
  /** So many of what is counted: `3 papers`. */
  what: (count: number) => string
  /** `run` names the thumb whose keys are pressed; null where it was dragged. */
  onCommit: (range: { least: number | null; most: number | null }, run: string | null) => void
  /** Below, told how many are within the range. */
  hint: (left: number) => ReactNode
}

export function RangeSection(props: RangeSectionProps) {
  const { title, steps, logarithmic, least, most, labels, short, words, what, onCommit, hint } = props
  const [moving, setMoving] = useState<Pair | null>(null)
  // The thumb that the keyboard is on.
  const [thumb, setThumb] = useState<0 | 1 | null>(null)
  const last = steps.length - 1
  if (last < 1) return null
  const [low, high] = moving ?? stepsOfRange(steps, least, most)
  const valueAt = (step: number): number => steps[step]?.value ?? 0
  const commit = ([from, to]: Pair, pressed: boolean) => {
    setMoving(null)
    const range = { least: from === 0 ? null : valueAt(from), most: to === last ? null : valueAt(to) }
    onCommit(range, pressed ? `${title} ${thumb}` : null)
  }
  const left = steps.slice(low, high + 1).reduce((sum, { count }) => sum + count, 0)
  const range = low === high ? short(valueAt(low)) : `${short(valueAt(low))}–${short(valueAt(high))}`
  return (
    <Section level={2} title={title} aside={range}>
      <Histogram
        steps={steps}
        logarithmic={logarithmic}
        inside={[low, high]}
        told={thumb === null ? null : thumb === 0 ? low : high}
        barWords={({ value, count }) => `${what(count)} of ${words(value)}`}
      />
      {/* Thumbs stand under the middle of their bars. */}
      <div style={{ padding: `0 calc((100% - 16px) / ${2 * steps.length})` }}>
        <RangeSlider
          labels={labels}
          last={last}
          value={[low, high]}
          onChange={setMoving}
          onCommit={commit}
          onThumb={setThumb}
          words={(step) => `${words(valueAt(step))}: ${what(steps[step]?.count ?? 0)}`}
        />
      </div>
      <p className={styles.hint}>{hint(left)}</p>
    </Section>
  )
}
