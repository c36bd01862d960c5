/** How far an ingest has come: what became of the files before, what is being done, to how many papers, how fast; and a way to stop. */
import { counted, countedOf } from '@/components/explorer/words'
import { ProgressBar } from '@/components/ui/bar'
import { Button } from '@/components/ui/button'
import { Outcomes } from './ingest-reports'
import styles from './ingest-reports.module.css'
import type { IngestState, IngestStep } from './ingest-store'

const STEP_WORDS: Record<IngestStep, string> = {
  sending: 'Sending',
  reading: 'Reading and finding concepts in',
  storing: 'Storing',
  deriving: 'Drawing the map anew with',
}

export interface IngestProgressProps {
  state: Extract<IngestState, { is: 'running' }>
  now?: () => number
}

export function IngestProgress({ state, now = Date.now }: IngestProgressProps) {
  const { file, step, papers, of, since, stop, outcomes } = state
  const seconds = (now() - since) / 1000
  const rate = step !== 'deriving' && papers > 0 && seconds > 1 ? `, ${(papers / seconds).toFixed(0)} a second` : ''
  return (
    <div className={styles.reports} role="status">
      <Outcomes outcomes={outcomes} />
      <ProgressBar
        label={`${STEP_WORDS[step]} ${file}`}
        share={of ? papers / of : null}
        detail={
          of || papers > 0 ? `${of ? countedOf(papers, of, 'paper') : counted(papers, 'paper')}${rate}` : undefined
        }
      />
      <div className={styles.actions}>
        <Button onClick={stop}>Stop</Button>
        <span className={styles.muted}>Papers that are stored stay.</span>
      </div>
    </div>
  )
}
