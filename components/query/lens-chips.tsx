/** Which lenses lie on the map, as chips in the header: the words show the answer's table, the cross takes it off. */
import { Layers, Minus, Plus, Scan, Sun, X } from 'lucide-react'
import { useRef } from 'react'
import { RINGS, ringsOf } from '@/components/explorer/answered'
import { useActions } from '@/components/explorer/explorer-actions'
import { type Lens, useLenses, useView } from '@/components/explorer/explorer-state'
import { statementOf } from '@/components/explorer/lens-answer'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'
import { useFocusHandedOn } from '@/components/ui/use-focus-handed-on'
import type { LensMode } from '@/lib/graph/lenses'
import styles from './lens-chips.module.css'
import { MODE_WORDS } from './lens-modes'
import { useOnMapWords } from './on-map'
import { recallStatement, setValues, showAnswer } from './query-store'
import { useLensWords } from './use-lens-words'
import { writtenOf } from './use-written'

const MODE_ICONS: Record<LensMode, typeof Sun> = { highlight: Sun, isolate: Scan, add: Plus, subtract: Minus }

export function LensChips() {
  const lenses = useLenses()
  const { clearLenses } = useActions()
  const rings = ringsOf(lenses)
  if (lenses.length === 0) return null
  return (
    <div className={styles.row}>
      <ul className={styles.chips} aria-label="Lenses on the map">
        {lenses.map((lens) => (
          <LensChip key={lens.id} lens={lens} ring={rings.get(lens.id)} />
        ))}
      </ul>
      {lenses.length > 1 && (
        <Button look="quiet" icon={<Layers aria-hidden />} onClick={clearLenses}>
          Clear
        </Button>
      )}
    </div>
  )
}

function LensChip({ lens, ring }: { lens: Lens; ring: number | undefined }) {
  const { removeLens } = useActions()
  const entry = useRef<HTMLLIElement>(null)
  useFocusHandedOn(entry, () => document.querySelector<HTMLElement>(`.${styles.remove}`))
  const words = useLensWords()(lens)
  const onMap = useOnMapWords()
  const written = writtenOf(lens)
  const run = useView().lens.flatMap((one) => statementOf(one) ?? [])
  const Icon = MODE_ICONS[lens.mode]
  const state = lens.error ? 'failed' : lens.answer ? onMap(lens, lens.answer.keys) : 'running'
  return (
    <li ref={entry} className={styles.entry}>
      <span className={classNames(styles.chip, lens.error && styles.failed)}>
        <Tooltip label={`${MODE_WORDS[lens.mode]}: ${words} (${state})`}>
          <button
            type="button"
            className={styles.words}
            onClick={() => {
              if (written) recallStatement(lens.id, written, run)
              else setValues(lens.slug, lens.params)
              showAnswer(lens.id)
            }}
          >
            {ring === undefined ? <Icon aria-hidden size={14} /> : <Ring dash={RINGS[ring]} />}
            <span className={styles.text}>{words}</span>
          </button>
        </Tooltip>
        <button
          type="button"
          className={styles.remove}
          aria-label={`Take off: ${words}`}
          onClick={() => removeLens(lens.id)}
        >
          <X aria-hidden size={14} />
        </button>
      </span>
    </li>
  )
}

/** As the answer's nodes have it on the map. */
const Ring = ({ dash = [] }: { dash: readonly number[] | undefined }) => (
  <svg aria-hidden="true" width={14} height={14} viewBox="0 0 14 14" className={styles.ring}>
    <circle
      cx={7}
      cy={7}
      r={5.5}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeDasharray={dash.join(' ')}
    />
    <circle cx={7} cy={7} r={2} fill="currentColor" />
  </svg>
)
