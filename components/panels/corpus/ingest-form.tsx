/** A place to drop files with papers, and what became of them. */
import { useQueryClient } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { useGraph } from '@/components/explorer/explorer-state'
import { counted } from '@/components/explorer/words'
import { useRuns } from '@/components/panels/answers'
import { classNames } from '@/components/ui/class-names'
import { ErrorState } from '@/components/ui/error-state'
import { keepWriteToken } from '@/lib/api/write-token'
import { FORMATS_IN_WORDS } from '@/lib/model/format-names'
import styles from './ingest-form.module.css'
import { IngestProgress } from './ingest-progress'
import { IngestReports, Outcomes } from './ingest-reports'
import { forgetIngest, type IngestChoice, type IngestState, startIngest, useIngestStore } from './ingest-store'
import { TokenForm } from './token-form'

/** `onDone` leads back to the map. */
export function IngestForm({ onDone }: { onDone: () => void }) {
  const { atlas } = useGraph()
  const state = useIngestStore((store) => store.state)
  const client = useQueryClient()
  if (state.is === 'running') return <IngestProgress state={state} />
  const lookAtMap = () => {
    forgetIngest()
    onDone()
  }
  const empty = atlas?.nodes.size === 0
  if (state.is === 'done') return <IngestReports {...state} empty={empty} onAgain={forgetIngest} onLook={lookAtMap} />
  if (state.is === 'failed' && state.token) {
    const withToken = (token: string) => {
      keepWriteToken(token)
      state.retry()
    }
    return <TokenForm onToken={withToken} onLeave={forgetIngest} />
  }
  if (state.is === 'failed') {
    return (
      <>
        <ErrorState title={`${state.file} was not taken in`} actionLabel="Choose other files" onAction={forgetIngest}>
          {[state.error.message, ...restInWords(state, empty)].join(' ')}
        </ErrorState>
        <Outcomes outcomes={state.outcomes} />
      </>
    )
  }
  return <DropZone onFiles={(files, choice) => void startIngest(files, { ...choice, client })} />
}

/** What became of the rest where none after a file was tried. */
function restInWords({ outcomes, left }: Extract<IngestState, { is: 'failed' }>, empty: boolean): string[] {
  const words = []
  const taken = outcomes.filter((outcome) => 'report' in outcome).length
  if (taken > 0) words.push(`${counted(taken, 'file')} before it ${taken === 1 ? 'was' : 'were'} taken in.`)
  else if (!empty) words.push('The papers that were here before are unchanged.')
  if (left > 0) words.push(`${counted(left, 'file')} after it ${left === 1 ? 'was' : 'were'} not tried.`)
  return words
}

function DropZone({ onFiles }: { onFiles: (files: File[], choice: IngestChoice) => void }) {
  const [over, setOver] = useState(false)
  const [withoutSample, setWithoutSample] = useState(false)
  const [fast, setFast] = useState(false)
  const runs = useRuns().data?.runs ?? []
  // Offered once: with the first papers of one's own.
  const sampleOnly = runs.length > 0 && runs.every(({ sample }) => sample)
  const take = (list: FileList | null) =>
    list && list.length > 0 && onFiles([...list], { withoutSample, quality: fast ? 'fast' : 'best' })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div className={styles.form}>
      <label
        className={classNames(styles.zone, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp aria-hidden />
        <span>
          <strong>Drop files here</strong> or <span className={styles.choose}>choose them</span>
        </span>
        <span className={styles.formats}>
          {FORMATS_IN_WORDS}, also as .gz. Titles are enough; abstracts make it good.
        </span>
        <input type="file" multiple className={styles.input} onChange={(event) => take(event.currentTarget.files)} />
      </label>
      <div>
        <Choice checked={fast} onChange={setFast} hint="four fifths of the time, a few more roles wrong">
          Read fast
        </Choice>
        {sampleOnly && (
          <Choice checked={withoutSample} onChange={setWithoutSample}>
            Take the sample papers out once these are in
          </Choice>
        )}
      </div>
    </div>
  )
}

interface ChoiceProps {
  checked: boolean
  onChange: (checked: boolean) => void
  children: string
  /** What it means, in small print. */
  hint?: string
}

function Choice({ checked, onChange, children, hint }: ChoiceProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {children}
        {hint && <span className={styles.hint}>: {hint}</span>}
      </span>
    </label>
  )
}
