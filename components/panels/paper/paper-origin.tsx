/** Which ingests brought a paper, and the way to take it out again. */
import { useQueryClient } from '@tanstack/react-query'
import { useActions } from '@/components/explorer/explorer-actions'
import { useHealth } from '@/components/panels/answers'
import { TakeOut } from '@/components/panels/corpus/take-out'
import { day } from '@/components/panels/words'
import { removePaper } from '@/lib/api/client'
import { paperKey } from '@/lib/model/graph'
import type { PaperPage } from '@/lib/model/page'
import { readable } from '@/lib/text/read-tex'
import styles from './paper-origin.module.css'

const QUESTION =
  'Take out this paper, its sentences, and concepts that no other paper names? Adding its file again brings it back.'

export function PaperOrigin({ page: { paper, runs } }: { page: PaperPage }) {
  const { data } = useHealth()
  const { forget } = useActions()
  const client = useQueryClient()
  const removable = data?.readonly === false
  if (runs.length === 0 && !removable) return null
  const onGone = async () => {
    await forget(paperKey(paper.id))
    client.removeQueries({ queryKey: ['paper', paper.id] })
  }
  return (
    <footer className={styles.origin}>
      <TakeOut
        name={`“${readable(paper.title)}”`}
        label="Take out of the corpus"
        inWords
        question={QUESTION}
        offered={removable}
        remove={() => removePaper(paper.id)}
        onGone={onGone}
      >
        {runs.map((run) => (
          <p key={run.id}>
            From {run.source}, {day(run.at)}
          </p>
        ))}
      </TakeOut>
    </footer>
  )
}
