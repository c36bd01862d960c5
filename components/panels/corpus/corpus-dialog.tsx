/** The papers of this corpus: bring more from a file, see which ingests brought them, take one out, what was corrected, who answers. */

import { useHealth } from '@/components/panels/answers'
import { CorrectionList } from '@/components/panels/corrections/correction-list'
import { Dialog } from '@/components/ui/dialog'
import styles from './corpus-dialog.module.css'
import { HealthLine } from './health-line'
import { IngestForm } from './ingest-form'
import { RunList } from './run-list'

export interface CorpusDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function CorpusDialog({ open, onOpenChange }: CorpusDialogProps) {
  const { data } = useHealth()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Papers in this corpus">
      {data?.readonly ? (
        <p className={styles.readonly}>This server only shows its papers; none can be added or taken out here.</p>
      ) : (
        <IngestForm onDone={() => onOpenChange(false)} />
      )}
      <RunList removable={data?.readonly === false} />
      <CorrectionList removable={data?.readonly === false} />
      <HealthLine />
    </Dialog>
  )
}
