/** The ingests that brought the papers; one can be taken out, after a question, as it can't be undone from here. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { counted } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { useRuns } from '@/components/panels/answers'
import { moment } from '@/components/panels/words'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import { ApiError } from '@/lib/api/api-error'
import { removeRun } from '@/lib/api/client'
import { keepWriteToken } from '@/lib/api/write-token'
import type { Run } from '@/lib/model/run'
import styles from './run-list.module.css'
import { TokenForm } from './token-form'

type RunWithPapers = Run & { papers: number }

export function RunList({ removable }: { removable: boolean }) {
  const answer = useRuns()
  return (
    <section className={styles.section}>
      <h3>Where they come from</h3>
      <Answered answer={answer} what="the sources">
        {({ runs }) =>
          runs.length === 0 ? (
            <p className={styles.muted}>No papers yet. Every file that is taken in will be listed here.</p>
          ) : (
            <ul className={styles.list}>
              {runs.map((run) => (
                <li key={run.id}>
                  <RunRow run={run} removable={removable} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}

function RunRow({ run, removable }: { run: RunWithPapers; removable: boolean }) {
  const [asking, setAsking] = useState(false)
  const client = useQueryClient()
  const removal = useMutation({
    mutationFn: () => removeRun(run.id),
    onSuccess: () => client.invalidateQueries(),
  })
  const { error } = removal
  if (error instanceof ApiError && error.status === 401) {
    const withToken = (token: string) => {
      keepWriteToken(token)
      removal.mutate()
    }
    return <TokenForm onToken={withToken} onLeave={removal.reset} />
  }
  if (error) {
    return (
      <ErrorState title={`${run.source} was not taken out`} onAction={() => removal.mutate()}>
        {error.message} Nothing was removed.
      </ErrorState>
    )
  }
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <p className={styles.source}>{run.source}</p>
        <p className={styles.muted}>
          {counted(run.papers, 'paper')} · {moment(run.at)}
          {run.sample && ' · sample'}
        </p>
      </div>
      {removable && !asking && (
        <Button look="quiet" onClick={() => setAsking(true)}>
          Take out
        </Button>
      )}
      {asking && <Question pending={removal.isPending} onYes={() => removal.mutate()} onNo={() => setAsking(false)} />}
    </div>
  )
}

interface QuestionProps {
  pending: boolean
  onYes: () => void
  onNo: () => void
}

function Question({ pending, onYes, onNo }: QuestionProps) {
  return (
    <div className={styles.question}>
      <span>Take out what only this brought?</span>
      <Button look="danger" disabled={pending} onClick={onYes}>
        {pending ? 'Taking out…' : 'Take out'}
      </Button>
      <Button look="quiet" disabled={pending} onClick={onNo}>
        Keep
      </Button>
    </div>
  )
}
