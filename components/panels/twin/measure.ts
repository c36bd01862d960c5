/** What the list tells of a node beside its name: how many papers or concepts it has, from which years it is, how much it joins topics. */
import type { Atlas, AtlasNode } from '@/lib/graph/atlas'
import { bridgesOf } from '@/lib/graph/bridges'
import { isDrawn, leavesOutPapers, type Shown } from '@/lib/graph/filters'

export interface Span {
  first: number | undefined
  last: number | undefined
}

/** Neither where no year is known. */
export const spanOf = (years: readonly number[]): Span =>
  years.length === 0 ? { first: undefined, last: undefined } : { first: Math.min(...years), last: Math.max(...years) }

/** Its years are those of a paper, or of the first and the last paper of a concept, whatever is left of them. */
export interface Measure extends Span {
  /** Papers of a concept, concepts of a paper: those that are left, and all. */
  count: number
  of: number
  /** How much a concept joins topics, whatever is left. */
  bridging: number | undefined
}

export function measureOf(atlas: Atlas, left: Shown, entry: AtlasNode): Measure {
  const of = entry.type === 'paper' ? entry.node.concepts : entry.node.papers
  // Without filters it is all, though of a large corpus not all is drawn.
  const isCounted = entry.type === 'concept' ? leavesOutPapers(left) : left.visible !== undefined
  const links = atlas.links(entry.key)
  const count = isCounted ? links.filter((link) => isDrawn(left, link.key, link)).length : of
  const papers = entry.type === 'paper' ? [entry] : links.map(({ key }) => atlas.nodes.get(key))
  const years = papers.flatMap((paper) =>
    paper?.type === 'paper' && paper.node.year !== undefined ? paper.node.year : [],
  )
  return { count, of, bridging: bridgesOf(atlas).of.get(entry.key), ...spanOf(years) }
}

/** By what the list is sorted. */
export interface Order {
  by: 'name' | 'count' | 'first' | 'last' | 'bridging'
  way: 'up' | 'down'
}

/** Numbers begin with the largest, names with A; again by the same column is the other way. */
export function nextOrder(order: Order, by: Order['by']): Order {
  if (order.by === by) return { by, way: order.way === 'up' ? 'down' : 'up' }
  return { by, way: by === 'name' ? 'up' : 'down' }
}

const names = new Intl.Collator('en', { numeric: true })

/** In this order; what has no such number comes last either way, and what is equal stays as it is. */
export function inOrder(entries: readonly AtlasNode[], { by, way }: Order, measure: (entry: AtlasNode) => Measure) {
  const sign = way === 'up' ? 1 : -1
  if (by === 'name') return entries.toSorted((a, b) => sign * names.compare(a.name, b.name))
  return entries
    .map((entry) => ({ entry, value: measure(entry)[by] }))
    .sort((a, b) => {
      if (a.value !== undefined && b.value !== undefined) return sign * (a.value - b.value)
      return Number(a.value === undefined) - Number(b.value === undefined)
    })
    .map(({ entry }) => entry)
}
