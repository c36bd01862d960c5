/** From when the papers are that stay on the map; nothing where the corpus has no years. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useShown, useView } from '@/components/explorer/explorer-state'
import { counted, countedOf } from '@/components/explorer/words'
import { yearSteps } from '@/components/panels/value-steps'
import type { Atlas } from '@/lib/graph/atlas'
import { type PaperNode, paperKey } from '@/lib/model/graph'
import { RangeSection } from './range-section'

const ANY_YEAR = { since: null, until: null }
const yearOf = ({ year }: PaperNode): number[] => (year === undefined ? [] : [year])

export function YearsRange({ atlas }: { atlas: Atlas }) {
  const { since, until } = useView()
  const { setYears } = useActions()
  const { visible } = useShown(ANY_YEAR)
  const { papers } = atlas.graph
  const years = papers.flatMap(yearOf)
  const left = visible ? papers.filter(({ id }) => visible.has(paperKey(id))) : papers
  const dated = left.flatMap(yearOf)
  const undated = left.length - dated.length
  // Without a bound they are there, too.
  const isLeft = (within: number) =>
    since === null && until === null && within === dated.length ? left.length : within
  const untold = undated > 0 ? ` ${counted(undated, 'paper')} without a year go as soon as a bound is set.` : ''
  return (
    <RangeSection
      title="Years"
      steps={years.length === 0 ? [] : yearSteps(years, dated)}
      least={since}
      most={until}
      labels={['First year', 'Last year']}
      short={String}
      words={String}
      what={(count) => counted(count, 'paper')}
      onCommit={({ least, most }, run) => setYears({ since: least, until: most }, run)}
      hint={(within) =>
        `${countedOf(isLeft(within), papers.length, 'paper')} left, with the concepts that they speak of.${untold}`
      }
    />
  )
}
