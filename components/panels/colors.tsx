/** Colours of kinds and clusters in what is written: the right one of two for the theme, without asking which is on. */
import type { CSSProperties } from 'react'
import { clusterColor, type Thing } from '@/lib/graph/appearance'
import styles from './colors.module.css'

export const kindColor = (thing: Thing): string => `var(--kind-${thing.toLowerCase()})`

export const clusterPaint = (color: number | undefined): string =>
  `light-dark(${clusterColor(color, 'light')}, ${clusterColor(color, 'dark')})`

/** A small territory, as the map draws it: pale within its coast, so that it is no method's disc of like colour. */
export function ClusterMark({ color }: { color: number | undefined }) {
  const style: CSSProperties = { color: clusterPaint(color) }
  return <span className={styles.land} style={style} aria-hidden />
}
