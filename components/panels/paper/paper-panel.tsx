/** Inspector of a paper: title, what its source said of it, the abstract with all mentions marked, concepts by role. */
import { Download } from 'lucide-react'
import { useActions } from '@/components/explorer/explorer-actions'
import { Glyph } from '@/components/explorer/glyph'
import { AbstractText } from '@/components/panels/abstract-text'
import { Answered } from '@/components/panels/answered'
import { usePaperPage } from '@/components/panels/answers'
import { ClusterLine } from '@/components/panels/cluster-line'
import { MarkedText } from '@/components/panels/marked-text'
import { NodeActions } from '@/components/panels/node-actions'
import { nodeAddress } from '@/components/panels/node-link'
import { OffTheMap } from '@/components/panels/off-the-map'
import { PanelHeader, useNodeEntries } from '@/components/panels/panel-header'
import { marksOfField } from '@/components/panels/paper-marks'
import { keepText } from '@/components/panels/papers/keep-text'
import { ReadingButton } from '@/components/panels/reading-list/reading-button'
import { Section } from '@/components/panels/section'
import { useLaterId } from '@/components/panels/use-later-id'
import { bibtexOf } from '@/lib/graph/export-bibtex'
import { paperKey } from '@/lib/model/graph'
import type { PaperPage } from '@/lib/model/page'
import { readable } from '@/lib/text/read-tex'
import { ClosestSection } from './closest-section'
import { PaperOrigin } from './paper-origin'
import { PaperSource } from './paper-source'
import { RoleGroups } from './role-groups'

export function PaperPanel({ id }: { id: string }) {
  const { select } = useActions()
  const answer = usePaperPage(id)
  useLaterId('paper', id, answer.data?.paper.id, answer.data)
  const close = () => select(null)
  const unknown = { title: 'No such paper here', actionLabel: 'Close this panel', onAction: close }
  return (
    <Answered answer={answer} what="the paper" unknown={unknown}>
      {(page) => <PaperSheet key={page.paper.id} page={page} onClose={close} />}
    </Answered>
  )
}

function PaperSheet({ page, onClose }: { page: PaperPage; onClose: () => void }) {
  const { paper, cluster, concepts } = page
  const node = paperKey(paper.id)
  const keepBibtex = () => keepText(bibtexOf([paper]), readable(paper.title), 'bib')
  const entries = [
    { label: 'Download BibTeX', icon: <Download aria-hidden />, onSelect: keepBibtex },
    ...useNodeEntries(node),
  ]
  return (
    <article aria-label={readable(paper.title)}>
      <PanelHeader
        kind={
          <>
            <Glyph thing="paper" />
            paper
          </>
        }
        title={<MarkedText text={paper.title} marks={marksOfField(concepts, 'title')} linked />}
        name={readable(paper.title)}
        address={nodeAddress(node)}
        what="this paper"
        entries={entries}
        action={<ReadingButton id={paper.id} />}
        onClose={onClose}
      >
        <PaperSource paper={paper} />
        {cluster && <ClusterLine cluster={cluster} />}
        <OffTheMap what="paper" keys={[node]} />
        <NodeActions node={node} />
      </PanelHeader>
      <Section title="Abstract">
        <AbstractText page={page} />
      </Section>
      <RoleGroups concepts={concepts} />
      <ClosestSection id={paper.id} />
      <PaperOrigin page={page} />
    </article>
  )
}
