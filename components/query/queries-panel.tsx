/** Left tab: questions to the graph, as sentences with blanks or as Cypher of one's own. */
import { Segments } from '@/components/ui/segments'
import { CypherEditor } from './cypher-editor'
import styles from './queries-panel.module.css'
import { QueryList } from './query-list'
import { useQueryStore } from './query-store'
import { useMode } from './use-written'

export function QueriesPanel() {
  const mode = useMode()
  return (
    <div className={styles.panel}>
      <div className={styles.mode}>
        <Segments
          label="How to ask"
          options={[
            { value: 'sentences', label: 'Sentences' },
            { value: 'cypher', label: 'Cypher' },
          ]}
          value={mode}
          onChange={(next) => useQueryStore.setState({ mode: next, ran: null })}
        />
      </div>
      {mode === 'sentences' ? <QueryList /> : <CypherEditor />}
    </div>
  )
}
