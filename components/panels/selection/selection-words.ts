/** Of what several nodes have in common: what is told together, and under which words. */
import { parseKey } from '@/lib/model/graph'
import type { Common } from '@/lib/model/page'

export interface Group {
  type: 'paper' | 'concept'
  /** To so many of the chosen ones… */
  links: number
  /** …of so many that it could have links to. */
  of: number
  count: number
  /** The first of them, with their links. */
  others: Common['others']
}

const TYPES = ['paper', 'concept'] as const

/** Those of all first, told though there be none; of fewer only where there are some. */
export function groupsOf({ nodes, counts, others }: Common): Group[] {
  return TYPES.flatMap((type) => {
    const of = nodes.filter((node) => node.type !== type).length
    if (of < 2) return []
    const groups = counts.filter((each) => each.type === type)
    if (!groups.some(({ links }) => links === of)) groups.unshift({ type, links: of, count: 0 })
    return groups.map((group) => ({
      ...group,
      of,
      others: others.filter(({ via, hops }) => via.type === type && hops.length === group.links),
    }))
  })
}

/** `Papers that speak of all 3`, `Papers that speak of both concepts` of a mixture, `Concepts of 2 of the 3 papers`. */
export function headingOf({ type, links, of }: Group): string {
  if (of === 2) return type === 'paper' ? 'Papers that speak of both concepts' : 'Concepts of both papers'
  const which = links === of ? `all ${of}` : `${links} of the ${of}`
  return type === 'paper' ? `Papers that speak of ${which}` : `Concepts of ${which} papers`
}

/** `What 3 concepts have in common`. */
export function titleOf(chosen: readonly string[]): string {
  const types = new Set(chosen.map((key) => parseKey(key)?.type))
  const what = types.size > 1 ? 'papers and concepts' : types.has('paper') ? 'papers' : 'concepts'
  return `What ${chosen.length} ${what} have in common`
}
