/** What a statement of one's own may speak of: nodes with what each has, links, measures. */
import { KINDS } from '@/lib/model/concept'
import styles from './cypher-editor.module.css'
import { PROPERTIES, TYPES } from './graph-words'

const NODES: readonly [what: string, has: readonly string[]][] = [
  ['Paper', PROPERTIES.Paper ?? []],
  [`Concept (${KINDS.join(', ')})`, PROPERTIES.Concept ?? []],
  ['Cluster', PROPERTIES.Cluster ?? []],
]

export function CypherHelp() {
  return (
    <div className={styles.hint}>
      <p>It can only read. Nodes, and what each has:</p>
      <dl>
        {NODES.map(([what, has]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{has.join(', ')}</dd>
          </div>
        ))}
      </dl>
      <p>
        Links: {TYPES.join(', ')}. Links of papers have a salience (how much the paper is about it), a confidence and a
        roleConfidence, from 0 to 1.
      </p>
    </div>
  )
}
