/** A paper's abstract with every mention marked and leading to its concept. */
import type { PaperPage } from '@/lib/model/page'
import styles from './abstract-text.module.css'
import { MarkedText } from './marked-text'
import { marksOfField } from './paper-marks'

export function AbstractText({ page, emphasis }: { page: PaperPage; emphasis?: string }) {
  const { abstract } = page.paper
  if (!abstract) return <p className={styles.none}>The source gave no abstract; only the title was read.</p>
  return (
    <p className={styles.abstract}>
      <MarkedText text={abstract} marks={marksOfField(page.concepts, 'abstract')} linked emphasis={emphasis} />
    </p>
  )
}
