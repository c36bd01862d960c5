/** How rare and how common a concept may be: two thumbs under a drawing of how many concepts there are of each. */
import { useState } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useView } from '@/components/explorer/explorer-state'
import { counted, thousands } from '@/components/explorer/words'
import { Section } from '@/components/panels/section'
import { RangeSlider } from '@/components/ui/range-slider'
import type { Atlas } from '@/lib/graph/atlas'
import { type PaperStep, paperSteps, stepsOfRange } from './paper-steps'
import styles from './papers-range.module.css'

type Pair = readonly [number, number]

export function PapersRange({ atlas }: { atlas: Atlas }) {
  const { least, most } = useView()
  const { setPapers } = useActions()
  const [moving, setMoving] = useState<Pair | null>(null)
  const steps = paperSteps(atlas.graph.concepts.map(({ papers }) => papers))
  const last = steps.length - 1
  if (last < 1) return null
  const [low, high] = moving ?? stepsOfRange(steps, least, most)
  const commit = ([from, to]: Pair) => {
    setMoving(null)
    setPapers({
      least: from === 0 ? 1 : (steps[from]?.papers ?? 1),
      most: to === last ? null : (steps[to]?.papers ?? null),
    })
  }
  const left = steps.slice(low, high + 1).reduce((sum, { concepts }) => sum + concepts, 0)
  const [from, to] = [steps[low]?.papers ?? 1, steps[high]?.papers ?? 1]
  return (
    <Section
      level={2}
      title="Papers of a concept"
      aside={from === to ? thousands(from) : `${thousands(from)}–${thousands(to)}`}
    >
      <Histogram steps={steps} low={low} high={high} />
      {/* Thumbs stand under the middle of their bars. */}
      <div style={{ padding: `0 calc((100% - 16px) / ${2 * steps.length})` }}>
        <RangeSlider
          labels={['Fewest papers of a concept', 'Most papers of a concept']}
          last={last}
          value={[low, high]}
          onChange={setMoving}
          onCommit={commit}
          words={(step) => counted(steps[step]?.papers ?? 0, 'paper')}
        />
      </div>
      <p className={styles.hint}>
        {counted(left, 'concept')} left. What stands in most papers ties everything together; without it finer ties
        show.
      </p>
    </Section>
  )
}

/** Heights are logarithmic: most concepts stand in one paper, and the few common ones must still be seen. */
function Histogram({ steps, low, high }: { steps: readonly PaperStep[]; low: number; high: number }) {
  const top = Math.log1p(Math.max(...steps.map(({ concepts }) => concepts)))
  return (
    <div className={styles.histogram} aria-hidden>
      {steps.map(({ papers, concepts }, at) => (
        <span
          key={papers}
          className={at >= low && at <= high ? styles.in : styles.out}
          style={{ height: `${(Math.log1p(concepts) / top) * 100}%` }}
          title={`${counted(concepts, 'concept')} of ${counted(papers, 'paper')}`}
        />
      ))}
    </div>
  )
}
