/** What an ingest brought, file by file, every record that could not be read with its line and reason, and files that could not. */
import { counted, thousands } from '@/components/explorer/words'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'
import type { Problem } from '@/lib/model/paper'
import styles from './ingest-reports.module.css'
import type { Outcome } from './ingest-store'
import { reportWords } from './report-words'

export interface IngestReportsProps {
  outcomes: readonly Outcome[]
  stopped: boolean
  /** There was no paper before. */
  empty: boolean
  onAgain: () => void
  onLook: () => void
}

export function IngestReports({ outcomes, stopped, empty, onAgain, onLook }: IngestReportsProps) {
  const nothing = outcomes.length > 0 && outcomes.every((outcome) => 'message' in outcome)
  return (
    <div className={styles.reports} role="status">
      <Outcomes outcomes={outcomes} />
      {nothing && !empty && <p className={styles.muted}>The papers that were here before are unchanged.</p>}
      {stopped && <p className={styles.muted}>Stopped. What was stored until then stays.</p>}
      <div className={styles.actions}>
        {!nothing && (
          <Button look="primary" onClick={onLook}>
            Look at the map
          </Button>
        )}
        <Button onClick={onAgain}>{nothing ? 'Choose other files' : 'Add more papers'}</Button>
      </div>
    </div>
  )
}

/** In the order in which the files came. */
export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  return outcomes.map((outcome, at) => {
    const key = `${at} ${outcome.file}`
    if ('message' in outcome) {
      return (
        <ErrorState key={key} title={`${outcome.file} was not taken in`}>
          {outcome.message}
        </ErrorState>
      )
    }
    const { file, report } = outcome
    return (
      <div key={key}>
        <p className={styles.file}>{file}</p>
        <p>{reportWords(report)}</p>
        {report.problems.length > 0 && <Problems problems={report.problems} />}
      </div>
    )
  })
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <details className={styles.problems}>
      <summary>{counted(problems.length, 'record was', 'records were')} left out</summary>
      <ul>
        {problems.slice(0, 100).map((problem) => (
          <li key={`${problem.source} ${problem.line ?? ''} ${problem.subject ?? ''} ${problem.reason}`}>
            {problem.line !== undefined && <span className={styles.muted}>line {thousands(problem.line)} </span>}
            {problem.subject && <strong>{problem.subject}: </strong>}
            {problem.reason}
          </li>
        ))}
        {problems.length > 100 && <li className={styles.muted}>and {thousands(problems.length - 100)} more</li>}
      </ul>
    </details>
  )
}
