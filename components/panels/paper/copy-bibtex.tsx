/** The entry of a paper for a bibliography, by one click. */
import { Check, Copy } from 'lucide-react'
import { copyText } from '@/components/ui/copy-text'
import { useOutcome } from '@/components/ui/use-outcome'
import { bibtexOf } from '@/lib/graph/export-bibtex'
import type { Paper } from '@/lib/model/paper'
import styles from './paper-source.module.css'

export function CopyBibtex({ paper }: { paper: Paper }) {
  const { outcome, said, tell } = useOutcome()
  const copy = async () => {
    if (await copyText(bibtexOf([paper]))) tell('done', 'BibTeX copied')
    else tell('failed', 'Could not copy: download it from the menu')
  }
  const Icon = outcome === 'done' ? Check : Copy
  return (
    <>
      <button type="button" className={styles.copy} onClick={() => void copy()}>
        {said || 'Copy BibTeX'}
        <Icon aria-hidden size={12} />
      </button>
      <span role="status" className="unseen">
        {said}
      </span>
    </>
  )
}
