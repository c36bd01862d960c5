'use client'
/** What the colours say where they tell years: the oldest and the newest, what lies between, and which year a concept has. */
import { noYearColor, yearStops } from '@/lib/graph/year-colors'
import { anyUndated, endsOf, yearsOf } from '@/lib/graph/years'
import { useColorBy, useGraph } from './explorer-state'
import scales from './scales.module.css'
import { useThemeName } from './use-theme-name'
import { CONCEPT_YEAR } from './words'
import styles from './year-scale.module.css'

export function YearScale() {
  const { atlas } = useGraph()
  const color = useColorBy()
  const theme = useThemeName()
  const years = color === 'year' && atlas ? yearsOf(atlas) : undefined
  if (!atlas || !years) return null
  const [first, last] = endsOf(years)
  return (
    <p className={scales.line}>
      <span>
        <span className="unseen">Colours, by year: from </span>
        {first}
        <span
          className={styles.bar}
          style={{ background: `linear-gradient(to right, ${yearStops(theme).join(', ')})` }}
        />
        {last}
      </span>
      {anyUndated(atlas, years) && (
        <span>
          <span className={styles.dot} style={{ background: noYearColor(theme) }} />
          no year
        </span>
      )}
      <span>{CONCEPT_YEAR}</span>
    </p>
  )
}
