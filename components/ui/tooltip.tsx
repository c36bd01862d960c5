/**
 * A word or two beside what has none, on hover and on focus, and what came of using it, for all to see. Never the only place
 * where something is said.
 */
import { Tooltip as Base } from '@base-ui/react/tooltip'
import { type ReactElement, useState } from 'react'
import { Keys } from './kbd'
import styles from './tooltip.module.css'

export interface TooltipProps {
  label: string
  keys?: string[]
  /** Shown in place of the label for as long as it is not empty, wherever the pointer is. */
  said?: string
  /** One element that takes a ref and props; it becomes the trigger. */
  children: ReactElement<Record<string, unknown>>
}

/** It is only words: Escape takes it away and goes on to what the person means to close. */
function passEscapeOn(details: Base.Root.ChangeEventDetails): void {
  if (details.reason === 'escape-key') details.allowPropagation()
}

export function Tooltip({ label, keys, said, children }: TooltipProps) {
  const [open, setOpen] = useState(false)
  return (
    <Base.Root
      open={open || Boolean(said)}
      onOpenChange={(next, details) => {
        passEscapeOn(details)
        setOpen(next)
      }}
    >
      <Base.Trigger delay={500} render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {said || label}
            {keys && !said && <Keys keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
