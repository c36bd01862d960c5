/** What was visited before, newest first, on one line: a way back that needs no memory. */
import { useGraph, useSelection, useTrail } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { NodeLink } from './node-link'
import styles from './trail.module.css'
import { stopsOf } from './trail-stops'

export function Trail() {
  const trail = useTrail()
  const { key } = useSelection()
  const { atlas } = useGraph()
  const stops = stopsOf(trail, key).flatMap((stop) => {
    const node = atlas?.nodes.get(stop)
    return node ? [node] : []
  })
  if (stops.length === 0) return null
  return (
    <nav className={styles.trail} aria-label="Visited before">
      <ul>
        {stops.map((stop) => (
          <li key={stop.key}>
            <NodeLink node={stop.key} className={styles.stop} title={stop.name}>
              <Glyph thing={stop.thing} size={10} />
              <span className={styles.name}>{stop.name}</span>
            </NodeLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
