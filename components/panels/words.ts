/** What counts and dates mean, in words. Figures themselves are written by components/explorer/words.ts. */
import { counted } from '@/components/explorer/words'

/** `together in 4 papers · more often than chance`; of a single paper nothing is said about chance. */
export function togetherWords(papers: number, association: number): string {
  const together = `together in ${counted(papers, 'paper')}`
  return papers > 1 ? `${together} · ${associationWords(association)}` : together
}

/** Association: normalised pointwise mutual information, -1 to 1. */
function associationWords(association: number): string {
  if (association >= 0.7) return 'rarely one without the other'
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
