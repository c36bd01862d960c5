'use client'
/**
 * One line at the head of the map: how many papers, concepts and clusters are on it, whether filters leave any out, and,
 * until the first click, three things to
 * try that this corpus offers: a task, a benchmark, a question. On a phone what shapes, years' colours and sizes mean
 * stands below it, because the legend lies in the sheet there.
 */
import { ListFilter, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import { useSavedQueries } from '@/components/panels/answers'
import { LOOKS, THINGS } from '@/lib/graph/appearance'
import type { Atlas } from '@/lib/graph/atlas'
import { conceptKey } from '@/lib/model/graph'
import styles from './caption.module.css'
import { useActions } from './explorer-actions'
import { useFiltered, useGraph, useShown, useView } from './explorer-state'
import { useExplorerStore } from './explorer-store'
import { Glyph } from './glyph'
import { SizeKey } from './size-key'
import { toTry } from './to-try'
import { summaryOf } from './words'
import { YearScale } from './year-scale'

export function Caption() {
  const { atlas } = useGraph()
  const { twin, at, cluster, lens } = useView()
  const { left, right } = useExplorerStore((state) => state.insets)
  const leftOpen = useExplorerStore((state) => state.leftOpen)
  const fresh = useExplorerStore((state) => state.fresh)
  const filtered = useFiltered()
  const { visible } = useShown()
  if (!atlas || atlas.nodes.size === 0 || twin) return null
  const isNew = fresh && !at && !cluster && lens.length === 0 && !filtered
  return (
    <div
      className={styles.caption}
      data-lenses={lens.length > 0 || undefined}
      data-filtered={filtered || undefined}
      data-new={isNew || undefined}
      style={{ left: left + (leftOpen ? 16 : 64), right: right + 64 }}
    >
      <div className={styles.what}>
        <p className={styles.summary}>
          {summaryOf(atlas, visible)}
          {atlas.graph.whole && !isNew && !filtered && (
            <span className={styles.others}>. Search finds the others.</span>
          )}
        </p>
        <Key atlas={atlas} />
        <div className={styles.scales}>
          <YearScale />
          <SizeKey />
        </div>
      </div>
      {filtered && <Filtered />}
      {isNew && <FirstSteps atlas={atlas} />}
    </div>
  )
}

/** A link may lead here: who follows it is to know that this is not the whole map. */
function Filtered() {
  const { showAll } = useActions()
  return (
    <p className={styles.filtered}>
      <ListFilter aria-hidden size={13} />
      filtered ·{' '}
      <button type="button" className={styles.all} onClick={showAll}>
        Show everything
      </button>
    </p>
  )
}

function Key({ atlas }: { atlas: Atlas }) {
  const { color, hide } = useView()
  const things = THINGS.filter((thing) => atlas.counts[thing] > 0 && !hide.includes(thing))
  return (
    <p className={styles.key}>
      {things.map((thing) => (
        <span key={thing}>
          <Glyph thing={thing} size={9} {...(color === 'kind' ? {} : { color: 'currentColor' })} />
          {LOOKS[thing].plural}
        </span>
      ))}
    </p>
  )
}

function FirstSteps({ atlas }: { atlas: Atlas }) {
  const { select, addLens } = useActions()
  const concepts = useMemo(() => toTry(atlas), [atlas])
  const query = useSavedQueries().data?.queries.find(({ parameters }) => parameters.length === 0)
  return (
    <p className={styles.steps}>
      <span className={styles.try}>Try</span>
      {concepts.map((concept) => (
        <button key={concept.id} type="button" className={styles.step} onClick={() => select(conceptKey(concept.id))}>
          <Glyph thing={concept.kind} />
          <span>{concept.kind === 'Benchmark' ? `evaluated on ${concept.name}` : concept.name}</span>
        </button>
      ))}
      {query && (
        <button type="button" className={styles.step} onClick={() => addLens({ slug: query.slug, params: {} })}>
          <Table2 aria-hidden size={13} />
          <span>{query.name}</span>
        </button>
      )}
    </p>
  )
}
