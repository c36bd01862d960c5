/** One line of a list of clusters in a panel: mark, name that leads there, a figure at the right end, a bar. */
import { thousands } from '@/components/explorer/words'
import { Bar } from '@/components/ui/bar'
import type { Cluster } from '@/lib/model/graph'
import styles from './cluster-row.module.css'
import { ClusterMark, clusterPaint } from './colors'
import { ClusterLink } from './node-link'

export interface ClusterRowProps {
  cluster: Cluster
  count: number
  /** 0 to 1: draws a bar beneath. */
  share?: number
}

export function ClusterRow({ cluster, count, share }: ClusterRowProps) {
  return (
    <div className={styles.row}>
      <ClusterMark color={cluster.color} />
      <ClusterLink cluster={cluster.id}>{cluster.name}</ClusterLink>
      <span className={styles.figure}>{thousands(count)}</span>
      {share !== undefined && (
        <span className={styles.bar}>
          <Bar share={share} color={clusterPaint(cluster.color)} />
        </span>
      )}
    </div>
  )
}
