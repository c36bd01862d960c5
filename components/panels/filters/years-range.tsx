/** From when the papers are that stay on the map; nothing where the corpus has no years. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useView } from '@/components/explorer/explorer-state'
import { counted } from '@/components/explorer/words'
import type { Atlas } from '@/lib/graph/atlas'
import { RangeSection } from './range-section'
import { valueSteps } from './value-steps'

export function YearsRange({ atlas }: { atlas: Atlas }) {
  const { since, until } = useView()
  const { setYears } = useActions()
  const years = atlas.graph.papers.flatMap(({ year }) => year ?? [])
  const undated = atlas.graph.papers.length - years.length
  const untold = undated > 0 ? ` ${counted(undated, 'paper')} without a year go as soon as a bound is set.` : ''
  return (
    <RangeSection
      title="Years"
      steps={valueSteps(years)}
      least={since}
      most={until}
      labels={['First year', 'Last year']}
      short={String}
      words={String}
      barWords={({ value, count }) => `${counted(count, 'paper')} of ${value}`}
      onCommit={({ least, most }) => setYears({ since: least, until: most })}
      hint={(left) => `${counted(left, 'paper')} left, with the concepts that they speak of.${untold}`}
    />
  )
}
