/** A blank that is filled by choosing: shows what it wants while it is empty, and then what it has. */
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import styles from './blank.module.css'

export interface BlankButtonProps extends Omit<ComponentProps<'button'>, 'value'> {
  /** What is wanted: `method`. */
  label: string
  filled: boolean
  glyph?: ReactNode
  children?: ReactNode
}

export function BlankButton({ label, filled, glyph, children, ...rest }: BlankButtonProps) {
  return (
    <button type="button" className={classNames(styles.blank, filled && styles.filled)} {...rest}>
      {glyph}
      <span className={styles.words}>{filled ? children : label}</span>
      <span className="unseen">{filled ? `, ${label}, change it` : ', choose'}</span>
    </button>
  )
}
