/** Colours of kinds and clusters in what is written: the right one of two for the theme, without asking which is on. */
import type { CSSProperties } from 'react'
import { clusterColor, type Thing } from '@/lib/graph/appearance'
import styles from './colors.module.css'

export const kindColor = (thing: Thing): string => `var(--kind-${thing.toLowerCase()})`

export const clusterPaint = (color: number | undefined): string =>
  `light-dark(${clusterColor(color, 'light')}, ${clusterColor(color, 'dark')})`

export function ClusterDot({ color }: { color: number | undefined }) {
  const style: CSSProperties = { background: clusterPaint(color) }
  return <span className={styles.dot} style={style} aria-hidden />
}
