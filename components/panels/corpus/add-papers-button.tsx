/** Opens where papers come from; says how far an ingest has come that goes on behind it. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { counted, thousands } from '@/components/explorer/words'
import { useHealth } from '@/components/panels/answers'
import { Button } from '@/components/ui/button'
import { CorpusDialog } from './corpus-dialog'
import { type IngestState, useIngestStore } from './ingest-store'

export function AddPapersButton() {
  const [open, setOpen] = useState(false)
  const { data } = useHealth()
  const ingest = useIngestStore((store) => store.state)
  return (
    <>
      <Button icon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {data?.readonly ? 'Where papers come from' : ingestWords(ingest)}
      </Button>
      <CorpusDialog open={open} onOpenChange={setOpen} />
    </>
  )
}

function ingestWords(ingest: IngestState): string {
  if (ingest.is === 'failed') return 'Adding papers failed'
  if (ingest.is === 'done') {
    const failed = ingest.outcomes.filter((outcome) => 'message' in outcome).length
    if (failed > 0) return `${counted(failed, 'file was', 'files were')} not taken in`
  }
  if (ingest.is !== 'running') return 'Add papers'
  return ingest.papers > 0 ? `Adding papers: ${thousands(ingest.papers)}` : 'Adding papers'
}
