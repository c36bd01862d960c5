/** Small words in a row: a filter that is on or off, or something that applies and can be taken away. */
import { X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names'

export interface ToggleChipProps extends Omit<ComponentProps<'button'>, 'children'> {
  pressed: boolean
  /** Shown behind the words, in tabular figures. */
  count?: ReactNode
  children: ReactNode
}

export function ToggleChip({ pressed, count, children, className, ...rest }: ToggleChipProps) {
  return (
    <button type="button" aria-pressed={pressed} className={classNames(styles.chip, className)} {...rest}>
      {children}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </button>
  )
}

export interface RemovableChipProps {
  children: ReactNode
  /** What the cross does, with its object: `Remove the lens “PPO”`. */
  removeLabel: string
  onRemove: () => void
}

export function RemovableChip({ children, removeLabel, onRemove }: RemovableChipProps) {
  return (
    <span className={styles.removable}>
      <span className={styles.words}>{children}</span>
      <button type="button" aria-label={removeLabel} title={removeLabel} className={styles.remove} onClick={onRemove}>
        <X aria-hidden size={14} />
      </button>
    </span>
  )
}

export function ChipRow({ children, label }: { children: ReactNode; label: string }) {
  return (
    <fieldset className={styles.row} aria-label={label}>
      {children}
    </fieldset>
  )
}
