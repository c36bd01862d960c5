/**
 * An answer of pairs as a matrix: the darker a square, the larger its number. A square opens what its two things have to do
 * with each other, paper by paper; arrow keys walk from square to square.
 */
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useAtlas, useChosen } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { usePhone } from '@/components/explorer/use-media'
import { counted } from '@/components/explorer/words'
import { ClusterLink, isPlainClick, NodeLink, pairAddress } from '@/components/panels/node-link'
import { Button } from '@/components/ui/button'
import styles from './answer-matrix.module.css'
import { type Head, type Line, type Matrix, rowsWithin } from './matrix'

/** Drawn at a time; a phone has room for few columns, whose rows are then those that have something in them. */
const ROWS = 30
const COLUMNS = 24
const COLUMNS_ON_PHONE = 8

export function AnswerMatrix({ matrix }: { matrix: Matrix }) {
  const [height, setHeight] = useState(ROWS)
  const page = usePhone() ? COLUMNS_ON_PHONE : COLUMNS
  const [more, setMore] = useState(0)
  const width = page + more
  const rows = useMemo(() => rowsWithin(matrix, width), [matrix, width])
  const { down, across } = matrix
  const columns = matrix.columns.slice(0, width)
  const drawn = rows.slice(0, height)
  const open = useChosen().join()
  const [focused, setFocused] = useState<string>()
  // The tab key reaches one square: where one was last, else the one that is open, else the first.
  const squares = drawn.flatMap((row) => columns.flatMap((column) => squareKey(matrix, row, column) ?? []))
  const reached = [focused, open].find((key) => key && squares.includes(key)) ?? squares[0]
  return (
    <>
      <table className={styles.matrix} data-matrix onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {down} <span aria-hidden>↓</span> {across} <span aria-hidden>→</span>
            </th>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                <div className={styles.column}>
                  <HeadLink head={head} />
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <HeadLink head={row.head} />
              </th>
              {columns.map((column) => (
                <td key={column.key}>
                  <Square
                    matrix={matrix}
                    row={row}
                    column={column}
                    open={open}
                    reached={reached}
                    onFocus={setFocused}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <More lines={matrix.rows} shown={height} name={down} onMore={() => setHeight(height + ROWS)} />
      <More lines={matrix.columns} shown={width} name={across} onMore={() => setMore(more + COLUMNS)} />
    </>
  )
}

interface MoreProps {
  lines: readonly Line[]
  shown: number
  /** Name of the column that the lines are of. */
  name: string
  onMore: () => void
}

function More({ lines, shown, name, onMore }: MoreProps) {
  if (shown >= lines.length) return null
  return (
    <Button look="quiet" className={styles.more} onClick={onMore}>
      {`Show more of ${counted(lines.length, name)}`}
    </Button>
  )
}

function HeadLink({ head }: { head: Head }) {
  const atlas = useAtlas()
  if (head.type === 'cluster') return <ClusterLink cluster={head.id}>{head.words}</ClusterLink>
  const thing = atlas?.nodes.get(head.key)?.thing
  return (
    <NodeLink node={head.key} title={head.words} className={styles.head}>
      {thing && <Glyph thing={thing} size={9} />} {head.words}
    </NodeLink>
  )
}

interface SquareProps {
  matrix: Matrix
  row: Line
  column: Line
  /** Key of the square whose two things are open, and of the one that the tab key reaches. */
  open: string
  reached: string | undefined
  onFocus: (square: string) => void
}

/** The keys of its two things; nothing where the square is empty. */
const squareKey = (matrix: Matrix, row: Line, column: Line): string | undefined =>
  matrix.at(row.key, column.key) === undefined ? undefined : [row.key, column.key].join()

function Square({ matrix, row, column, open, reached, onFocus }: SquareProps) {
  const { select } = useActions()
  const value = matrix.at(row.key, column.key)
  const key = squareKey(matrix, row, column)
  if (value === undefined || key === undefined) return null
  const words = `${row.head.words} and ${column.head.words}, ${matrix.number}: ${value}`
  const style = { '--share': `${Math.round(100 * Math.sqrt(value / matrix.most))}%` } as React.CSSProperties
  if (row.head.type === 'cluster' || column.head.type === 'cluster') {
    return (
      <span className={styles.square} style={style} title={words}>
        {value}
      </span>
    )
  }
  return (
    <a
      className={styles.square}
      style={style}
      title={words}
      aria-label={words}
      aria-current={key === open || undefined}
      tabIndex={key === reached ? 0 : -1}
      onFocus={() => onFocus(key)}
      href={pairAddress(row.key, column.key)}
      onClick={(event: MouseEvent) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        select(row.key, column.key)
      }}
    >
      {value}
    </a>
  )
}

/** From a square to the next one that has a number, in the direction of the arrow. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const cell = event.target instanceof Element ? event.target.closest('td') : null
  if (!cell) return
  const to = squareBeside(cell, event.key)
  if (!to) return
  event.preventDefault()
  to.focus()
}

function squareBeside(cell: HTMLTableCellElement, key: string): HTMLElement | null {
  const across = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  const down = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (across === 0 && down === 0) return null
  const at = cell.cellIndex
  let row = cell.parentElement as HTMLTableRowElement | null
  let next = at
  for (;;) {
    next += across
    if (down !== 0)
      row = (down > 0 ? row?.nextElementSibling : row?.previousElementSibling) as HTMLTableRowElement | null
    const there = row?.cells[next]
    if (!there) return null
    const square = there.querySelector('a')
    if (there.tagName === 'TD' && square) return square
  }
}
