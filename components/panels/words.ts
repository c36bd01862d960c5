/** What counts and dates mean, in words. Figures themselves are written by components/explorer/words.ts. */
import { counted, thousands } from '@/components/explorer/words'

/** In how many papers two concepts stand: together, the one that is told of, and the one that is open. */
interface PaperCounts {
  together: number
  its: number
  own: number
}

/** `together in 4 of its 16 papers · more often than chance`; of a single paper nothing is said about chance. */
export function togetherWords(counts: PaperCounts, association: number): string {
  const { together, its } = counts
  const where =
    together < its
      ? `${thousands(together)} of its ${counted(its, 'paper')}`
      : its === 1
        ? 'its only paper'
        : its === 2
          ? 'both its papers'
          : `all ${thousands(its)} of its papers`
  return together > 1 ? `together in ${where} · ${associationWords(counts, association)}` : `together in ${where}`
}

/** Association: normalised pointwise mutual information, -1 to 1. */
function associationWords({ together, its, own }: PaperCounts, association: number): string {
  if (together === its && together === own) return 'never one without the other'
  if (together / Math.max(its, own) >= 0.75) return 'rarely one without the other'
  if (association >= 0.2) return 'more often than chance'
  if (association > -0.1) return 'about as often as by chance'
  return 'less often than by chance'
}

/** Where a wider or narrower concept is known from. */
export const sourceWords = (source: string): string =>
  ({ lexicon: 'from the lexicon', name: 'from the name', person: 'said by a person' })[source] ?? `from ${source}`

/** `2026-11-24T16:00:00Z` → `24 Nov 2026, 16:00` in the reader's time zone; an unreadable date as it came. */
export function moment(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
}

/** `2026-11-24T16:00:00Z` → `24 Nov 2026`. */
export const day = (iso: string): string => moment(iso).replace(/,.*$/, '')
