/** One row of the text twin. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import { useHoverActions } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { ClusterMark } from '@/components/panels/colors'
import { classNames } from '@/components/ui/class-names'
import { LOOKS } from '@/lib/graph/appearance'
import { ROLE_WORDS } from '@/lib/model/concept'
import styles from './text-twin.module.css'
import type { TreeRow } from './tree'

export interface TwinRowProps {
  row: TreeRow
  name: string
  /** The one row that the tab key reaches. */
  focusable: boolean
  selected: boolean
  /** Whether there is a column of roles. */
  roles: boolean
  /** One of each column beside. */
  figures: readonly string[]
  /** Not among what a lens highlights. */
  faded: boolean
  onToggle: () => void
  onChoose: (adds: boolean) => void
}

export function TwinRow({ row, name, focusable, selected, roles, figures, faded, onToggle, onChoose }: TwinRowProps) {
  const { hover } = useHoverActions()
  const key = row.type === 'node' ? row.node.key : null
  return (
    <tr
      aria-level={row.level}
      aria-expanded={row.open}
      aria-posinset={row.position}
      aria-setsize={row.brothers}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      className={classNames(styles.row, selected && styles.selected, faded && styles.faded)}
      style={{ '--level': row.level } as CSSProperties}
      onClick={({ shiftKey }) => onChoose(shiftKey)}
      // Shift would mark the text from the last click to here.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onFocus={() => hover(key)}
      onBlur={() => hover(null)}
    >
      <td>
        <span className={styles.name}>
          {row.open === undefined ? (
            <span className={styles.spacer} />
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={styles.toggle}
              aria-label={row.open ? `Fold ${name}` : `Open ${name}`}
              onClick={(event) => {
                event.stopPropagation()
                onToggle()
              }}
            >
              {row.open ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
            </button>
          )}
          {row.type === 'node' && <Glyph thing={row.node.thing} />}
          {row.type === 'cluster' && <ClusterMark color={row.cluster?.color} />}
          <span className={classNames(row.type === 'cluster' && styles.cluster, row.type === 'more' && styles.more)}>
            {name}
            {row.type === 'node' && row.alias && <span className={styles.muted}> also {row.alias}</span>}
          </span>
        </span>
      </td>
      <td className={styles.muted}>{whatOf(row)}</td>
      {roles && <td className={styles.muted}>{row.type === 'node' && row.role ? ROLE_WORDS[row.role] : ''}</td>}
      {figures.map((figure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
        <td key={at} className="number">
          {figure}
        </td>
      ))}
    </tr>
  )
}

function whatOf(row: TreeRow): string {
  if (row.type === 'node') return LOOKS[row.node.thing].word
  return row.type === 'cluster' ? 'cluster' : ''
}
