/** Two thumbs on a line: the least and the most, by pointer or arrow keys. */
import { Slider } from '@base-ui/react/slider'
import styles from './range-slider.module.css'

export interface RangeSliderProps {
  /** Names of the two thumbs. */
  labels: readonly [string, string]
  /** Steps from 0 to `last`. */
  last: number
  value: readonly [number, number]
  /** While it moves. */
  onChange: (value: readonly [number, number]) => void
  /** When it is let go, or at each press of a key. */
  onCommit: (value: readonly [number, number], pressed: boolean) => void
  /** The thumb that the keyboard is on; null where it leaves. */
  onThumb: (index: 0 | 1 | null) => void
  /** A step in words, for screen readers. */
  words: (step: number) => string
}

const pair = (value: number | readonly number[]): readonly [number, number] =>
  typeof value === 'number' ? [value, value] : [value[0] ?? 0, value[1] ?? 0]

export function RangeSlider({ labels, last, value, onChange, onCommit, onThumb, words }: RangeSliderProps) {
  return (
    <Slider.Root
      min={0}
      max={last}
      value={value}
      onValueChange={(next) => onChange(pair(next))}
      onValueCommitted={(next, { reason }) => onCommit(pair(next), reason === 'keyboard' || reason === 'input-change')}
    >
      <Slider.Control className={styles.control}>
        <Slider.Track className={styles.track}>
          <Slider.Indicator className={styles.indicator} />
          {labels.map((label, index) => (
            <Slider.Thumb
              key={label}
              index={index}
              className={styles.thumb}
              onFocus={({ target }) => target.matches(':focus-visible') && onThumb(index === 0 ? 0 : 1)}
              onBlur={() => onThumb(null)}
              getAriaLabel={() => label}
              getAriaValueText={(_text, step) => words(step)}
            />
          ))}
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
