'use client'
/** One line at the head of the map that says what it is: how many papers, concepts and clusters. */
import styles from './caption.module.css'
import { useGraph, useView } from './explorer-state'
import { useExplorerStore } from './explorer-store'
import { summaryOf } from './words'

export function Caption() {
  const { atlas } = useGraph()
  const { twin } = useView()
  const { left } = useExplorerStore((state) => state.insets)
  const leftOpen = useExplorerStore((state) => state.leftOpen)
  if (!atlas || atlas.nodes.size === 0 || twin) return null
  return (
    <p className={styles.caption} style={{ left: left + (leftOpen ? 16 : 64) }}>
      {summaryOf(atlas)}
    </p>
  )
}
