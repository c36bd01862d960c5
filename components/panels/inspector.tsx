/** The right panel: what connects two nodes, else the selected concept or paper, else the open cluster. */
import { useOpenCluster, usePair, useSelection } from '@/components/explorer/explorer-state'
import { ClusterPanel } from '@/components/panels/cluster/cluster-panel'
import { ConceptPanel } from '@/components/panels/concept/concept-panel'
import { PaperPanel } from '@/components/panels/paper/paper-panel'
import { PathPanel } from '@/components/panels/path/path-panel'
import styles from './inspector.module.css'
import { Trail } from './trail'

export function Inspector() {
  const { key } = useSelection()
  return (
    <div className={styles.inspector}>
      {key && <Trail />}
      <Inspected />
    </div>
  )
}

function Inspected() {
  const { key, type, id } = useSelection()
  const pair = usePair()
  const cluster = useOpenCluster()
  if (key && pair && key !== pair) return <PathPanel key={`${key} ${pair}`} from={key} to={pair} />
  if (type === 'concept' && id) return <ConceptPanel key={id} id={id} />
  if (type === 'paper' && id) return <PaperPanel key={id} id={id} />
  return cluster ? <ClusterPanel key={cluster} id={cluster} /> : null
}
