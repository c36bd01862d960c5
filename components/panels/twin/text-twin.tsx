/**
 * The map as a list: clusters, concepts and papers in a tree that opens as deep as one likes, or all concepts or papers in
 * an order of one's choice, with the same selection, lenses and filters. Made for the keyboard and for screen readers, useful to all.
 */
import { useRef, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import {
  useChosen,
  useGraph,
  useLeft,
  useOpenCluster,
  useSelection,
  useShown,
} from '@/components/explorer/explorer-state'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { useMedia } from '@/components/explorer/use-media'
import { counted } from '@/components/explorer/words'
import { EmptyState } from '@/components/ui/empty-state'
import { Segments } from '@/components/ui/segments'
import { SortHead } from '@/components/ui/sort-head'
import type { Atlas } from '@/lib/graph/atlas'
import type { Shown } from '@/lib/graph/filters'
import { type Column, columnsOf } from './columns'
import { measureOf, nextOrder, type Order } from './measure'
import styles from './text-twin.module.css'
import type { ListOf, TreeRow } from './tree'
import { TwinRow } from './twin-row'
import { useTreeKeys } from './use-tree-keys'
import { type Twin, useTwin, useWalk } from './use-twin'

const LISTS: readonly { value: ListOf; label: string }[] = [
  { value: 'clusters', label: 'Clusters' },
  { value: 'concepts', label: 'Concepts' },
  { value: 'papers', label: 'Papers' },
]

export function TextTwin() {
  const { atlas } = useGraph()
  const { visible } = useShown()
  const insets = useExplorerStore((state) => state.insets)
  const [text, setText] = useState('')
  const twin = useTwin(text)
  const { select } = useActions()
  const { key } = useSelection()
  const cluster = useOpenCluster()
  const closePanel = () => (key || cluster) && select(null)
  const empty = twin.rows.length === 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel beside the list, as it does beside the map
    <div
      className={styles.twin}
      style={{ paddingLeft: insets.left + 16, paddingRight: insets.right + 16 }}
      onKeyDown={(event) => {
        // A field that is not empty is emptied by it.
        const isEmptied = event.target instanceof HTMLInputElement && event.target.value !== ''
        if (event.key === 'Escape' && !isEmptied) closePanel()
      }}
    >
      <div className={styles.head}>
        <Segments label="What is listed" options={LISTS} value={twin.list} onChange={twin.setList} />
        <input
          type="search"
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
      {empty && atlas && atlas.nodes.size > 0 && (
        <EmptyState title={text ? `Nothing is called “${text}”` : 'Nothing is left to list'} />
      )}
      {!empty && <TreeTable twin={twin} />}
    </div>
  )
}

function TreeTable({ twin }: { twin: Twin }) {
  const { list, order, setOrder, rows, active, setCurrent, setOpen, choose } = twin
  const { atlas } = useGraph()
  const left = useLeft()
  const chosen = new Set(useChosen())
  const { lit } = useShown()
  const narrow = useMedia('(max-width: 599px)') === true
  const body = useRef<HTMLTableSectionElement>(null)
  const walk = useWalk(active, body)
  // Only what is opened under a node has a role towards it.
  const roles = rows.some((row) => row.type === 'node' && row.role)
  const walkTo = (path: string) => {
    walk()
    setCurrent(path)
  }
  const onKeyDown = useTreeKeys({ rows, current: active, setOpen, choose, nameOf, setCurrent: walkTo })
  if (!atlas) return null
  const columns = columnsOf(list, atlas).filter(({ wideOnly }) => !(wideOnly && narrow))
  const head = (name: string, by: Order['by'] | undefined, numeric: boolean) =>
    by ? (
      <SortHead
        key={name}
        name={name}
        numeric={numeric}
        way={order.by === by ? order.way : null}
        onSort={() => setOrder(nextOrder(order, by))}
      />
    ) : (
      <th key={name} scope="col" className={numeric ? 'number' : undefined}>
        {name}
      </th>
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid is a table whose rows open
    <table role="treegrid" aria-label="Clusters, concepts and papers" aria-multiselectable className={styles.table}>
      <thead>
        <tr>
          {head('Name', list === 'clusters' ? undefined : 'name', false)}
          <th scope="col">What</th>
          {roles && <th scope="col">Role</th>}
          {columns.map(({ by, name }) => head(name, by, true))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <TwinRow
            key={row.path}
            row={row}
            name={nameOf(row)}
            focusable={row.path === active}
            selected={row.type === 'node' && chosen.has(row.node.key)}
            roles={roles}
            figures={columns.map((column) => figureOf(column, row, atlas, left))}
            faded={lit !== undefined && row.type === 'node' && !lit.has(row.node.key)}
            onToggle={() => setOpen(row.path, !row.open)}
            onChoose={(adds) => {
              setCurrent(row.path)
              choose(row, adds)
            }}
          />
        ))}
      </tbody>
    </table>
  )
}

function figureOf({ cell, ofCluster }: Column, row: TreeRow, atlas: Atlas, left: Shown): string {
  if (row.type === 'node') return cell(row, measureOf(atlas, left, row.node), atlas)
  return row.type === 'cluster' ? (ofCluster?.(row, atlas) ?? '') : ''
}

function nameOf(row: TreeRow): string {
  if (row.type === 'node') return row.node.name
  if (row.type === 'more') return `Show more of the other ${row.count}`
  return row.cluster?.name ?? 'In no cluster'
}
