/** Under the list of clusters: where the papers come from, and the way to bring more. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useHealth } from './answers'
import { CorpusDialog } from './corpus-dialog'
import styles from './corpus-line.module.css'

export function CorpusLine() {
  const [open, setOpen] = useState(false)
  const { data } = useHealth()
  return (
    <div className={styles.line}>
      <Button icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {data?.readonly ? 'Where papers come from' : 'Add papers'}
      </Button>
      <CorpusDialog open={open} onOpenChange={setOpen} />
    </div>
  )
}
