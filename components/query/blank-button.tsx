/** A blank that is filled by choosing: shows what it wants while it is empty, and then what it has. */
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import styles from './blank.module.css'

export interface BlankButtonProps extends Omit<ComponentProps<'button'>, 'value' | 'children'> {
  /** What is wanted: `method`. */
  label: string
  /** What it is filled with; empty while it is blank. */
  words: string
  glyph?: ReactNode
}

/** Its role is that of a combobox, which takes no name from what stands in it. */
export function BlankButton({ label, words, glyph, ...rest }: BlankButtonProps) {
  const name = words ? `${words}: ${label}` : label
  return (
    <button
      type="button"
      className={classNames(styles.blank, words && styles.filled)}
      aria-label={name}
      data-blank={words ? 'filled' : 'empty'}
      {...rest}
    >
      {glyph}
      <span className={styles.words}>{words || label}</span>
    </button>
  )
}
