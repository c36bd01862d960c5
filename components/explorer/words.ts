/** Numbers and counts as the page writes them. */
import type { Atlas } from '@/lib/graph/atlas'
import type { Shown } from '@/lib/graph/filters'
import { clustersLeft, countsLeft } from '@/lib/graph/left-over'
import type { SizeBy } from '@/lib/graph/sizes'
import type { Cluster } from '@/lib/model/graph'

/** `12345` → `12 345`, with thin spaces that don't break. */
export const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')

/** `1 paper`, `74 papers`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)}\u00a0${count === 1 ? one : many}`

/** `43 of 747`; `747` where none is missing. */
export const partOf = (left: number, all: number): string =>
  all <= left ? thousands(left) : `${thousands(left)} of ${thousands(all)}`

/** `43 of 747 concepts`; `747 concepts` where none is missing. */
export const countedOf = (left: number, all: number, one: string): string =>
  all <= left ? counted(left, one) : `${thousands(left)} of ${counted(all, one)}`

/** What sizes tell. */
export const SIZE_MEANINGS: Readonly<Record<SizeBy, string>> = {
  papers: 'papers of a concept',
  links: 'papers and related concepts, or concepts of a paper',
  bridging: 'how much a concept joins topics',
}

/** `0.81`; of whole things `143`. */
export const sizeFigure = (by: SizeBy, value: number): string =>
  by === 'bridging' ? value.toFixed(2) : thousands(value)

/** What year a concept is coloured, or placed, by. */
export const CONCEPT_YEAR = 'concepts: the middle year of their papers'

type Size = Pick<Cluster, 'papers' | 'concepts'>

/** `12 of 126 papers`; of a graph drawn in part, `12 of 126 papers drawn`: how many of the others would be left is not known. */
export const drawnOf = ({ graph }: Atlas, left: number, all: number, one: string): string =>
  countedOf(left, all, one) + (graph.whole && left < all ? '\u00a0drawn' : '')

/**
 * `126 papers · 1 085 concepts`; where lenses and filters leave but some of them, `12 of 126 papers · …`, and of a graph drawn
 * in part `12 of 126 papers drawn · …`. Lines end between the two.
 */
export function sizeOf(atlas: Atlas, all: Size, left: Size): string {
  const parts = [
    drawnOf(atlas, left.papers, all.papers, 'paper'),
    drawnOf(atlas, left.concepts, all.concepts, 'concept'),
  ]
  return parts.map((part) => part.replaceAll(' ', '\u00a0')).join(' · ')
}

/**
 * `74 papers · 512 concepts · 9 clusters`; where lenses and filters leave but some, `12 of 74 papers · …`; of a corpus too
 * large to be drawn, `Showing 8 000 of 50 000 papers · …`.
 */
export function summaryOf(atlas: Atlas, visible?: Shown['visible']): string {
  const { papers, concepts, clusters, whole } = atlas.graph
  const { paper, Method, Task, Benchmark, Metric } = countsLeft(atlas, visible)
  const summary = [
    countedOf(paper, whole?.papers ?? papers.length, 'paper'),
    countedOf(Method + Task + Benchmark + Metric, whole?.concepts ?? concepts.length, 'concept'),
    countedOf(clustersLeft(atlas, visible), clusters.length, 'cluster'),
  ].join(' · ')
  return whole ? `Showing ${summary}` : summary
}
