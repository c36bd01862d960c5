/** A word with what is behind it: on hover, on a key, and on a finger's tap. */
import { Popover } from '@base-ui/react/popover'
import styles from './explained.module.css'
import tip from './tooltip.module.css'

export interface ExplainedProps {
  children: string
  by: string
}

export function Explained({ children, by }: ExplainedProps) {
  return (
    <Popover.Root>
      <Popover.Trigger openOnHover delay={300} className={styles.word} aria-label={`${children}: ${by}`}>
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className={tip.positioner}>
          <Popover.Popup initialFocus={false} aria-label={children} className={tip.popup}>
            {by}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
