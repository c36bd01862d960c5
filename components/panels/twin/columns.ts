/** The columns of figures beside the names: what stands in them, and whether the list can be sorted by them. */
import { counted, drawnOf, partOf, sizeFigure } from '@/components/explorer/words'
import type { Atlas } from '@/lib/graph/atlas'
import { bridgesOf } from '@/lib/graph/bridges'
import { yearsOf } from '@/lib/graph/years'
import type { Measure, Order, Span } from './measure'
import type { ListOf, TreeRow } from './tree'

type NodeRow = Extract<TreeRow, { type: 'node' }>
type ClusterRow = Extract<TreeRow, { type: 'cluster' }>

export interface Column {
  name: string
  /** Undefined where nothing is sorted by it. */
  by?: Order['by']
  /** Not on a phone, where names would have no room beside it. */
  wideOnly?: boolean
  cell: (row: NodeRow, measure: Measure, atlas: Atlas) => string
  ofCluster?: (row: ClusterRow, atlas: Atlas) => string
}

/** `2014–2025`, `2014` where it begins and ends with that, nothing where no year is known. */
function range({ first, last }: Span): string {
  if (first === undefined) return ''
  return first === last ? String(first) : `${first}–${last}`
}
const years = (_row: NodeRow, measure: Measure): string => range(measure)

/** `3 of 12 papers`, `8 concepts`: with the noun, as a list may have both. */
const counts = ({ node }: NodeRow, { count, of }: Measure, atlas: Atlas): string =>
  drawnOf(atlas, count, of, node.type === 'paper' ? 'concept' : 'paper')

/** The noun is in the heading where the row is one of those that are listed. */
const countsUnder =
  (type: NodeRow['node']['type']): Column['cell'] =>
  (row, measure, atlas) =>
    row.node.type === type && !atlas.graph.whole ? partOf(measure.count, measure.of) : counts(row, measure, atlas)

/** Of a cluster, papers; where those are off the map, its concepts. */
function countsOfCluster({ cluster, papers, concepts }: ClusterRow, atlas: Atlas): string {
  if (!cluster) return papers > 0 ? counted(papers, 'paper') : counted(concepts, 'concept')
  return papers > 0
    ? drawnOf(atlas, papers, cluster.papers, 'paper')
    : drawnOf(atlas, concepts, cluster.concepts, 'concept')
}

const bridging = (_row: NodeRow, measure: Measure): string =>
  measure.bridging ? sizeFigure('bridging', measure.bridging) : ''

const YEARS: Column = { name: 'Years', cell: years, ofCluster: (row) => range(row.years) }
const COLUMNS: Record<ListOf, readonly Column[]> = {
  clusters: [YEARS, { name: 'Papers or concepts', cell: counts, ofCluster: countsOfCluster }],
  concepts: [
    { name: 'First year', by: 'first', wideOnly: true, cell: (_row, { first }) => String(first ?? '') },
    { name: 'Last year', by: 'last', cell: (_row, { last }) => String(last ?? '') },
    { name: 'Bridging', by: 'bridging', cell: bridging },
    { name: 'Papers', by: 'count', cell: countsUnder('concept') },
  ],
  papers: [
    { name: 'Year', by: 'first', cell: years },
    { name: 'Concepts', by: 'count', cell: countsUnder('paper') },
  ],
}

const isOfYears = ({ by, name }: Column): boolean => by === 'first' || by === 'last' || name === YEARS.name

/** Without those of years where no paper has one, and of bridging where nothing joins topics. */
export function columnsOf(list: ListOf, atlas: Atlas): readonly Column[] {
  const [dated, joined] = [yearsOf(atlas) !== undefined, bridgesOf(atlas).ranked.length > 0]
  return COLUMNS[list].filter((column) => (dated || !isOfYears(column)) && (joined || column.by !== 'bridging'))
}
