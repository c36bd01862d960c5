/** State of the text twin: which rows are open, how much of long lists is shown, where the keyboard is. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph, useSelection, useShown } from '@/components/explorer/explorer-state'
import type { Atlas } from '@/lib/graph/atlas'
import { FIRST, NO_CLUSTER_PATH, type TreeRow, treeRows } from './tree'

export interface Twin {
  rows: readonly TreeRow[]
  /** Path of the one row that the tab key reaches. */
  active: string | undefined
  setCurrent: (path: string) => void
  setOpen: (path: string, open: boolean) => void
  /** Opens a panel, or lists more. */
  choose: (row: TreeRow) => void
}

export function useTwin(text: string): Twin {
  const { atlas } = useGraph()
  const { visible } = useShown()
  const { key: selected } = useSelection()
  const { select, openCluster } = useActions()
  const [open, setOpenPaths] = useState<ReadonlySet<string>>(new Set())
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map())
  const [current, setCurrent] = useState<string>()
  const rows = useMemo(
    () => (atlas ? treeRows(atlas, { open, limits, visible, text }) : []),
    [atlas, open, limits, visible, text],
  )
  const setOpen = (path: string, opened: boolean) => setOpenPaths((paths) => withPath(paths, path, opened))
  useReveal(atlas, selected, (path) => setOpen(path, true))
  const choose = (row: TreeRow) => {
    if (row.type === 'node') select(row.node.key)
    else if (row.type === 'more') setLimits((known) => withMore(known, row.parent))
    else if (row.cluster) openCluster(row.cluster.id)
  }
  const active = rows.some(({ path }) => path === current) ? current : rows[0]?.path
  return { rows, active, setCurrent, setOpen, choose }
}

/** Opens the cluster of what was selected elsewhere, so that it is found in the list. */
function useReveal(atlas: Atlas | undefined, selected: string | null, open: (path: string) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection opens anything
  useEffect(() => {
    const node = selected ? atlas?.nodes.get(selected) : undefined
    if (node) open(node.cluster ?? NO_CLUSTER_PATH)
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
    if (walked.current) body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    walked.current = false
  }, [active])
  return () => {
    walked.current = true
  }
}

const isMapFocused = (): boolean =>
  typeof document !== 'undefined' && document.activeElement?.closest('[role="application"]') != null

function withPath(paths: ReadonlySet<string>, path: string, open: boolean): ReadonlySet<string> {
  const next = new Set(paths)
  if (open) next.add(path)
  else next.delete(path)
  return next
}

const withMore = (limits: ReadonlyMap<string, number>, path: string): ReadonlyMap<string, number> =>
  new Map(limits).set(path, (limits.get(path) ?? FIRST) + FIRST * 2)
