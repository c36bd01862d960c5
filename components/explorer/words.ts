/** Numbers and counts as the page writes them. */
import type { Atlas } from '@/lib/graph/atlas'

/** `12345` → `12 345`, with thin spaces that don't break. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')

/** `1 paper`, `74 papers`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)}\u00a0${count === 1 ? one : many}`

/** `74 papers · 512 concepts · 9 clusters`; of a corpus too large to be drawn, `Showing 8 000 of 50 000 papers · …`. */
export function summaryOf({ graph: { papers, concepts, clusters, whole } }: Atlas): string {
  const part = (shown: number, all: number | undefined, one: string): string =>
    all === undefined || all <= shown ? counted(shown, one) : `${thousands(shown)} of ${counted(all, one)}`
  const summary = [
    part(papers.length, whole?.papers, 'paper'),
    part(concepts.length, whole?.concepts, 'concept'),
    counted(clusters.length, 'cluster'),
  ].join(' · ')
  return whole ? `Showing ${summary}` : summary
}
