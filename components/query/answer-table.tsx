/**
 * The rows of an answer; every paper, concept and cluster in them leads on. A click on a heading sorts by its column, typed words
 * leave the rows that have them all.
 */
import { useMemo, useRef, useState } from 'react'
import { useGraph } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { thousands } from '@/components/explorer/words'
import { ClusterLink, NodeLink } from '@/components/panels/node-link'
import { ReadingButton } from '@/components/panels/reading-list/reading-button'
import { Button, TextButton } from '@/components/ui/button'
import { SortHead, type Way } from '@/components/ui/sort-head'
import { useGoOn } from '@/components/ui/use-go-on'
import { type CellView, viewCell } from '@/lib/graph/cell-view'
import { parseKey } from '@/lib/model/graph'
import type { QueryAnswer } from '@/lib/model/saved-query'
import styles from './answer-table.module.css'
import { cellWords, compareCells } from './cell'
import { ProofSentence } from './proof-sentence'
import { type Row, RowFinder, rowsWith } from './row-finder'

interface Sorting {
  column: number
  way: Way
}

/** Rows drawn at a time: a table of thousands of rows makes the page stutter. */
const PAGE = 100
/** With more rows than this a field to find some is worth its place. */
const MANY = 8

export function AnswerTable({ answer }: { answer: QueryAnswer }) {
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const [shown, setShown] = useState(PAGE)
  const [find, setFind] = useState('')
  const body = useRef<HTMLTableSectionElement>(null)
  useGoOn(body, shown - PAGE, shown)
  const rows = useMemo(
    () => answer.rows.map((cells, at) => ({ at, cells: cells.map((cell) => viewCell(cell)) })),
    [answer],
  )
  const sorted = useMemo(() => sortRows(rowsWith(rows, find), sorting), [rows, find, sorting])
  const numeric = answer.columns.map((_, at) => rows.every(({ cells }) => isNumber(cells[at])))
  const long = answer.columns.map((_, at) => rows.some(({ cells }) => isLong(cells[at])))
  return (
    <>
      {rows.length > MANY && (
        <RowFinder
          value={find}
          onChange={(typed) => {
            setFind(typed)
            setShown(PAGE)
          }}
          found={sorted.length}
          all={rows.length}
        />
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            {answer.columns.map((name, column) => (
              <SortHead
                key={name}
                name={name}
                numeric={numeric[column] ?? false}
                way={sorting?.column === column ? sorting.way : null}
                onSort={() => setSorting(nextSorting(sorting, column, numeric[column] ?? false))}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {sorted.slice(0, shown).map(({ at, cells }) => (
            <tr key={at}>
              {cells.map((cell, column) => (
                <td
                  key={answer.columns[column]}
                  className={numeric[column] ? 'number' : long[column] ? 'long' : undefined}
                  data-sentence={cell.type === 'sentence' || undefined}
                  data-column={answer.columns[column]}
                >
                  <CellContent view={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown < sorted.length && (
        <Button look="quiet" className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {`Show ${thousands(Math.min(PAGE, sorted.length - shown))} more of ${thousands(sorted.length)}`}
        </Button>
      )}
    </>
  )
}

const isNumber = (view: CellView | undefined): boolean => view?.type === 'number' || view?.type === 'nothing'

/** Titles and sentences: their column is given room for several words a line. */
const isLong = (view: CellView | undefined): boolean =>
  view !== undefined && (view.type === 'list' ? view.cells.some(isLong) : cellWords(view).length > 40)

function sortRows(rows: readonly Row[], sorting: Sorting | null): readonly Row[] {
  if (!sorting) return rows
  const cell = (row: Row): CellView => row.cells[sorting.column] ?? { type: 'nothing' }
  return rows.toSorted((a, b) => compareCells(cell(a), cell(b), sorting.way) || a.at - b.at)
}

/** Numbers begin with the largest, words with A; the third click gives the query's own order back. */
function nextSorting(sorting: Sorting | null, column: number, numeric: boolean): Sorting | null {
  const first = numeric ? 'down' : 'up'
  if (sorting?.column !== column) return { column, way: first }
  return sorting.way === first ? { column, way: first === 'up' ? 'down' : 'up' } : null
}

function CellContent({ view }: { view: CellView }) {
  const { atlas } = useGraph()
  if (view.type === 'cluster') return <ClusterLink cluster={view.id}>{view.words}</ClusterLink>
  if (view.type === 'list') return <CellList cells={view.cells} />
  if (view.type === 'sentence') return <ProofSentence view={view} />
  if (view.type === 'nothing') return <span className={styles.nothing}>null</span>
  if (view.type !== 'node') return cellWords(view)
  const thing = atlas?.nodes.get(view.key)?.thing
  const node = parseKey(view.key)
  return (
    <span className={styles.node}>
      {thing && <Glyph thing={thing} size={11} />}
      <NodeLink node={view.key}>{view.words}</NodeLink>
      {node?.type === 'paper' && <ReadingButton id={node.id} quiet />}
    </span>
  )
}

/** More than this in one cell would push the next rows out of sight. */
const LISTED = 3

function CellList({ cells }: { cells: readonly CellView[] }) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  useGoOn(list, all ? LISTED : 0, all)
  const shown = all || cells.length <= LISTED + 1 ? cells : cells.slice(0, LISTED)
  return (
    <ul ref={list} className={styles.list}>
      {shown.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list of an answer never changes its order
        <li key={at}>
          <CellContent view={cell} />
        </li>
      ))}
      {shown.length < cells.length && (
        <li>
          <TextButton onClick={() => setAll(true)}>{`${thousands(cells.length - shown.length)} more`}</TextButton>
        </li>
      )}
    </ul>
  )
}
