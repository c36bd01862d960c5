/** Keys of a tree, as WAI-ARIA's tree grid has them: arrows walk and open, Home and End, a letter leads to a name. */
import { type KeyboardEvent, useRef } from 'react'
import { parentPath, type TreeRow } from './tree'

export interface TreeKeys {
  rows: readonly TreeRow[]
  current: string | undefined
  setCurrent: (path: string) => void
  setOpen: (path: string, open: boolean) => void
  choose: (row: TreeRow, adds: boolean) => void
  nameOf: (row: TreeRow) => string
}

/** Letters typed within this time are one word. */
const WORD_MS = 600

export function useTreeKeys(keys: TreeKeys, now: () => number = Date.now): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 })
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (pressed(event, keys)) event.preventDefault()
    else if (event.key.length === 1) {
      const { text, at } = typed.current
      typed.current = { text: now() - at < WORD_MS ? text + event.key : event.key, at: now() }
      const found = nextNamed(keys, typed.current.text)
      if (found) keys.setCurrent(found.path)
    }
  }
}

/** Rows that a page of keys goes over. */
const PAGE = 15

/** True where the key means something here. */
function pressed({ key, shiftKey }: KeyboardEvent, keys: TreeKeys): boolean {
  const { rows, current } = keys
  const at = rows.findIndex(({ path }) => path === current)
  const row = rows[at]
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -rows.length, End: rows.length }[key]
  if (step !== undefined) goTo(keys, at + step)
  else if (key === 'ArrowRight') openOrEnter(keys, row, at)
  else if (key === 'ArrowLeft') closeOrLeave(keys, row)
  else if (key === 'Enter' && row) keys.choose(row, shiftKey)
  else if (key === ' ' && row?.open !== undefined) keys.setOpen(row.path, !row.open)
  else return false
  return true
}

function goTo({ rows, setCurrent }: TreeKeys, index: number): void {
  const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
  if (next) setCurrent(next.path)
}

function openOrEnter(keys: TreeKeys, row: TreeRow | undefined, at: number): void {
  if (row?.open === false) keys.setOpen(row.path, true)
  else if (row?.open) goTo(keys, at + 1)
}

function closeOrLeave({ setOpen, setCurrent, rows }: TreeKeys, row: TreeRow | undefined): void {
  const parent = row && parentPath(row.path)
  if (row?.open) setOpen(row.path, false)
  else if (parent !== undefined && rows.some(({ path }) => path === parent)) setCurrent(parent)
}

/** The next row whose name begins with the letters, from the present one round to it; a first letter goes on. */
function nextNamed({ rows, current, nameOf }: TreeKeys, text: string): TreeRow | undefined {
  const at = rows.findIndex(({ path }) => path === current)
  const from = text.length === 1 ? at + 1 : Math.max(0, at)
  const round = [...rows.slice(from), ...rows.slice(0, from)]
  return round.find((row) => nameOf(row).toLowerCase().startsWith(text.toLowerCase()))
}
