/**
 * A button that opens a list which is searched by typing: what fills a blank. The caller finds the items (on the
 * server, forgiving typos), so nothing is filtered here.
 */
import { Combobox as Base } from '@base-ui/react/combobox'
import { type KeyboardEvent, type ReactElement, type ReactNode, useRef } from 'react'
import { TextButton } from './button'
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
  /** Takes back what was chosen: by Backspace or Delete, or with the button of these words below the list. */
  onEmpty?: { words: string; run: () => void } | undefined
  /** Sees the keys of the field before the list does. */
  onKeyDown?: FieldKeyHandler
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Of a list as tall as a long one. */
const LINES = [0.5, 0.7, 0.4, 0.6, 0.5, 0.8, 0.4, 0.6, 0.7, 0.5, 0.6, 0.4]

export function Combobox<T>(props: ComboboxProps<T>) {
  const { onEmpty } = props
  const highlighted = useRef<T>(undefined)
  const field = useRef<HTMLInputElement>(null)
  const close = () => {
    props.onOpenChange(false)
    props.onQueryChange('')
  }
  const onTriggerKeyDown: FieldKeyHandler = (event) => {
    if (isEmptying(event)) onEmpty?.run()
    // What is typed on the button is the beginning of what is looked for.
    else if (isLetter(event)) {
      event.preventDefault()
      // Else it would be a key of the page, such as T, or choose what begins so without showing it.
      event.stopPropagation()
      event.preventBaseUIHandler?.()
      // Open already, it has yet to take the focus.
      props.onQueryChange(props.open ? props.query + event.key : event.key)
      props.onOpenChange(true)
    }
  }
  // Opened by a finger, the list does not take the focus to its field, or a keyboard would come up on the screen.
  const onPopupKeyDown = (event: KeyboardEvent) => {
    if (event.target === field.current || !isLetter(event)) return
    event.preventDefault()
    event.stopPropagation()
    props.onQueryChange(props.query + event.key)
    field.current?.focus()
  }
  const onFieldKeyDown: FieldKeyHandler = (event) => {
    const typed = props.query.trim() !== ''
    if (!typed && isEmptying(event)) onEmpty?.run()
    if (typed && event.key === 'Tab' && !event.shiftKey && highlighted.current !== undefined) {
      event.preventDefault()
      props.onSelect(highlighted.current)
      close()
    }
    props.onKeyDown?.(event)
  }
  return (
    <Base.Root
      items={props.items}
      onItemHighlighted={(item) => {
        highlighted.current = item
      }}
      value={null}
      onValueChange={(item: T | null) => item !== null && props.onSelect(item)}
      inputValue={props.query}
      onInputValueChange={(query, details) => {
        // The list that closed before may be emptied once the next is open.
        const late = details.reason === 'input-clear' && props.open
        if (details.reason !== 'item-press' && !late) props.onQueryChange(query)
      }}
      itemToStringLabel={props.itemLabel}
      filter={null}
      autoHighlight
      open={props.open}
      onOpenChange={props.onOpenChange}
    >
      <Base.Trigger render={props.trigger} onKeyDown={onTriggerKeyDown} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className={styles.positioner}>
          <Base.Popup className={search.popup} aria-label={props.label} onKeyDown={onPopupKeyDown}>
            <Base.Input
              ref={field}
              className={search.input}
              placeholder={props.placeholder}
              aria-label={props.label}
              onKeyDown={onFieldKeyDown}
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
            {(props.note || onEmpty) && (
              <div className={search.note}>
                {props.note && <p>{props.note}</p>}
                {onEmpty && (
                  <TextButton
                    tabIndex={-1}
                    onClick={() => {
                      onEmpty.run()
                      close()
                    }}
                  >
                    {onEmpty.words}
                  </TextButton>
                )}
              </div>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const isEmptying = ({ key }: KeyboardEvent): boolean => key === 'Backspace' || key === 'Delete'

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  /^[\p{L}\p{N}]$/u.test(key) && !ctrlKey && !metaKey && !altKey
