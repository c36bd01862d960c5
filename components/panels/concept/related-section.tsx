/** Concepts that stand in the same papers, each with the reason in words and the papers that give it. */
import { useGraph, useLeft } from '@/components/explorer/explorer-state'
import { counted, thousands } from '@/components/explorer/words'
import { Answered } from '@/components/panels/answered'
import { useRelated } from '@/components/panels/answers'
import { NodeLink } from '@/components/panels/node-link'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { togetherWords } from '@/components/panels/words'
import { isLeft, leavesOutPapers } from '@/lib/graph/filters'
import { papersOfBoth } from '@/lib/graph/left-over'
import { type ConceptNode, conceptKey, paperKey } from '@/lib/model/graph'
import type { Related } from '@/lib/model/page'
import { readable } from '@/lib/text/read-tex'
import styles from './related-section.module.css'

export function RelatedSection({ concept: { id, name, papers } }: { concept: ConceptNode }) {
  const answer = useRelated(id)
  const shown = useLeft()
  return (
    <Section title="Related concepts">
      <Answered answer={answer} what="related concepts">
        {({ related }) =>
          related.length === 0 ? (
            <p className={styles.none}>No other concept stands in the same papers as {name} yet.</p>
          ) : (
            <LongList
              items={related}
              first={10}
              what="related concepts"
              itemKey={({ concept }) => concept.id}
              isLeft={({ concept }) => isLeft(shown, conceptKey(concept.id), { about: concept })}
              renderItem={(item) => <RelatedRow related={item} to={id} own={papers} />}
            />
          )
        }
      </Answered>
    </Section>
  )
}

function RelatedRow({ related, to, own }: { related: Related; to: string; own: number }) {
  const { concept, together, association, examples } = related
  const { atlas } = useGraph()
  const shown = useLeft()
  const left = atlas && leavesOutPapers(shown) ? papersOfBoth(atlas, shown, concept.id, to) : together
  return (
    <NodeRow
      node={conceptKey(concept.id)}
      about={concept}
      thing={concept.kind}
      name={concept.name}
      note={
        <details className={styles.why}>
          <summary>
            {togetherWords({ together, its: concept.papers, own }, association)}
            {left < together && ` · ${thousands(left)} on the map`}
          </summary>
          <ul>
            {examples.map((paper) => (
              <li key={paper.id}>
                <NodeLink node={paperKey(paper.id)}>{readable(paper.title)}</NodeLink>
              </li>
            ))}
            {together > examples.length && <li>and {counted(together - examples.length, 'other')}</li>}
          </ul>
        </details>
      }
    />
  )
}
