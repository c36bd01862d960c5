/** What an ingest brought, file by file, and every record that could not be read, with its line and reason. */
import { counted, thousands } from '@/components/explorer/words'
import { Button } from '@/components/ui/button'
import type { IngestReport } from '@/lib/api/contract'
import type { Problem } from '@/lib/model/paper'
import styles from './ingest-reports.module.css'
import { reportWords } from './report-words'

export interface IngestReportsProps {
  reports: readonly { file: string; report: IngestReport }[]
  stopped: boolean
  onAgain: () => void
}

export function IngestReports({ reports, stopped, onAgain }: IngestReportsProps) {
  return (
    <div className={styles.reports} role="status">
      {reports.map(({ file, report }) => (
        <div key={`${file} ${report.run}`}>
          <p className={styles.file}>{file}</p>
          <p>{reportWords(report)}</p>
          {report.problems.length > 0 && <Problems problems={report.problems} />}
        </div>
      ))}
      {stopped && <p className={styles.muted}>Stopped. What was stored until then stays.</p>}
      <div className={styles.actions}>
        <Button onClick={onAgain}>Add more papers</Button>
      </div>
    </div>
  )
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
