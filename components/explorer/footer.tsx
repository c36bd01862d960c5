'use client'
/** The legend: what each shape means, how many are left by lenses and other filters, on or off. */
import { LOOKS, THINGS } from '@/lib/graph/appearance'
import { countsLeft } from '@/lib/graph/left-over'
import { useActions } from './explorer-actions'
import { useGraph, useShown, useView } from './explorer-state'
import styles from './footer.module.css'
import { Glyph } from './glyph'
import { RoleKey } from './role-key'
import { SizeKey } from './size-key'
import { thousands } from './words'
import { YearScale } from './year-scale'

export function Footer() {
  const { atlas } = useGraph()
  if (!atlas || atlas.nodes.size === 0) return null
  return (
    <div className={styles.footer}>
      <Legend />
      <YearScale />
      <SizeKey />
      <RoleKey />
    </div>
  )
}

/** A kind that is off says how many would come back. */
const NONE_HIDDEN = { hide: [] }

export function Legend() {
  const { atlas } = useGraph()
  const { hide, color } = useView()
  const { toggleThing } = useActions()
  const { visible } = useShown(NONE_HIDDEN)
  if (!atlas) return null
  const left = countsLeft(atlas, visible)
  const things = THINGS.filter((thing) => atlas.counts[thing] > 0)
  return (
    <fieldset className={styles.legend}>
      <legend className="unseen">Shown on the map</legend>
      {things.map((thing) => (
        <button
          key={thing}
          type="button"
          className={styles.entry}
          aria-pressed={!hide.includes(thing)}
          title={hide.includes(thing) ? `Show ${LOOKS[thing].plural}` : `Hide ${LOOKS[thing].plural}`}
          onClick={() => toggleThing(thing)}
        >
          <Glyph thing={thing} color={color === 'kind' ? undefined : 'currentColor'} />
          <span>{LOOKS[thing].plural}</span>
          <span className={styles.count}>{thousands(left[thing])}</span>
        </button>
      ))}
    </fieldset>
  )
}
