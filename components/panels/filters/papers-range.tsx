/** How rare and how common a concept may be. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useView } from '@/components/explorer/explorer-state'
import { counted, thousands } from '@/components/explorer/words'
import type { Atlas } from '@/lib/graph/atlas'
import { RangeSection } from './range-section'
import { valueSteps } from './value-steps'

export function PapersRange({ atlas }: { atlas: Atlas }) {
  const { least, most } = useView()
  const { setPapers } = useActions()
  return (
    <RangeSection
      title="Papers of a concept"
      steps={valueSteps(atlas.graph.concepts.map(({ papers }) => papers))}
      least={least}
      most={most}
      labels={['Fewest papers of a concept', 'Most papers of a concept']}
      short={thousands}
      words={(papers) => counted(papers, 'paper')}
      barWords={({ value, count }) => `${counted(count, 'concept')} of ${counted(value, 'paper')}`}
      onCommit={(range) => setPapers({ least: range.least ?? 1, most: range.most })}
      hint={(left) =>
        `${counted(left, 'concept')} left. What stands in most papers ties everything together; without it finer ties show.`
      }
    />
  )
}
