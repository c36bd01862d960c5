/** How rare and how common a concept may be. */
import { useActions } from '@/components/explorer/explorer-actions'
import { useShown, useView } from '@/components/explorer/explorer-state'
import { counted, countedOf, thousands } from '@/components/explorer/words'
import { valueSteps } from '@/components/panels/value-steps'
import type { Atlas } from '@/lib/graph/atlas'
import { type ConceptNode, conceptKey } from '@/lib/model/graph'
import { RangeSection } from './range-section'

const ANY_NUMBER = { least: 1, most: null }
const papersOf = ({ papers }: ConceptNode): number => papers

export function PapersRange({ atlas }: { atlas: Atlas }) {
  const { least, most } = useView()
  const { setPapers } = useActions()
  const { visible } = useShown(ANY_NUMBER)
  const { concepts } = atlas.graph
  const left = visible ? concepts.filter(({ id }) => visible.has(conceptKey(id))) : concepts
  return (
    <RangeSection
      title="Papers of a concept"
      steps={valueSteps(concepts.map(papersOf), left.map(papersOf))}
      logarithmic
      least={least}
      most={most}
      labels={['Fewest papers of a concept', 'Most papers of a concept']}
      short={thousands}
      words={(papers) => counted(papers, 'paper')}
      what={(count) => counted(count, 'concept')}
      onCommit={({ least: fewest, most }, run) => setPapers({ least: fewest ?? 1, most }, run)}
      hint={(within) =>
        `${countedOf(within, concepts.length, 'concept')} left. What stands in most papers ties everything together; without it finer ties show. The heights of the bars are logarithmic.`
      }
    />
  )
}
