/** The clusters in which a concept's papers lie, and how much it joins them; of the papers those that lenses and filters leave. */
import { useGraph, useLeft } from '@/components/explorer/explorer-state'
import { counted, countedOf, sizeFigure, thousands } from '@/components/explorer/words'
import { ClusterRow } from '@/components/panels/cluster-row'
import { LongList, Section } from '@/components/panels/section'
import { Explained } from '@/components/ui/explained'
import { bridgesOf, topicsLeft } from '@/lib/graph/bridges'
import { leavesOutPapers } from '@/lib/graph/filters'
import { conceptKey } from '@/lib/model/graph'
import type { ConceptPage } from '@/lib/model/page'
import styles from './topics-section.module.css'

export function TopicsSection({ page }: { page: ConceptPage }) {
  const { topics, what } = useTopicsLeft(page)
  if (page.topics.length < 2) return null
  const papers = topics.reduce((sum, { left }) => sum + left, 0)
  const joined = topics.filter(({ left }) => left > 0).length
  const title = `${page.bridging === undefined ? 'In' : 'Joins'} ${countedOf(joined, topics.length, 'topic')}`
  return (
    <Section title={title} aside={`of its ${counted(papers, what)}`}>
      <LongList
        items={topics}
        first={3}
        what="topics"
        itemKey={({ cluster }) => cluster.id}
        isLeft={({ left }) => left > 0}
        renderItem={({ cluster, left }) => <ClusterRow cluster={cluster} count={left} share={left / papers || 0} />}
      />
      {page.bridging !== undefined && <Figure id={page.concept.id} bridging={page.bridging} />}
    </Section>
  )
}

/** Most papers that are left first. Of a large corpus not all papers are drawn: they count while nothing leaves out any. */
function useTopicsLeft({ concept, topics }: ConceptPage) {
  const { atlas } = useGraph()
  const shown = useLeft()
  const isCounted = atlas && leavesOutPapers(shown)
  const left = isCounted ? topicsLeft(atlas, shown, conceptKey(concept.id)) : topics
  const papersIn = new Map(left.map(({ cluster, papers }) => [cluster.id, papers]))
  return {
    topics: topics
      .map(({ cluster }) => ({ cluster, left: papersIn.get(cluster.id) ?? 0 }))
      .sort((a, b) => b.left - a.left),
    what: isCounted && atlas.graph.whole ? 'drawn paper' : 'paper',
  }
}

function Figure({ id, bridging }: { id: string; bridging: number }) {
  const { atlas } = useGraph()
  const ranked = atlas && !atlas.graph.whole ? bridgesOf(atlas).ranked : []
  const rank = ranked.indexOf(conceptKey(id)) + 1
  return (
    <p className={styles.figure}>
      <Explained by="How evenly its papers lie in several topics: 0 is all in one, near 1 is alike in many. Each paper counts as far as it is about the concept; few papers count for less. All of its papers, whatever filters leave.">
        Bridging
      </Explained>
      {` ${sizeFigure('bridging', bridging)}`}
      {rank > 0 && ` · no.\u00a0${thousands(rank)} of ${counted(ranked.length, 'concept')} that join topics`}
    </p>
  )
}
