/** Under the list of clusters: where the papers come from, and the way to bring more. */
import { AddPapersButton } from './add-papers-button'
import styles from './corpus-line.module.css'

export function CorpusLine() {
  return (
    <div className={styles.line}>
      <AddPapersButton />
    </div>
  )
}
