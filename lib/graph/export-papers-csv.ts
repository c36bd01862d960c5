/** Papers as one table, a row each: what their sources said about them. */
import type { Paper } from '@/lib/model/paper'
import { csvLine, joinNames } from './csv-line'

const COLUMNS = [
  'id',
  'title',
  'authors',
  'year',
  'published',
  'venue',
  'doi',
  'arxivId',
  'url',
  'citationKey',
  'abstract',
] as const satisfies (keyof Paper)[]

export const papersToCsv = (papers: readonly Paper[]): string =>
  [COLUMNS, ...papers.map((paper) => COLUMNS.map((column) => cellOf(paper[column])))].map(csvLine).join('')

const cellOf = (value: Paper[(typeof COLUMNS)[number]]) => (Array.isArray(value) ? joinNames(value) : value)
