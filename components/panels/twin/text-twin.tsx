/**
 * The map as a list: clusters, concepts and papers in a tree that opens as deep as one likes, with the same selection,
 * lenses and filters. Made for the keyboard and for screen readers, useful to all.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph, useSelection, useShown } from '@/components/explorer/explorer-state'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { counted } from '@/components/explorer/words'
import { EmptyState } from '@/components/ui/empty-state'
import type { Atlas } from '@/lib/graph/atlas'
import styles from './text-twin.module.css'
import { FIRST, NO_CLUSTER_PATH, type TreeRow, treeRows } from './tree'
import { TwinRow } from './twin-row'
import { useTreeKeys } from './use-tree-keys'

export function TextTwin() {
  const { atlas } = useGraph()
  const { visible, lit } = useShown()
  const insets = useExplorerStore((state) => state.insets)
  const [text, setText] = useState('')
  const [open, setOpenPaths] = useState<ReadonlySet<string>>(new Set())
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map())
  const [current, setCurrent] = useState<string>()
  const { key: selected } = useSelection()
  const { select, openCluster } = useActions()
  const body = useRef<HTMLTableSectionElement>(null)
  const rows = useMemo(
    () => (atlas ? treeRows(atlas, { open, limits, visible, text }) : []),
    [atlas, open, limits, visible, text],
  )
  const setOpen = (path: string, opened: boolean) => setOpenPaths((paths) => withPath(paths, path, opened))
  const choose = (row: TreeRow) => {
    if (row.type === 'node') select(row.node.key)
    else if (row.type === 'more')
      setLimits((known) => new Map(known).set(row.parent, (known.get(row.parent) ?? FIRST) + FIRST * 2))
    else if (row.cluster) openCluster(row.cluster.id)
  }
  useReveal(atlas, selected, (path) => setOpen(path, true))
  const active = rows.some(({ path }) => path === current) ? current : rows[0]?.path
  const walked = useRef(false)
  const onKeyDown = useTreeKeys({
    rows,
    current: active,
    setOpen,
    choose,
    nameOf,
    setCurrent: (path) => {
      walked.current = true
      setCurrent(path)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the row that was walked to
  useEffect(() => {
    if (walked.current) body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    walked.current = false
  }, [current])
  return (
    <div className={styles.twin} style={{ paddingLeft: insets.left + 16, paddingRight: insets.right + 16 }}>
      <div className={styles.head}>
        <input
          className={styles.find}
          value={text}
          placeholder="Find in this list"
          aria-label="Find in this list"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={styles.size} role="status">
          {visible ? `${counted(visible.size, 'entry', 'entries')} left by lenses and filters` : ''}
        </p>
      </div>
      {rows.length === 0 && atlas && atlas.nodes.size > 0 && (
        <EmptyState title={text ? `Nothing is called “${text}”` : 'Nothing is left to list'} />
      )}
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid is a table whose rows open
        role="treegrid"
        aria-label="Clusters, concepts and papers"
        className={styles.table}
        hidden={rows.length === 0}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What</th>
            <th scope="col">Role</th>
            <th scope="col" className="number">
              Papers or concepts
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <TwinRow
              key={row.path}
              row={row}
              name={nameOf(row)}
              focusable={row.path === active}
              selected={row.type === 'node' && row.node.key === selected}
              faded={lit !== undefined && row.type === 'node' && !lit.has(row.node.key)}
              onToggle={() => setOpen(row.path, !row.open)}
              onChoose={() => {
                setCurrent(row.path)
                choose(row)
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Opens the cluster of what was selected elsewhere, so that it is found in the list. */
function useReveal(atlas: Atlas | undefined, selected: string | null, open: (path: string) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection opens anything
  useEffect(() => {
    const node = selected ? atlas?.nodes.get(selected) : undefined
    if (node) open(node.cluster ?? NO_CLUSTER_PATH)
  }, [atlas, selected])
}

function withPath(paths: ReadonlySet<string>, path: string, open: boolean): ReadonlySet<string> {
  const next = new Set(paths)
  if (open) next.add(path)
  else next.delete(path)
  return next
}

function nameOf(row: TreeRow): string {
  if (row.type === 'node') return row.node.name
  if (row.type === 'more') return `Show more of the other ${row.count}`
  return row.cluster?.name ?? 'In no cluster'
}
