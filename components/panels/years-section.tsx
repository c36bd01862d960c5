/** From which years the papers of a concept or cluster are, from the first year of the corpus to its last: when it rose, and whether it still does. */
import { useGraph, useLeft } from '@/components/explorer/explorer-state'
import { counted, countedOf } from '@/components/explorer/words'
import { isDrawn, type LinkTraits } from '@/lib/graph/filters'
import { yearsOf } from '@/lib/graph/years'
import { Histogram } from './histogram'
import { Section } from './section'
import { yearSteps } from './value-steps'
import styles from './years-section.module.css'

export interface YearsSectionProps {
  /** What is drawn of it: its papers are told from the rest. */
  links: readonly ({ key: string } & LinkTraits)[]
  /** How many papers it has in all: of a large corpus only some are drawn. */
  papers: number
}

export function YearsSection({ links, papers }: YearsSectionProps) {
  const { atlas } = useGraph()
  const shown = useLeft()
  const years = atlas && yearsOf(atlas)
  const drawn = links.flatMap((link) => {
    const entry = atlas?.nodes.get(link.key)
    return entry?.type === 'paper' ? [{ year: entry.node.year, left: isDrawn(shown, link.key, link) }] : []
  })
  const dated = drawn.flatMap(({ year, left }) => (year === undefined ? [] : [{ year, left }]))
  // A single one says its year itself.
  if (!years || years.oldest === years.last || dated.length < 2) return null
  const range = { first: years.oldest, last: years.last }
  const left = dated.filter((paper) => paper.left)
  const steps = yearSteps(
    dated.map(({ year }) => year),
    left.map(({ year }) => year),
    range,
  )
  const words = ({ value, count, of = count }: (typeof steps)[number]) => `${countedOf(count, of, 'paper')} of ${value}`
  const undated = drawn.length - dated.length
  return (
    <Section title="Years" aside={`at most ${counted(Math.max(...steps.map(({ of = 0 }) => of)), 'paper')} a year`}>
      <div className={styles.chart}>
        <Histogram steps={steps} inside={[0, steps.length - 1]} told={null} barWords={words} />
        <p className={styles.axis} aria-hidden>
          <span>{range.first}</span>
          <span>{range.last}</span>
        </p>
      </div>
      <p className="unseen">{`${steps
        .filter(({ of }) => of)
        .map(words)
        .join(', ')}.`}</p>
      {undated > 0 && <p className={styles.note}>{counted(undated, 'paper')} without a year</p>}
      {drawn.length < papers && <p className={styles.note}>Of the {counted(drawn.length, 'paper')} that are drawn</p>}
    </Section>
  )
}
