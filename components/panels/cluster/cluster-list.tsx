/** The territories of the map beside it: colour, name, size; pointing lights one, a click opens it. */
import { useGraph, useOpenCluster } from '@/components/explorer/explorer-state'
import { counted } from '@/components/explorer/words'
import { ClusterMark, clusterPaint } from '@/components/panels/colors'
import { CorpusLine } from '@/components/panels/corpus/corpus-line'
import { ClusterLink } from '@/components/panels/node-link'
import { Bar } from '@/components/ui/bar'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { Cluster } from '@/lib/model/graph'
import styles from './cluster-list.module.css'

export function ClusterList() {
  const { atlas, error } = useGraph()
  const open = useOpenCluster()
  if (!atlas) return error ? null : <Skeleton label="Loading clusters" lines={[0.7, 0.5, 0.8, 0.4, 0.6]} />
  const clusters = [...atlas.graph.clusters].sort((a, b) => b.papers - a.papers || b.concepts - a.concepts)
  const most = Math.max(1, ...clusters.map(({ papers }) => papers))
  return (
    <div className={styles.panel}>
      {clusters.length === 0 ? (
        <EmptyState title="No clusters yet">
          Papers that share concepts form clusters, and they are listed here. A few papers are enough.
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {clusters.map((cluster) => (
            <li key={cluster.id}>
              <ClusterRow cluster={cluster} share={cluster.papers / most} current={cluster.id === open} />
            </li>
          ))}
        </ul>
      )}
      <CorpusLine />
    </div>
  )
}

function ClusterRow({ cluster, share, current }: { cluster: Cluster; share: number; current: boolean }) {
  return (
    <ClusterLink cluster={cluster.id} current={current} className={styles.row}>
      <ClusterMark color={cluster.color} />
      <span className={styles.name}>{cluster.name}</span>
      <span className={styles.size}>
        {counted(cluster.papers, 'paper')} · {counted(cluster.concepts, 'concept')}
      </span>
      <span className={styles.bar}>
        <Bar share={share} color={clusterPaint(cluster.color)} />
      </span>
    </ClusterLink>
  )
}
