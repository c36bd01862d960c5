/**
 * A button that opens a list which is searched by typing: what fills a blank. The caller finds the items (on the
 * server, forgiving typos), so nothing is filtered here.
 */
import { Combobox as Base } from '@base-ui/react/combobox'
import type { ReactElement, ReactNode } from 'react'
import search from './combobox.module.css'
import styles from './popup.module.css'
import { Skeleton } from './skeleton'
import type { FieldKeyHandler } from './use-enter-ahead'

export interface ComboboxProps<T> {
  /** One button; it opens the list. */
  trigger: ReactElement<Record<string, unknown>>
  /** What is being chosen: names the list and the field in it. */
  label: string
  placeholder?: string
  items: readonly T[]
  itemKey: (item: T) => string
  itemLabel: (item: T) => string
  renderItem: (item: T) => ReactNode
  query: string
  onQueryChange: (query: string) => void
  onSelect: (item: T) => void
  /** Said above the list: why it is empty, or what would fill it. */
  status?: ReactNode
  /** The items are on their way: until they are there the list keeps their room. */
  pending?: boolean
  /** Said below the list, such as what is not in it. */
  note?: ReactNode
  /** Sees the keys of the field before the list does. */
  onKeyDown?: FieldKeyHandler
  open?: boolean
  onOpenChange?: (open: boolean) => void
}

/** Of a list as tall as a long one. */
const LINES = [0.5, 0.7, 0.4, 0.6, 0.5, 0.8, 0.4, 0.6, 0.7, 0.5, 0.6, 0.4]

export function Combobox<T>(props: ComboboxProps<T>) {
  return (
    <Base.Root
      items={props.items}
      value={null}
      onValueChange={(item: T | null) => item !== null && props.onSelect(item)}
      inputValue={props.query}
      onInputValueChange={(query, details) => {
        if (details.reason !== 'item-press') props.onQueryChange(query)
      }}
      itemToStringLabel={props.itemLabel}
      filter={null}
      autoHighlight
      open={props.open}
      onOpenChange={props.onOpenChange}
    >
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className={styles.positioner}>
          <Base.Popup className={search.popup} aria-label={props.label}>
            <Base.Input
              className={search.input}
              placeholder={props.placeholder}
              aria-label={props.label}
              onKeyDown={props.onKeyDown}
            />
            <Base.Status className={styles.status}>{props.status}</Base.Status>
            {props.pending && <Skeleton label="Looking for what fits" lines={LINES} />}
            <Base.List className={search.list}>
              {(item: T) => (
                <Base.Item key={props.itemKey(item)} value={item} className={styles.item}>
                  {props.renderItem(item)}
                </Base.Item>
              )}
            </Base.List>
            {props.note && <p className={search.note}>{props.note}</p>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
