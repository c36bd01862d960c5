/** One of a few, side by side: a choice that shows all it offers. */

import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'
import styles from './segments.module.css'

export interface SegmentsProps<T extends string> {
  label: string
  options: readonly { value: T; label: string; disabled?: boolean }[]
  value: T
  onChange: (value: T) => void
}

export function Segments<T extends string>({ label, options, value, onChange }: SegmentsProps<T>) {
  return (
    <ToggleGroup
      className={styles.segments}
      aria-label={label}
      value={[value]}
      onValueChange={([next]: T[]) => next && onChange(next)}
    >
      {options.map((option) => (
        <Toggle key={option.value} value={option.value} disabled={option.disabled} className={styles.segment}>
          {option.label}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
