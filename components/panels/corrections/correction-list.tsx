/** All that was corrected in this corpus: the one place for what is no concept any more, and for what waits for a paper. */
import { useCorrections } from '@/components/panels/answers'
import { correctionWords, type ListedCorrection } from '@/lib/model/correction'
import styles from './corrections.module.css'
import { TakeBack } from './take-back'
import { nameOfId } from './words'

/** Nothing where nothing is corrected. */
export function CorrectionList({ removable }: { removable: boolean }) {
  const { data, error } = useCorrections()
  if (!error && (data?.corrections.length ?? 0) === 0) return null
  return (
    <section className={styles.section}>
      <h3>What was corrected</h3>
      {error && <p role="alert">{error.message}</p>}
      <ul className={styles.list}>
        {data?.corrections.map((correction) => (
          <li key={correction.id}>
            {`${inWords(correction)} `}
            {removable && <TakeBack id={correction.id} />}
            {correction.stale && <p className={styles.muted}>No paper speaks of it: it waits for one.</p>}
            {correction.note && <p className={styles.muted}>{correction.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function inWords({ id, merge, ...said }: ListedCorrection): string {
  const words = merge === undefined ? correctionWords(said) : `is ${nameOfId(merge)}`
  return `${nameOfId(id)} ${words}.`
}
