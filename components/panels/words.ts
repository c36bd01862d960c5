/** What counts and dates mean, in words. Figures themselves are written by components/explorer/words.ts. */

/** Association (normalised PMI, -1 to 1) in words that stand behind "together in 4 papers". */
export function associationWords(association: number): string {
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
