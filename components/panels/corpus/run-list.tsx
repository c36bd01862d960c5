/** The ingests that brought the papers; one can be taken out. */
import { useState } from 'react'
import { counted } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { useRuns } from '@/components/panels/answers'
import { moment } from '@/components/panels/words'
import { TextButton } from '@/components/ui/button'
import { removeRun } from '@/lib/api/client'
import { qualityOf } from '@/lib/model/quality'
import type { Run } from '@/lib/model/run'
import { Brought } from './brought'
import styles from './run-list.module.css'
import { TakeOut } from './take-out'

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
  const [unfolded, setUnfolded] = useState(false)
  return (
    <>
      <TakeOut
        name={run.source}
        label="Take out"
        question="Take out what only this brought?"
        offered={removable}
        remove={() => removeRun(run.id)}
      >
        <p className={styles.source}>{run.source}</p>
        <p className={styles.muted}>
          {counted(run.papers, 'paper')} · {moment(run.at)}
          {run.sample && ' · sample'}
          {qualityOf(run.extractor) === 'fast' && ' · read fast'}{' '}
          <span className={styles.opener}>
            {'· '}
            <TextButton aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              what it brought
            </TextButton>
          </span>
        </p>
      </TakeOut>
      {unfolded && <Brought run={run.id} />}
    </>
  )
}
