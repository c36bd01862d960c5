'use client'
/** What the stage says when there is no picture to show: still loading, failed, empty, or nothing left by the filters. */
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { FORMATS_IN_WORDS } from '@/lib/model/format-names'
import { useActions } from './explorer-actions'
import { useGraph, useSelection, useShown, useView } from './explorer-state'
import { useExplorerStore } from './explorer-store'
import { AddPapersSlot } from './slots'
import styles from './stage-notice.module.css'

export function StageNotice() {
  const { atlas, error, refetch } = useGraph()
  const undrawable = useExplorerStore((state) => state.undrawable)
  if (error && !atlas) {
    return (
      <Centre>
        <ErrorState title="The graph could not be loaded" onAction={refetch}>
          {error.message} Nothing is lost: papers and concepts are kept in the store.
        </ErrorState>
      </Centre>
    )
  }
  if (!atlas) return <p className={styles.loading}>Loading the map…</p>
  if (atlas.nodes.size === 0) return <EmptyCorpus />
  return undrawable ? <Undrawable /> : <NothingLeft />
}

function Undrawable() {
  return (
    <p className={styles.strip} role="status">
      This browser can’t draw the map, because WebGL is off or missing: everything is in this list instead.
    </p>
  )
}

function Centre({ children }: { children: ReactNode }) {
  const { left, right, bottom } = useExplorerStore((state) => state.insets)
  return (
    <div className={styles.centre} style={{ left, right, bottom }}>
      {children}
    </div>
  )
}

function EmptyCorpus() {
  return (
    <Centre>
      <EmptyState title="No papers yet" action={<AddPapersSlot />}>
        The map of their methods, tasks, benchmarks and metrics will be here. Add papers here or on the command line:{' '}
        <code>npx concordance ingest FILE</code>. {FORMATS_IN_WORDS} are read.
      </EmptyState>
    </Centre>
  )
}

/** Nothing is left by lenses, legend and hiding, not even what is selected, which is drawn always. That an id of the address is unknown is said by the inspector. */
function NothingLeft() {
  const { visible } = useShown()
  const { node } = useSelection()
  const { twin } = useView()
  const { showAll, clearLenses } = useActions()
  if (visible?.size !== 0 || (node && !twin)) return null
  return (
    <Centre>
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
    </Centre>
  )
}
