/**
 * Inspector of a cluster: what it is made of, its papers, and the clusters it has most links with; of all of them first
 * what lenses and filters leave.
 */
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph, useLeft, useView } from '@/components/explorer/explorer-state'
import { counted, partOf, sizeOf, thousands } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { useClusterPage } from '@/components/panels/answers'
import { AskAbout } from '@/components/panels/ask-about'
import { ClusterRow } from '@/components/panels/cluster-row'
import { ClusterMark } from '@/components/panels/colors'
import { clusterAddress } from '@/components/panels/node-link'
import { OffTheMap } from '@/components/panels/off-the-map'
import { PanelHeader } from '@/components/panels/panel-header'
import { DownloadPapers } from '@/components/panels/papers/download-button'
import { papersOfCluster } from '@/components/panels/papers/papers-left'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { useLaterId } from '@/components/panels/use-later-id'
import { YearsSection } from '@/components/panels/years-section'
import { useQuestionsAbout } from '@/components/query/use-questions'
import { TextButton } from '@/components/ui/button'
import type { Atlas } from '@/lib/graph/atlas'
import { isLeft, type Shown } from '@/lib/graph/filters'
import { leftOfCluster, linksAcross, papersLeft } from '@/lib/graph/left-over'
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

/** The page with the numbers of what is left, most first. */
function leftOfPage(page: ClusterPage, atlas: Atlas, shown: Shown): ClusterPage {
  const { id } = page.cluster
  const isOwn = ({ key }: { key: string }) => atlas.nodes.get(key)?.cluster === id
  const across = linksAcross(atlas, shown, id)
  return {
    ...page,
    concepts: page.concepts
      .map((concept) => ({ ...concept, inCluster: papersLeft(atlas, shown, concept.id).filter(isOwn).length }))
      .sort((a, b) => b.inCluster - a.inCluster),
    neighbors: page.neighbors
      .map(({ cluster }) => ({ cluster, links: across.get(cluster.id) ?? 0 }))
      .sort((a, b) => b.links - a.links),
  }
}

function ClusterSheet({ page, onClose }: { page: ClusterPage; onClose: () => void }) {
  const { cluster } = page
  const { atlas } = useGraph()
  const shown = useLeft()
  const members = atlas?.members.get(cluster.id) ?? []
  const left = atlas ? leftOfCluster(atlas, shown.visible, cluster) : cluster
  const { concepts, neighbors } = atlas && shown.visible ? leftOfPage(page, atlas, shown) : page
  const isPart = shown.visible !== undefined && atlas?.graph.whole !== undefined
  const questions = useQuestionsAbout({ type: 'cluster', ...cluster, other: page.neighbors[0]?.cluster })
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
        {atlas && <p className={styles.size}>{sizeOf(atlas, cluster, left)}</p>}
        <OffTheMap what="cluster" keys={members} />
        <AskAbout questions={questions} />
      </PanelHeader>
      <YearsSection links={members.map((key) => ({ key }))} papers={cluster.papers} />
      <MadeOf cluster={cluster} concepts={concepts} of={counted(left.papers, isPart ? 'drawn paper' : 'paper')} />
      <Papers page={page} size={partOf(left.papers, cluster.papers) + (isPart ? ' drawn' : '')} />
      {neighbors.length > 0 && (
        <Neighbors neighbors={neighbors} aside={isPart ? 'links drawn across' : 'links across'} />
      )}
    </article>
  )
}

/** Leads to all of a cluster where only the strongest are told here. */
function AllInList({ listed, all, what }: { listed: number; all: number; what: string }) {
  const { twin } = useView()
  const { setTwin } = useActions()
  if (all <= listed) return null
  return (
    <p className={styles.size}>
      {`The ${thousands(listed)} most telling are here. `}
      {!twin && <TextButton onClick={() => setTwin(true)}>{`List all ${thousands(all)} ${what}`}</TextButton>}
    </p>
  )
}

type Part<Key extends keyof ClusterPage> = Pick<ClusterPage, 'cluster' | Key>

function MadeOf({ cluster, concepts, of }: Part<'concepts'> & { of: string }) {
  const shown = useLeft()
  const { atlas } = useGraph()
  const isPart = atlas?.graph.whole !== undefined
  const most = Math.max(1, ...concepts.map(({ inCluster }) => inCluster))
  return (
    <Section title="Made of" count={partOf(concepts.length, cluster.concepts)} aside={`in ${of}`}>
      <LongList
        items={concepts}
        first={10}
        what="concepts"
        itemKey={({ id }) => id}
        isLeft={(concept) =>
          (concept.inCluster > 0 || isPart) && isLeft(shown, conceptKey(concept.id), { about: concept })
        }
        renderItem={(concept) => (
          <NodeRow
            node={conceptKey(concept.id)}
            about={concept}
            thing={concept.kind}
            name={concept.name}
            count={concept.inCluster}
            countWords={`of its ${of}`}
            share={concept.inCluster / most}
          />
        )}
      />
      <AllInList listed={concepts.length} all={cluster.concepts} what="concepts" />
    </Section>
  )
}

function Papers({ page, size }: { page: ClusterPage; size: string }) {
  const { cluster, papers } = page
  const { atlas } = useGraph()
  const shown = useLeft()
  const ids = papersOfCluster(page, shown, atlas)
  const download = <DownloadPapers ids={ids} all={cluster.papers} what={`papers of ${cluster.name}`} />
  return (
    <Section title="Papers" count={size} action={download}>
      <LongList
        items={papers}
        first={8}
        what="papers"
        itemKey={({ id }) => id}
        isLeft={(paper) => isLeft(shown, paperKey(paper.id), { about: paper })}
        renderItem={(paper) => (
          <NodeRow
            node={paperKey(paper.id)}
            about={paper}
            thing="paper"
            name={readable(paper.title)}
            note={paper.year}
          />
        )}
      />
      <AllInList listed={papers.length} all={cluster.papers} what="papers" />
    </Section>
  )
}

interface NeighborsProps {
  neighbors: readonly { cluster: Cluster; links: number }[]
  aside: string
}

function Neighbors({ neighbors, aside }: NeighborsProps) {
  return (
    <Section title="Neighbours" aside={aside}>
      <LongList
        items={neighbors}
        first={6}
        what="neighbours"
        itemKey={({ cluster }) => cluster.id}
        isLeft={({ links }) => links > 0}
        renderItem={({ cluster, links }) => <ClusterRow cluster={cluster} count={links} />}
      />
    </Section>
  )
}
