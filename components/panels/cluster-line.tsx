/** The cluster that a node belongs to, as a link. */
import type { Cluster } from '@/lib/model/graph'
import styles from './cluster-line.module.css'
import { ClusterMark } from './colors'
import { ClusterLink } from './node-link'

export function ClusterLine({ cluster }: { cluster: Cluster }) {
  return (
    <p className={styles.line}>
      <ClusterMark color={cluster.color} />
      <span className={styles.label}>in</span>
      <ClusterLink cluster={cluster.id}>{cluster.name}</ClusterLink>
    </p>
  )
}
