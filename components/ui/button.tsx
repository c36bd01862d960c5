/**
 * The one button of the page, and its icon-only form, which always has a name and a tooltip that says it. A button that
 * leads somewhere is a link: give `href`.
 */
import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names'
import { Tooltip } from './tooltip'

type Look = 'primary' | 'outline' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  look?: Look
  icon?: ReactNode
  children: ReactNode
}

export function Button({ look = 'outline', icon, children, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classNames(styles.button, styles[look], className)} {...rest}>
      {icon}
      <span>{children}</span>
    </button>
  )
}

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does, as a verb: read by screen readers, shown as a tooltip. */
  label: string
  /** Keys that do the same, shown in the tooltip: `['⌘', 'K']`. */
  keys?: string[]
  /** What came of it, for as long as that is to be said: shown beside it, also to a finger, and read out. Empty before. */
  said?: string
  icon: ReactNode
}

export function IconButton({ label, keys, said, icon, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <>
      <Tooltip label={label} keys={keys} said={said}>
        <button type={type} aria-label={label} className={classNames(styles.icon, className)} {...rest}>
          {icon}
        </button>
      </Tooltip>
      {said !== undefined && (
        <span role="status" className="unseen">
          {said}
        </span>
      )}
    </>
  )
}

/** Looks like words in a sentence and acts like a button: names that lead to their panel inside the page. */
export function TextButton({ className, type = 'button', ...rest }: ComponentProps<'button'>) {
  return <button type={type} className={classNames(styles.text, className)} {...rest} />
}
