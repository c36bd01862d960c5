/** Which year everything has: a paper its own, a concept the middle one of its papers. Colours and the layout by year read it here. */
import type { Atlas } from './atlas'

/** Share of the papers that may be older than the first year: a scale from the oldest would leave all others one colour. */
const EARLIER = 0.05

export interface Years {
  oldest: number
  /** The first of the scale, whose colour all have that are older. */
  first: number
  last: number
  /** By key; of what has none, nothing. */
  of: ReadonlyMap<string, number>
}

const known = new WeakMap<Atlas, Years | undefined>()

/** Undefined where no paper has a year; found once for each atlas. */
export function yearsOf(atlas: Atlas): Years | undefined {
  if (!known.has(atlas)) known.set(atlas, findYears(atlas))
  return known.get(atlas)
}

function findYears(atlas: Atlas): Years | undefined {
  const of = new Map<string, number>()
  for (const { key, type, node } of atlas.nodes.values()) {
    if (type === 'paper' && node.year !== undefined) of.set(key, node.year)
  }
  const years = [...of.values()].sort((a, b) => a - b)
  const [oldest, last] = [years[0], years.at(-1)]
  if (oldest === undefined || last === undefined) return undefined
  for (const { key, type } of atlas.nodes.values()) {
    const middle = type === 'concept' ? middleOf(atlas.links(key).flatMap((link) => of.get(link.key) ?? [])) : undefined
    if (middle !== undefined) of.set(key, middle)
  }
  const early = years[Math.floor(years.length * EARLIER)]!
  const first = early < last ? early : oldest
  return { oldest, first, last, of }
}

/** The median; between the two middle ones where there are two. */
function middleOf(years: number[]): number | undefined {
  if (years.length === 0) return undefined
  const sorted = years.sort((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
}

/** How the ends of the scale are written: `≤ 2005`, `2025`; no first one where all papers are of one year. */
export const endsOf = ({ oldest, first, last }: Years): [first: string | undefined, last: string] => [
  first === last ? undefined : `${oldest < first ? '≤\u00a0' : ''}${first}`,
  String(last),
]

/** Whether anything has the colour of no year. */
export const anyUndated = ({ nodes }: Atlas, { of }: Years): boolean => of.size < nodes.size
