/**
 * A statement of one's own: read-only Cypher, its $parameters as fields. Its answer lies on the map and in the table like
 * a saved query's; what the guard refuses is said with its place, which one button leads to.
 */
import { Download, Play } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useLenses } from '@/components/explorer/explorer-state'
import { statementLens } from '@/components/explorer/lens-answer'
import { lensId } from '@/components/explorer/view-url'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { Field } from '@/components/ui/field'
import styles from './cypher-editor.module.css'
import { showAnswer, useQueryStore } from './query-store'
import { offsetOfError, parametersOf } from './statement'
import { statementFile } from './statement-file'
import { useRerun } from './use-rerun'

export function CypherEditor() {
  const { statement, statementValues } = useQueryStore()
  const { addLens } = useActions()
  const rerun = useRerun()
  const area = useRef<HTMLTextAreaElement>(null)
  const names = parametersOf(statement)
  const params = Object.fromEntries(names.map((name) => [name, statementValues[name] ?? '']))
  const lens = statementLens(statement.trim(), params)
  const known = useLenses().find(({ id }) => id === lensId(lens))
  const ready = statement.trim() !== '' && names.every((name) => params[name] !== '')
  const run = () => {
    if (!ready) return
    if (known?.error) rerun(lens)
    addLens({ ...lens, mode: known?.mode })
    showAnswer(lensId(lens))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    run()
  }
  const goTo = (offset: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(offset, offset + 1)
  }
  return (
    <div className={styles.editor}>
      <textarea
        ref={area}
        className={styles.area}
        aria-label="Cypher statement"
        value={statement}
        rows={Math.min(24, Math.max(9, statement.split('\n').length + 1))}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        onChange={(event) => useQueryStore.setState({ statement: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {names.map((name) => (
        <Field
          key={name}
          label={`$${name}`}
          value={params[name] ?? ''}
          onChange={(value) => useQueryStore.setState({ statementValues: { ...statementValues, [name]: value } })}
          onKeyDown={onKeyDown}
        />
      ))}
      <div className={styles.actions}>
        <Button look="primary" icon={<Play aria-hidden />} disabled={!ready} onClick={run} title="Ctrl Enter">
          Run
        </Button>
        <Button
          icon={<Download aria-hidden />}
          disabled={statement.trim() === ''}
          title="A .cypher file: put it into the folder “queries” of the data folder, and it is listed as a sentence"
          onClick={() => save(statementFile(statement, names))}
        >
          Save as file
        </Button>
      </div>
      {known?.error && <Refused message={known.error.message} statement={statement} onGo={goTo} />}
      <p className={styles.hint}>
        It can only read. Nodes: Paper, Concept (Method, Task, Benchmark, Metric), Cluster. Links: PROPOSES, USES,
        ADDRESSES, EVALUATES_ON, COMPARES_TO, MENTIONS, BROADER, CO_OCCURS, IN_CLUSTER.
      </p>
    </div>
  )
}

interface RefusedProps {
  message: string
  statement: string
  onGo: (offset: number) => void
}

function Refused({ message, statement, onGo }: RefusedProps) {
  const offset = offsetOfError(statement, message)
  return (
    <div className={styles.refused}>
      <ErrorState
        title="It was not run"
        actionLabel="Go to the place"
        onAction={offset === undefined ? undefined : () => onGo(offset)}
      >
        {message}
      </ErrorState>
    </div>
  )
}

function save({ name, text }: { name: string; text: string }) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
