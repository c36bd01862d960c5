'use client'
/** What the sizes say where they tell something else than papers: of the smallest node and of the largest. */
import { sizesOf } from '@/lib/graph/sizes'
import { useGraph, useSizeBy } from './explorer-state'
import scales from './scales.module.css'
import styles from './size-key.module.css'
import { SIZE_MEANINGS, sizeFigure } from './words'

export function SizeKey() {
  const { atlas } = useGraph()
  const by = useSizeBy()
  if (!atlas || by === 'papers') return null
  return (
    <p className={scales.line}>
      <span>
        <span className="unseen">Sizes: from </span>
        <span className={styles.least} />0<span className="unseen"> to</span>
        <span className={styles.most} />
        {sizeFigure(by, sizesOf(atlas, by).most)}
      </span>
      <span>{SIZE_MEANINGS[by]}</span>
    </p>
  )
}
