/**
 * The territories of the map beside it: colour, name, how much of it is left; pointing lights one, a click opens it. Below them
 * is what joins them.
 */
import { useGraph, useLeft, useOpenCluster } from '@/components/explorer/explorer-state'
import { sizeOf } from '@/components/explorer/words'
import { ClusterMark, clusterPaint } from '@/components/panels/colors'
import { CorpusLine } from '@/components/panels/corpus/corpus-line'
import { ClusterLink } from '@/components/panels/node-link'
import { Bar } from '@/components/ui/bar'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { leftOfCluster } from '@/lib/graph/left-over'
import type { Cluster } from '@/lib/model/graph'
import { BridgeList } from './bridge-list'
import styles from './cluster-list.module.css'

export function ClusterList() {
  const { atlas, error } = useGraph()
  const { visible } = useLeft()
  const open = useOpenCluster()
  if (!atlas) return error ? null : <Skeleton label="Loading clusters" lines={[0.7, 0.5, 0.8, 0.4, 0.6]} />
  const clusters = atlas.graph.clusters
    .map((cluster) => ({ cluster, left: leftOfCluster(atlas, visible, cluster) }))
    .sort((a, b) => b.left.papers - a.left.papers || b.left.concepts - a.left.concepts)
  const most = Math.max(1, ...clusters.map(({ left }) => left.papers))
  return (
    <div className={styles.panel}>
      {clusters.length === 0 ? (
        <EmptyState title="No clusters yet">
          Papers that share concepts form clusters, and they are listed here. A few papers are enough.
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {clusters.map(({ cluster, left }) => (
            <li key={cluster.id}>
              <ClusterRow
                cluster={cluster}
                size={sizeOf(atlas, cluster, left)}
                share={left.papers / most}
                current={cluster.id === open}
              />
            </li>
          ))}
        </ul>
      )}
      <BridgeList atlas={atlas} />
      <CorpusLine />
    </div>
  )
}

interface ClusterRowProps {
  cluster: Cluster
  size: string
  share: number
  current: boolean
}

function ClusterRow({ cluster, size, share, current }: ClusterRowProps) {
  return (
    <ClusterLink cluster={cluster.id} current={current} className={styles.row}>
      <ClusterMark color={cluster.color} />
      <span className={styles.name}>{cluster.name}</span>
      <span className={styles.size}>{size}</span>
      <span className={styles.bar}>
        <Bar share={share} color={clusterPaint(cluster.color)} />
      </span>
    </ClusterLink>
  )
}
