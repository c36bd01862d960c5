/** Inspector of a cluster: what it is made of, its papers, and the clusters it has most links with. */
import { useActions } from '@/components/explorer/explorer-actions'
import { counted, thousands } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { useClusterPage } from '@/components/panels/answers'
import { AskAbout } from '@/components/panels/ask-about'
import { ClusterMark } from '@/components/panels/colors'
import { ClusterLink, clusterAddress } from '@/components/panels/node-link'
import { PanelHeader } from '@/components/panels/panel-header'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { useLaterId } from '@/components/panels/use-later-id'
import { useQuestionsAbout } from '@/components/query/use-questions'
import { type Cluster, conceptKey, paperKey } from '@/lib/model/graph'
import type { ClusterPage } from '@/lib/model/page'
import { readable } from '@/lib/text/read-tex'
import styles from './cluster-panel.module.css'

export function ClusterPanel({ id }: { id: string }) {
  const { openCluster } = useActions()
  const answer = useClusterPage(id)
  useLaterId('cluster', id, answer.data?.cluster.id, answer.data)
  const close = () => openCluster(null)
  const unknown = { title: 'No such cluster here', actionLabel: 'Close this panel', onAction: close }
  return (
    <Answered answer={answer} what="the cluster" unknown={unknown}>
      {(page) => <ClusterSheet key={page.cluster.id} page={page} onClose={close} />}
    </Answered>
  )
}

function ClusterSheet({ page, onClose }: { page: ClusterPage; onClose: () => void }) {
  const { cluster, concepts, papers, neighbors } = page
  const questions = useQuestionsAbout({ type: 'cluster', ...cluster, other: neighbors[0]?.cluster })
  return (
    <article aria-label={cluster.name}>
      <PanelHeader
        kind={
          <>
            <ClusterMark color={cluster.color} />
            cluster
          </>
        }
        // The dot stays with what is before it.
        title={cluster.name.replaceAll(' · ', '\u00a0· ')}
        name={cluster.name}
        address={clusterAddress(cluster.id)}
        what="this cluster"
        onClose={onClose}
      >
        <p className={styles.size}>
          {counted(cluster.papers, 'paper')} · {counted(cluster.concepts, 'concept')}
        </p>
        <AskAbout questions={questions} />
      </PanelHeader>
      <MadeOf cluster={cluster} concepts={concepts} />
      <Papers cluster={cluster} papers={papers} />
      {neighbors.length > 0 && <Neighbors neighbors={neighbors} />}
    </article>
  )
}

function MadeOf({ cluster, concepts }: Pick<ClusterPage, 'cluster' | 'concepts'>) {
  const most = Math.max(1, ...concepts.map(({ inCluster }) => inCluster))
  return (
    <Section title="Made of" aside={`of ${counted(cluster.papers, 'paper')}`}>
      <LongList
        items={concepts}
        first={10}
        what="concepts"
        itemKey={({ id }) => id}
        renderItem={(concept) => (
          <NodeRow
            node={conceptKey(concept.id)}
            thing={concept.kind}
            name={concept.name}
            count={concept.inCluster}
            countWords={`of its ${thousands(cluster.papers)} papers`}
            share={concept.inCluster / most}
          />
        )}
      />
    </Section>
  )
}

function Papers({ cluster, papers }: Pick<ClusterPage, 'cluster' | 'papers'>) {
  return (
    <Section title="Papers" count={cluster.papers}>
      <LongList
        items={papers}
        first={8}
        what="papers"
        itemKey={({ id }) => id}
        renderItem={(paper) => (
          <NodeRow node={paperKey(paper.id)} thing="paper" name={readable(paper.title)} note={paper.year} />
        )}
      />
    </Section>
  )
}

function Neighbors({ neighbors }: { neighbors: readonly { cluster: Cluster; links: number }[] }) {
  return (
    <Section title="Neighbours" aside="links across">
      <LongList
        items={neighbors}
        first={6}
        what="neighbours"
        itemKey={({ cluster }) => cluster.id}
        renderItem={({ cluster, links }) => (
          <p className={styles.neighbor}>
            <ClusterMark color={cluster.color} />
            <ClusterLink cluster={cluster.id}>{cluster.name}</ClusterLink>
            <span className={styles.figure}>{thousands(links)}</span>
          </p>
        )}
      />
    </Section>
  )
}
