/** A part of a panel: a heading, how many there are, and the rows; long lists open step by step. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { thousands } from '@/components/explorer/words'
import { TextButton } from '@/components/ui/button'
import { useGoOn } from '@/components/ui/use-go-on'
import styles from './section.module.css'

export interface SectionProps {
  title: string
  /** How many there are: a number, or `3 of 12`. */
  count?: number | string
  /** Beside the heading, at its right end. */
  aside?: ReactNode
  /** A button at the end of that line. */
  action?: ReactNode
  /** Of its heading: 3 under a panel's title, 2 where the panel has none. */
  level?: 2 | 3
  children: ReactNode
}

export function Section({ title, count, aside, action, level = 3, children }: SectionProps) {
  const Heading = `h${level}` as const
  return (
    <section className={styles.section}>
      <header className={styles.header}>
        <Heading>{title}</Heading>
        {count !== undefined && (
          <span className={styles.count}>{typeof count === 'number' ? thousands(count) : count}</span>
        )}
        {aside && <span className={styles.aside}>{aside}</span>}
        {action && <span className={styles.action}>{action}</span>}
      </header>
      {children}
    </section>
  )
}

export interface LongListProps<T> {
  items: readonly T[]
  /** Rows shown at first; the rest of what was answered (which may be the strongest alone) comes by button. */
  first: number
  itemKey: (item: T) => string
  renderItem: (item: T) => ReactNode
  /** What they are, in the plural: `papers`. */
  what: string
  /** What lenses and filters leave out is folded after the others. */
  isLeft?: (item: T) => boolean
}

export function LongList<T>({ isLeft = () => true, ...list }: LongListProps<T>) {
  const items = list.items.filter(isLeft)
  const out = list.items.filter((item) => !isLeft(item))
  return (
    <>
      {(items.length > 0 || out.length === 0) && <Rows {...list} items={items} />}
      {out.length > 0 && <LeftOut {...list} items={out} />}
    </>
  )
}

type RowsProps<T> = Omit<LongListProps<T>, 'isLeft'>

function LeftOut<T>({ items, itemKey, renderItem }: RowsProps<T>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
        {`Left out by lenses or filters: ${thousands(items.length)}`}
        {open ? <ChevronUp aria-hidden size={14} /> : <ChevronDown aria-hidden size={14} />}
      </TextButton>
      {open && (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={itemKey(item)}>{renderItem(item)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Rows<T>({ items, first, itemKey, renderItem, what }: RowsProps<T>) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  useGoOn(list, all ? first : 0, all)
  const shown = all || items.length <= first + 1 ? items : items.slice(0, first)
  return (
    <>
      <ul ref={list} className={styles.list}>
        {shown.map((item) => (
          <li key={itemKey(item)}>{renderItem(item)}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <TextButton className={styles.more} onClick={() => setAll(true)}>
          {`Show ${thousands(items.length - shown.length)} more ${what}`}
        </TextButton>
      )}
    </>
  )
}
