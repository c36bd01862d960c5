/** Papers that share most with this one, each with the concepts they share as the reason. */

import { useActions } from '@/components/explorer/explorer-actions'
import { useLeft } from '@/components/explorer/explorer-state'
import { counted } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { useClosest } from '@/components/panels/answers'
import { NodeLink } from '@/components/panels/node-link'
import { DownloadPapers } from '@/components/panels/papers/download-button'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { TextButton } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { isLeft } from '@/lib/graph/filters'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { ClosePaper } from '@/lib/model/page'
import { readable } from '@/lib/text/read-tex'
import styles from './closest-section.module.css'

export function ClosestSection({ id }: { id: string }) {
  const answer = useClosest(id)
  const shown = useLeft()
  const isPaperLeft = ({ paper }: ClosePaper) => isLeft(shown, paperKey(paper.id), { about: paper })
  const ids = answer.data?.closest.filter(isPaperLeft).map(({ paper }) => paper.id) ?? []
  return (
    <Section
      title="Closest papers"
      action={<DownloadPapers ids={ids} all={answer.data?.closest.length} what="closest papers" />}
    >
      <Answered answer={answer} what="closest papers">
        {({ closest }) =>
          closest.length === 0 ? (
            <p className={styles.none}>No other paper here speaks of the same concepts yet.</p>
          ) : (
            <LongList
              items={closest}
              first={5}
              what="close papers"
              itemKey={({ paper }) => paper.id}
              isLeft={isPaperLeft}
              renderItem={(item) => (
                <NodeRow
                  node={paperKey(item.paper.id)}
                  about={item.paper}
                  thing="paper"
                  name={readable(item.paper.title)}
                  note={<Why close={item} />}
                />
              )}
            />
          )
        }
      </Answered>
    </Section>
  )
}

const NAMED = 3

function Why({ close: { paper, shared, together } }: { close: ClosePaper }) {
  const { connect } = useActions()
  const named = shared.slice(0, NAMED)
  return (
    <>
      {paper.year !== undefined && <>{paper.year} · </>}
      {named.map((concept, i) => (
        <span key={concept.id}>
          {i > 0 && ' · '}
          <NodeLink node={conceptKey(concept.id)} about={concept}>
            {concept.name}
          </NodeLink>
        </span>
      ))}
      {together > named.length && <> and {counted(together - named.length, 'other')}</>}
      {' · '}
      <TextButton className={styles.why} onClick={() => connect(paperKey(paper.id))}>
        why?
        <VisuallyHidden>{` What connects it with ${readable(paper.title)}`}</VisuallyHidden>
      </TextButton>
    </>
  )
}
