/** Under the map: the answer of a lens as a table, how it lies on the map, and a link that runs it. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useId, useMemo, useRef } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import type { Lens } from '@/components/explorer/explorer-state'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { useShownLens } from '@/components/explorer/use-shown-lens'
import { counted, thousands } from '@/components/explorer/words'
import { DownloadButton, type Export, papersAs } from '@/components/panels/papers/download-button'
import { paperIdsOf } from '@/components/panels/papers/papers-left'
import { IconButton } from '@/components/ui/button'
import { CopyLinkButton } from '@/components/ui/copy-link-button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { Segments } from '@/components/ui/segments'
import { Skeleton } from '@/components/ui/skeleton'
import { useFocusHandedOn } from '@/components/ui/use-focus-handed-on'
import { ApiError } from '@/lib/api/api-error'
import { viewCell } from '@/lib/graph/cell-view'
import { answerToCsv } from '@/lib/graph/export-answer-csv'
import { AnswerMatrix } from './answer-matrix'
import styles from './answer-panel.module.css'
import { AnswerTable } from './answer-table'
import { FollowButton } from './follow-button'
import { KeepButton } from './keep-button'
import { lensAddress } from './lens-address'
import { MODE_OPTIONS } from './lens-modes'
import { type Matrix, matrixOf } from './matrix'
import { MatrixButton } from './matrix-button'
import { narrowing } from './narrowing'
import { useOnMapWords } from './on-map'
import { useQueryStore } from './query-store'
import { StopButton } from './stop-button'
import { unanswered } from './unanswered'
import { useLensWords } from './use-lens-words'
import { useRerun } from './use-rerun'

/** What was found is said to screen readers, too: the focus stays on the button that runs the question. */
export function AnswerPanel() {
  const lens = useShownLens()
  const words = useLensWords()
  return (
    <>
      <p role="status" className="unseen">
        {lens?.answer && `${words(lens)}: ${rowWords(lens.answer)}`}
      </p>
      {lens && <ShownAnswer lens={lens} />}
    </>
  )
}

function ShownAnswer({ lens }: { lens: Lens }) {
  const { removeLens } = useActions()
  const unfolded = useQueryStore((state) => state.unfolded)
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  const matrix = useMemo(() => lens.answer && crosswise(lens.answer), [lens.answer])
  useFocusHandedOn(panel)
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        if (unfolded) fold(event.currentTarget)
        else removeLens(lens.id)
      }}
    >
      <AnswerHead lens={lens} heading={heading} unfolded={unfolded} isMatrix={matrix !== undefined} />
      {unfolded && (
        <div className={styles.body}>
          <AnswerBody lens={lens} matrix={matrix} />
        </div>
      )}
    </section>
  )
}

/** What had the focus may go with the table: it then is on the button that brings the table back. */
function fold(panel: HTMLElement): void {
  useQueryStore.setState({ unfolded: false })
  panel.querySelector<HTMLElement>('[data-fold]')?.focus()
}

interface AnswerHeadProps {
  lens: Lens
  heading: string
  unfolded: boolean
  isMatrix: boolean
}

function AnswerHead({ lens, heading, unfolded, isMatrix }: AnswerHeadProps) {
  const { removeLens, setLensMode } = useActions()
  const words = useLensWords()(lens)
  const onMap = useOnMapWords()
  const head = useRef<HTMLElement>(null)
  const asked = useExplorerStore((state) => state.queriesAsked)
  // On a phone it stands above the queries, which may have been scrolled down to the one that was run.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for, and for each lens
  useEffect(() => {
    head.current?.scrollIntoView({ block: 'nearest' })
  }, [asked, lens.id])
  return (
    <header ref={head} className={styles.head}>
      <div className={styles.title}>
        <h2 id={heading} title={words}>
          {words}
        </h2>
        {lens.answer && <p className={styles.size}>{sizeWords(lens.answer, onMap(lens, lens.answer.keys))}</p>}
      </div>
      <Segments
        label="How the answer lies on the map"
        options={MODE_OPTIONS}
        value={lens.mode}
        onChange={(mode) => setLensMode(lens.id, mode)}
      />
      <div className={styles.buttons}>
        {isMatrix && <MatrixButton />}
        <KeepButton key={lens.id} lens={lens} />
        <CopyLinkButton address={lensAddress(lens)} what="this answer" />
        <FollowButton lens={lens} />
        {lens.answer && lens.answer.rows.length > 0 && (
          <DownloadButton what="this answer" name={words} exports={exportsOf(lens.answer)} />
        )}
        <IconButton
          label={unfolded ? 'Fold the table' : 'Unfold the table'}
          aria-expanded={unfolded}
          data-fold
          icon={unfolded ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          onClick={() => useQueryStore.setState({ unfolded: !unfolded })}
        />
      </div>
      <div className={styles.close}>
        <IconButton label="Take the answer off" icon={<X aria-hidden />} onClick={() => removeLens(lens.id)} />
      </div>
    </header>
  )
}

type Answer = NonNullable<Lens['answer']>

const crosswise = ({ columns, rows }: Answer): Matrix | undefined =>
  matrixOf(
    columns,
    rows.map((cells) => cells.map(viewCell)),
  )

const rowWords = ({ rows, truncated }: Answer): string =>
  truncated ? `the first ${counted(rows.length, 'row')}` : counted(rows.length, 'row')

const sizeWords = (answer: Answer, onMap: string): string =>
  `${rowWords(answer)} · ${onMap} · ${thousands(Math.round(answer.milliseconds))} ms`

/** The rows as they are, and the papers in them for those who cite. */
function exportsOf(answer: Answer): Export[] {
  const papers = paperIdsOf(answer.keys)
  return [
    { label: `CSV of ${rowWords(answer)}`, ending: 'csv', write: () => answerToCsv(answer) },
    ...papersAs(papers, counted(papers.length, 'paper')).filter(({ ending }) => papers.length > 0 && ending === 'bib'),
  ]
}

function AnswerBody({ lens, matrix }: { lens: Lens; matrix: Matrix | undefined }) {
  const rerun = useRerun()
  const isCrosswise = useQueryStore((state) => state.crosswise)
  const { removeLens } = useActions()
  if (lens.error instanceof ApiError && lens.error.status === 404) {
    return (
      <ErrorState title="No such query here" actionLabel="Take it off" onAction={() => removeLens(lens.id)}>
        It may have been deleted, or the link is of another installation. Those that are here are listed under Queries.
      </ErrorState>
    )
  }
  if (lens.error) {
    return (
      <ErrorState title="The query was not answered" onAction={() => rerun(lens)}>
        {lens.error.message}
      </ErrorState>
    )
  }
  if (!lens.answer) {
    return (
      <div className={styles.running}>
        <Skeleton label="Running the query" />
        <StopButton onStop={() => removeLens(lens.id)} />
      </div>
    )
  }
  if (lens.answer.rows.length === 0) {
    const { title, remedy } = unanswered(lens)
    const said = [lens.answer.hint, remedy].filter((words) => words !== undefined)
    return <EmptyState title={title}>{said.length > 0 && said.join(' ')}</EmptyState>
  }
  return (
    <>
      {lens.answer.truncated && (
        <p className={styles.notice}>
          There are more rows than the {thousands(lens.answer.rows.length)} shown. {narrowing(lens)}
        </p>
      )}
      {matrix && isCrosswise ? (
        <AnswerMatrix key={lens.id} matrix={matrix} />
      ) : (
        <AnswerTable key={lens.id} answer={lens.answer} />
      )}
    </>
  )
}
