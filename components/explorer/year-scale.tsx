'use client'
/** What the colours say where they tell the year of a paper: the oldest and the newest, and what lies between. */
import { noYearColor, yearColor, yearsOf } from '@/lib/graph/year-colors'
import { useColorBy, useGraph } from './explorer-state'
import { useThemeName } from './use-theme-name'
import styles from './year-scale.module.css'

export function YearScale() {
  const { atlas } = useGraph()
  const color = useColorBy()
  const theme = useThemeName()
  const years = color === 'year' && atlas ? yearsOf(atlas.graph.papers) : undefined
  if (!years) return null
  const { first, last } = years
  const [oldest, newest] = [yearColor(1, theme), yearColor(0, theme)]
  return (
    <p className={styles.scale}>
      <span className="unseen">Colours of papers, by year: from </span>
      {first !== last && <span>{first}</span>}
      <span className={styles.bar} style={{ background: `linear-gradient(to right, ${oldest}, ${newest})` }} />
      <span>{last}</span>
      <span className={styles.none} style={{ background: noYearColor(theme) }} />
      <span>no year</span>
    </p>
  )
}
