/** A report of an ingest as one sentence: only what happened is said. */
import { counted } from '@/components/explorer/words'
import type { IngestReport } from '@/lib/api/contract'

export function reportWords({ added, updated, unchanged, merged, removed }: IngestReport): string {
  const parts = [
    added > 0 && `${counted(added, 'paper')} added`,
    updated > 0 && `${counted(updated, 'paper')} read anew`,
    unchanged > 0 && `${counted(unchanged, 'paper')} known already`,
    merged > 0 && `${counted(merged, 'record')} merged with another of the file`,
    removed > 0 && `${counted(removed, 'sample paper')} taken out`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? `${parts.join(', ')}.` : 'No paper was found in it.'
}
