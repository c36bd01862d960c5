/** Which program and engine answer, for whoever reports a fault. */
import { counted } from '@/components/explorer/words'
import { useHealth } from '@/components/panels/answers'
import styles from './health-line.module.css'

const ENGINES = { grafeo: 'Grafeo (embedded)', neo4j: 'Neo4j' } as const

export function HealthLine() {
  const { data } = useHealth()
  if (!data) return null
  return (
    <p className={styles.line}>
      Concordance {data.version} on {ENGINES[data.engine]} {data.engineVersion} ·{' '}
      {data.papers === 0
        ? 'no papers yet'
        : [counted(data.papers, 'paper'), counted(data.concepts, 'concept'), counted(data.clusters, 'cluster')].join(
            ' · ',
          )}
    </p>
  )
}
