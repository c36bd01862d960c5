/**
 * A statement of one's own: read-only Cypher, its $parameters as fields. Its answer lies on the map and in the table like
 * a saved query's; what the guard refuses is said with its place, which one button leads to.
 */
import { Play, Save } from 'lucide-react'
import { type ComponentProps, type KeyboardEvent, useRef, useState } from 'react'
import { statementLens } from '@/components/explorer/lens-answer'
import { useHealth } from '@/components/panels/answers'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Tooltip } from '@/components/ui/tooltip'
import { ApiError } from '@/lib/api/api-error'
import { isNumber } from '@/lib/model/number-words'
import { offsetOfError, parametersOf } from '@/lib/model/statement'
import { paramsOf, typeOf } from '@/lib/model/typed-values'
import styles from './cypher-editor.module.css'
import { CypherHelp } from './cypher-help'
import { HistoryMenu } from './history-menu'
import { ParameterField } from './parameter-field'
import { useQueryStore, type Written } from './query-store'
import { SaveQueryDialog } from './save-query-dialog'
import { useDraftKept, useStatementMemory } from './statement-memory'
import { StopButton } from './stop-button'
import { useSandboxReady } from './use-sandbox-ready'
import { useStatementRun } from './use-statement'
import { useAsked, useWritten } from './use-written'

export function CypherEditor() {
  const { statement, values } = useWritten()
  const { run, stop, isPending, errorOf } = useStatementRun()
  useSandboxReady(statement)
  useDraftKept(useAsked()?.statement ?? null)
  const area = useRef<HTMLTextAreaElement>(null)
  const names = parametersOf(statement)
  const wrong = (name: string) => typeOf(statement, name, values) === 'number' && !isNumber(values[name] ?? '')
  const ready = statement.trim() !== '' && names.every((name) => values[name] && !wrong(name)) && !isPending
  const lens = statementLens(statement.trim(), paramsOf(names, values))
  const start = () => ready && run(lens)
  const error = errorOf(lens)
  const recall = (run: Written) => {
    if (area.current) writeOver(area.current, run.statement)
    useQueryStore.setState({ statement: run.statement, statementValues: run.values, ran: null, fields: null })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [last] = useStatementMemory.getState().runs
    if (event.key === 'ArrowUp' && statement === '' && last) {
      event.preventDefault()
      recall(last)
    }
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    start()
  }
  const goTo = (offset: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(offset, offset + 1)
  }
  return (
    <div className={styles.editor}>
      <StatementArea ref={area} statement={statement} onKeyDown={onKeyDown} />
      {names.map((name) => (
        <ParameterField
          key={name}
          name={name}
          statement={statement}
          values={values}
          error={
            values[name] && wrong(name) ? 'This is no number. Write one, such as 2021, or choose text.' : undefined
          }
          onChange={(statementValues) => useQueryStore.setState({ statementValues })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            start()
          }}
        />
      ))}
      <div className={styles.actions}>
        <Tooltip label="Run" keys={['Ctrl', 'Enter']}>
          <Button look="primary" icon={<Play aria-hidden />} disabled={!ready} onClick={start}>
            {isPending ? 'Running…' : 'Run'}
          </Button>
        </Tooltip>
        <HistoryMenu onChoose={recall} />
        <SaveButton names={names} disabled={statement.trim() === ''} />
        {isPending && <StopButton onStop={stop} />}
      </div>
      {error && <Refused error={error} statement={statement} onGo={goTo} />}
      <CypherHelp />
    </div>
  )
}

/** As if it were typed, so that the editor's own undo has what stood there. */
function writeOver(area: HTMLTextAreaElement, statement: string): void {
  area.focus()
  area.select()
  document.execCommand('insertText', false, statement)
}

type StatementAreaProps = { statement: string } & Pick<ComponentProps<'textarea'>, 'ref' | 'onKeyDown'>

function StatementArea({ statement, ...props }: StatementAreaProps) {
  return (
    <textarea
      className={styles.area}
      aria-label="Cypher statement"
      value={statement}
      rows={Math.min(24, Math.max(9, statement.split('\n').length + 1))}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      onChange={(event) => useQueryStore.setState({ statement: event.currentTarget.value })}
      {...props}
    />
  )
}

/** Nothing where the server only reads. */
function SaveButton({ names, disabled }: { names: readonly string[]; disabled: boolean }) {
  const [saving, setSaving] = useState(false)
  if (useHealth().data?.readonly) return null
  return (
    <>
      <Button icon={<Save aria-hidden />} disabled={disabled} onClick={() => setSaving(true)}>
        Save…
      </Button>
      {saving && <SaveQueryDialog names={names} onClose={() => setSaving(false)} />}
    </>
  )
}

/** What came of it, by the kind of problem: of one that ran for seconds it is not said that it did not. */
const OUTCOMES: Readonly<Record<string, string>> = {
  'query-timeout': 'It was stopped',
  'query-memory': 'It was stopped',
  'query-failed': 'It could not be run',
}

const outcomeOf = (error: Error): string =>
  (error instanceof ApiError && OUTCOMES[error.problem.type.replace(/^.*:/, '')]) || 'It was not run'

interface RefusedProps {
  error: Error
  statement: string
  onGo: (offset: number) => void
}

function Refused({ error, statement, onGo }: RefusedProps) {
  const offset = offsetOfError(statement.trim(), error.message)
  return (
    <div className={styles.refused}>
      <ErrorState
        title={outcomeOf(error)}
        actionLabel="Go to the place"
        onAction={
          offset === undefined ? undefined : () => onGo(offset + statement.length - statement.trimStart().length)
        }
      >
        {error.message}
      </ErrorState>
    </div>
  )
}
