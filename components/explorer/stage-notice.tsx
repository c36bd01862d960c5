'use client'
/** What the stage says when there is no picture to show: still loading, failed, empty, or nothing left by the filters. */
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { useActions } from './explorer-actions'
import { useGraph, useSelection, useShown, useView } from './explorer-state'
import styles from './stage-notice.module.css'

export function StageNotice() {
  const { atlas, error, refetch } = useGraph()
  if (error && !atlas) {
    return (
      <div className={styles.centre}>
        <ErrorState title="The graph could not be loaded" onAction={refetch}>
          {error.message} Nothing is lost: papers and concepts are kept in the store.
        </ErrorState>
      </div>
    )
  }
  if (!atlas) return <p className={styles.loading}>Loading the map…</p>
  if (atlas.nodes.size === 0) return <EmptyCorpus />
  return <Gone />
}

function EmptyCorpus() {
  return (
    <div className={styles.centre}>
      <EmptyState title="No papers yet">
        The map of their methods, tasks, benchmarks and metrics will be here. Bring papers in on the command line:{' '}
        <code>npx concordance ingest FILE</code>. BibTeX, RIS, CSV, JSONL and pages of Hugging Face papers are read.
      </EmptyState>
    </div>
  )
}

/** What was asked for isn't on the map: an unknown id in the address, or everything hidden. */
function Gone() {
  const { missing, id, type } = useSelection()
  const { visible } = useShown()
  const { twin } = useView()
  const { showAll, clearLenses, select } = useActions()
  if (visible?.size === 0) {
    return (
      <div className={styles.centre}>
        <EmptyState
          title="Nothing is left on the map"
          action={
            <Button
              onClick={() => {
                clearLenses()
                showAll()
              }}
            >
              Show everything
            </Button>
          }
        >
          The lenses, the legend and what was hidden leave no paper and no concept.
        </EmptyState>
      </div>
    )
  }
  if (!missing || twin) return null
  return (
    <div className={styles.strip} role="status">
      <span>
        No {type} “{id}” is on this map.
      </span>
      <Button look="quiet" onClick={() => select(null)}>
        Show the whole map
      </Button>
    </div>
  )
}
