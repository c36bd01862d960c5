/** Inspector of a paper: title, what its source said of it, the abstract with all mentions marked, concepts by role. */
import { Spline } from 'lucide-react'
import { useActions } from '@/components/explorer/explorer-actions'
import { Glyph } from '@/components/explorer/glyph'
import { paperKey } from '@/lib/model/graph'
import type { PaperPage } from '@/lib/model/page'
import { AbstractText } from './abstract-text'
import { Answered } from './answered'
import { usePaperPage } from './answers'
import { ClusterLine } from './cluster-line'
import { ConnectPicker } from './connect-picker'
import { MarkedText } from './marked-text'
import { nodeAddress } from './node-link'
import { PanelHeader, useNodeEntries } from './panel-header'
import { marksOfField } from './paper-marks'
import styles from './paper-panel.module.css'
import { PaperSource } from './paper-source'
import { QuestionsSection } from './questions-section'
import { RoleGroups } from './role-groups'
import { Section } from './section'
import { day } from './words'

export function PaperPanel({ id }: { id: string }) {
  const { select } = useActions()
  const answer = usePaperPage(id)
  const close = () => select(null)
  const unknown = { title: 'No such paper here', actionLabel: 'Close this panel', onAction: close }
  return (
    <Answered answer={answer} what="the paper" unknown={unknown}>
      {(page) => <PaperSheet key={page.paper.id} page={page} onClose={close} />}
    </Answered>
  )
}

function PaperSheet({ page, onClose }: { page: PaperPage; onClose: () => void }) {
  const { paper, cluster, concepts, runs } = page
  const node = paperKey(paper.id)
  const entries = useNodeEntries(node)
  return (
    <article aria-label={paper.title}>
      <PanelHeader
        kind={
          <>
            <Glyph thing="paper" />
            paper
          </>
        }
        title={<MarkedText text={paper.title} marks={marksOfField(concepts, 'title')} linked />}
        address={nodeAddress(node)}
        what="this paper"
        entries={entries}
        onClose={onClose}
      >
        <PaperSource paper={paper} />
        {cluster && <ClusterLine cluster={cluster} />}
        <ConnectPicker from={node} icon={<Spline aria-hidden />} />
      </PanelHeader>
      <Section title="Abstract">
        <AbstractText page={page} />
      </Section>
      <RoleGroups concepts={concepts} />
      <QuestionsSection node={node} />
      {runs.length > 0 && (
        <footer className={styles.runs}>
          {runs.map((run) => (
            <p key={run.id}>
              From {run.source}, {day(run.at)}
            </p>
          ))}
        </footer>
      )}
    </article>
  )
}
