/** The right panel: what connects two nodes or more, else the selected concept or paper, else the open cluster. */
import { useRef } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useChosen, useOpenCluster, useSelection } from '@/components/explorer/explorer-state'
import { ClusterPanel } from '@/components/panels/cluster/cluster-panel'
import { ConceptPanel } from '@/components/panels/concept/concept-panel'
import { PaperPanel } from '@/components/panels/paper/paper-panel'
import { PathPanel } from '@/components/panels/path/path-panel'
import { SelectionPanel } from '@/components/panels/selection/selection-panel'
import { useFocusHandedOn } from '@/components/ui/use-focus-handed-on'
import styles from './inspector.module.css'
import { Trail } from './trail'
import { useFreshPanel } from './use-fresh-panel'

export function Inspector() {
  const { key } = useSelection()
  const chosen = useChosen()
  const cluster = useOpenCluster()
  const { select } = useActions()
  const panel = useRef<HTMLDivElement>(null)
  useFocusHandedOn(panel)
  const fresh = useFreshPanel(panel, [...chosen, cluster].join(' '))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from wherever in it the focus is
    <div
      ref={panel}
      className={styles.inspector}
      tabIndex={-1}
      onKeyDown={(event) => {
        // Popups of the panel stand elsewhere in the page and close themselves.
        const inside = event.target instanceof Node && panel.current?.contains(event.target)
        if (event.key === 'Escape' && inside) select(null)
      }}
      {...fresh}
    >
      {key && <Trail />}
      <Inspected />
    </div>
  )
}

function Inspected() {
  const { type, id } = useSelection()
  const chosen = useChosen()
  const cluster = useOpenCluster()
  const [from, to] = chosen
  if (chosen.length > 2) return <SelectionPanel chosen={chosen} />
  if (from && to) return <PathPanel key={`${from} ${to}`} from={from} to={to} />
  if (type === 'concept' && id) return <ConceptPanel key={id} id={id} />
  if (type === 'paper' && id) return <PaperPanel key={id} id={id} />
  return cluster ? <ClusterPanel key={cluster} id={cluster} /> : null
}
