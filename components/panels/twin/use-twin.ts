/** State of the text twin: what is listed in which order, which rows are open, how much of long lists is shown, where the keyboard is. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph, useLeft, useOpenCluster, useSelection, useShown } from '@/components/explorer/explorer-state'
import { useSuggestions } from '@/components/panels/answers'
import type { Atlas } from '@/lib/graph/atlas'
import { conceptKey } from '@/lib/model/graph'
import type { Order } from './measure'
import { FIRST, isPathOf, type Listed, type ListOf, placeOf, type TreeRow, treeRows } from './tree'

export interface Twin {
  list: ListOf
  setList: (list: ListOf) => void
  order: Order
  setOrder: (order: Order) => void
  rows: readonly TreeRow[]
  /** Path of the one row that the tab key reaches. */
  active: string | undefined
  setCurrent: (path: string) => void
  setOpen: (path: string, open: boolean) => void
  /** Opens a panel, or lists more; a node that it `adds` is chosen beside what is open. */
  choose: (row: TreeRow, adds: boolean) => void
}

const MOST_FIRST: Order = { by: 'count', way: 'down' }

export function useTwin(text: string): Twin {
  const { atlas } = useGraph()
  const { visible } = useShown()
  const left = useLeft()
  const { key: selected } = useSelection()
  const cluster = useOpenCluster()
  const actions = useActions()
  const [list, setList] = useState<ListOf>('clusters')
  const [order, setOrder] = useState(MOST_FIRST)
  const called = useCalled(text)
  const listed = useMemo<Listed>(
    () => ({ list, order, visible, left, text, called }),
    [list, order, visible, left, text, called],
  )
  const placeOfOpen = () => {
    if (atlas && selected) return placeOf(atlas, selected, listed)
    return cluster && list === 'clusters' ? { parent: cluster, path: cluster, position: 1 } : undefined
  }
  // What is open beside the map is where the list begins.
  const [first] = useState(placeOfOpen)
  const [open, setOpenPaths] = useState<ReadonlySet<string>>(new Set(first && [first.parent]))
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map(first && [limitFor(first)]))
  const [current, setCurrent] = useState(first?.path)
  const rows = useMemo(() => (atlas ? treeRows(atlas, { ...listed, open, limits }) : []), [atlas, listed, open, limits])
  const setOpen = (path: string, opened: boolean) => setOpenPaths((paths) => withPath(paths, path, opened))
  useReveal(atlas, selected ?? cluster, () => {
    const isThere = current !== undefined && (selected ? isPathOf(current, selected) : current === cluster)
    const place = isThere ? undefined : placeOfOpen()
    if (!place) return
    setOpen(place.parent, true)
    const [parent, least] = limitFor(place)
    setLimits((known) => new Map(known).set(parent, Math.max(known.get(parent) ?? FIRST, least)))
    setCurrent(place.path)
  })
  const choose = (row: TreeRow, adds: boolean) => {
    if (row.type === 'node') adds ? actions.choose(row.node.key) : actions.select(row.node.key)
    else if (row.type === 'more') setLimits((known) => withMore(known, row.parent))
    else if (row.cluster) actions.openCluster(row.cluster.id)
  }
  const active = rows.some(({ path }) => path === current) ? current : rows[0]?.path
  return { list, setList, order, setOrder, rows, active, setCurrent, setOpen, choose }
}

/** Leads to what was selected elsewhere. */
function useReveal(atlas: Atlas | undefined, selected: string | null, reveal: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection leads anywhere
  useEffect(() => {
    reveal()
  }, [atlas, selected])
}

/**
 * Moves the focus to the active row after a key has walked there, and first of all where the list takes the place of a map
 * that had it. Returns what to call before walking.
 */
export function useWalk(active: string | undefined, body: React.RefObject<HTMLElement | null>): () => void {
  const walked = useRef(isMapFocused())
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the row that was walked to
  useEffect(() => {
    const row = body.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (walked.current) row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
    walked.current = false
  }, [active])
  return () => {
    walked.current = true
  }
}

const isMapFocused = (): boolean =>
  typeof document !== 'undefined' && document.activeElement?.closest('[role="application"]') != null

/** How many of a cluster are to be listed so that this one is. */
const limitFor = ({ parent, position }: { parent: string; position: number }): [string, number] => [
  parent,
  Math.max(FIRST, position),
]

/** What the search of the page finds by another name, as soon as it is known. */
function useCalled(text: string): ReadonlyMap<string, string> | undefined {
  const typed = text.trim()
  const { data, isPlaceholderData } = useSuggestions(typed, { limit: MOST_CALLED, type: 'concept' }, typed !== '')
  return useMemo(() => {
    if (!data || isPlaceholderData) return undefined
    return new Map(data.suggestions.flatMap(({ id, alias }) => (alias ? [[conceptKey(id), alias] as const] : [])))
  }, [data, isPlaceholderData])
}

const MOST_CALLED = 50

function withPath(paths: ReadonlySet<string>, path: string, open: boolean): ReadonlySet<string> {
  const next = new Set(paths)
  if (open) next.add(path)
  else next.delete(path)
  return next
}

const withMore = (limits: ReadonlyMap<string, number>, path: string): ReadonlyMap<string, number> =>
  new Map(limits).set(path, (limits.get(path) ?? FIRST) + FIRST * 2)
