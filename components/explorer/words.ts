/** Numbers and counts as the page writes them. */
import type { Atlas } from '@/lib/graph/atlas'

/** `12345` → `12 345`, with thin spaces that don't break. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')

/** `1 paper`, `74 papers`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)}\u00a0${count === 1 ? one : many}`

/** `74 papers · 512 concepts · 9 clusters`. */
export function summaryOf(atlas: Atlas): string {
  const { papers, concepts, clusters } = atlas.graph
  return [
    counted(papers.length, 'paper'),
    counted(concepts.length, 'concept'),
    counted(clusters.length, 'cluster'),
  ].join(' · ')
}
