/** A word or two beside what has none, on hover and on focus. Never the only place where something is said. */
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Keys } from './kbd'
import styles from './tooltip.module.css'

export interface TooltipProps {
  label: string
  keys?: string[]
  /** One element that takes a ref and props; it becomes the trigger. */
  children: ReactElement<Record<string, unknown>>
}

/** It is only words: Escape takes it away and goes on to what the person means to close. */
function passEscapeOn(_open: boolean, details: Base.Root.ChangeEventDetails): void {
  if (details.reason === 'escape-key') details.allowPropagation()
}

export function Tooltip({ label, keys, children }: TooltipProps) {
  return (
    <Base.Root onOpenChange={passEscapeOn}>
      <Base.Trigger delay={500} render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {label}
            {keys && <Keys keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
