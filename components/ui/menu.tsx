/** Things that can be done with what the button stands for, by pointer, arrow keys or first letter. */
import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './popup.module.css'

export interface MenuEntry {
  label: string
  icon?: ReactNode
  /** What is said beside it, paler. The label then is as long as there is room, on one line. */
  note?: string
  onSelect: () => void
  disabled?: boolean
  /** The menu stays when it is chosen. */
  stays?: boolean
  /** Removes something: drawn in the colour of danger. */
  danger?: boolean
}

export interface MenuProps {
  trigger: ReactElement<Record<string, unknown>>
  entries: readonly MenuEntry[]
  align?: 'start' | 'center' | 'end'
}

export function Menu({ trigger, entries, align = 'end' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className={styles.positioner}>
          <Base.Popup className={styles.list}>
            {entries.map((entry) => (
              <Base.Item
                key={entry.label}
                disabled={entry.disabled}
                closeOnClick={!entry.stays}
                onClick={entry.onSelect}
                className={classNames(styles.item, entry.danger && styles.danger)}
              >
                {entry.icon}
                {entry.note === undefined ? entry.label : <Noted label={entry.label} note={entry.note} />}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const Noted = ({ label, note }: { label: string; note: string }) => (
  <>
    <span className={styles.label} title={label}>
      {label}
    </span>
    <span className={styles.note}>{note}</span>
  </>
)
