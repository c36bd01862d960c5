/** Inspector of a concept: its names, its papers by role with the sentences that prove them, what it is related to. */
import { PencilLine } from 'lucide-react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph } from '@/components/explorer/explorer-state'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { Glyph } from '@/components/explorer/glyph'
import { usePhone } from '@/components/explorer/use-media'
import { Answered } from '@/components/panels/answered'
import { useConceptPage, useHealth } from '@/components/panels/answers'
import { ClusterLine } from '@/components/panels/cluster-line'
import { CorrectDialog } from '@/components/panels/corrections/correct-dialog'
import { CorrectedNote } from '@/components/panels/corrections/corrected-note'
import { NodeActions } from '@/components/panels/node-actions'
import { nodeAddress } from '@/components/panels/node-link'
import { OffTheMap } from '@/components/panels/off-the-map'
import { PanelHeader, useNodeEntries } from '@/components/panels/panel-header'
import { useLaterId } from '@/components/panels/use-later-id'
import { YearsSection } from '@/components/panels/years-section'
import { LOOKS } from '@/lib/graph/appearance'
import { conceptKey } from '@/lib/model/graph'
import type { ConceptPage } from '@/lib/model/page'
import { Aliases } from './aliases'
import { EvidenceList } from './evidence-list'
import { FamilySection } from './family-section'
import { NearByName } from './near-by-name'
import { RelatedSection } from './related-section'
import { TopicsSection } from './topics-section'

export function ConceptPanel({ id }: { id: string }) {
  const { select } = useActions()
  const answer = useConceptPage(id)
  useLaterId('concept', id, answer.data?.concept.id, answer.data)
  const close = () => select(null)
  const more = <NearByName id={id} />
  const unknown = { title: 'No such concept here', actionLabel: 'Close this panel', onAction: close, more }
  return (
    <Answered answer={answer} what="the concept" unknown={unknown}>
      {(page) => <ConceptSheet key={page.concept.id} page={page} onClose={close} />}
    </Answered>
  )
}

function ConceptSheet({ page, onClose }: { page: ConceptPage; onClose: () => void }) {
  const { concept, cluster } = page
  const node = conceptKey(concept.id)
  const { atlas } = useGraph()
  const onTheMap = useNodeEntries(node)
  const { askCorrection } = useActions()
  const correcting = useExplorerStore((state) => state.correcting === node)
  // The sheet shows little at once: first of all what proves it.
  const phone = usePhone() === true
  const writable = useHealth().data?.readonly === false
  const correct = { label: 'Correct…', icon: <PencilLine aria-hidden />, onSelect: () => askCorrection(node) }
  const entries = writable ? [...onTheMap, correct] : onTheMap
  return (
    <article aria-label={concept.name}>
      <PanelHeader
        kind={
          <>
            <Glyph thing={concept.kind} />
            {LOOKS[concept.kind].word}
          </>
        }
        title={concept.name}
        name={concept.name}
        address={nodeAddress(node)}
        what="this concept"
        entries={entries}
        onClose={onClose}
      >
        <Aliases name={concept.name} aliases={concept.aliases} />
        {cluster && <ClusterLine cluster={cluster} />}
        <CorrectedNote concept={concept} />
        <OffTheMap what="concept" keys={[node]} />
        <NodeActions node={node} />
      </PanelHeader>
      {correcting && <CorrectDialog concept={concept} onClose={() => askCorrection(null)} />}
      <YearsSection links={atlas?.links(node) ?? []} papers={concept.papers} />
      {!phone && <TopicsSection page={page} />}
      <EvidenceList page={page} />
      {phone && <TopicsSection page={page} />}
      <RelatedSection concept={concept} />
      <FamilySection page={page} />
    </article>
  )
}
