/** Tables: CSV and tab-delimited, as Scopus, IEEE Xplore, Zotero, Web of Science and people's own spreadsheets give them. */
import { type Info, parse } from 'csv-parse'
import { type PaperReader, problem, type ReadRecord, UnreadableFileError } from './record'
import type { Source } from './source'
import { type Column, columnOf, splitAuthors } from './table-columns'
import { toRecord } from './to-paper'

const DELIMITERS = [',', ';', '\t', '|']

export const tableReader: PaperReader = {
  format: 'csv',
  label: 'a table with a column "title": Scopus, IEEE, Zotero, own (.csv, .tsv)',
  extensions: ['csv', 'tsv', 'tab'],
  detects: (head) => {
    const header = headerOf(head)
    return header.length > 1 && header.some((name) => columnOf(name) === 'title')
  },
  read,
}

interface Row {
  record: string[]
  info: Info
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  const text = await source.text()
  const lost: ReadRecord[] = []
  const parser = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    info: true,
    on_skip: (error) => {
      const reason = `The row can't be read, so it was left out (${error?.message ?? 'unknown reason'}).`
      const line = typeof error?.lines === 'number' ? { line: error.lines } : {}
      lost.push(problem(source.name, reason, line))
      return undefined
    },
  })
  let columns: (Column | undefined)[] | undefined
  let line = 1
  for await (const { record, info } of parser as AsyncIterable<Row>) {
    if (columns) yield toTableRecord(record, columns, { source: source.name, line })
    else columns = columnsOf(record, source.name)
    line = info.lines + 1
  }
  yield* lost
}

/** @throws UnreadableFileError where no column is a title. */
function columnsOf(header: string[], name: string): (Column | undefined)[] {
  const columns = header.map(columnOf)
  if (columns.includes('title')) return columns
  const names = header.slice(0, 12).join(', ')
  throw new UnreadableFileError(
    name,
    `It is a table without a column "title"; its columns are: ${names}. Name the column of the titles "title".`,
  )
}

function toTableRecord(
  row: string[],
  columns: (Column | undefined)[],
  place: { source: string; line: number },
): ReadRecord {
  const cell = (column: Column) => row.find((value, index) => columns[index] === column && value.trim())?.trim()
  const pmid = cell('pmid')
  return toRecord(
    {
      title: cell('title'),
      abstract: cell('abstract')?.replace(/^\[no abstract available\]$/i, ''),
      authors: splitAuthors(cell('authors') ?? ''),
      year: cell('year') ?? cell('date'),
      published: cell('date'),
      venue: cell('venue'),
      url: cell('url'),
      doi: cell('doi'),
      arxivId: cell('arxiv'),
      otherIds: [pmid && /^\d+$/.test(pmid) ? `pmid:${pmid}` : undefined],
    },
    { ...place, key: cell('key') },
  )
}

/** The sign that splits the first line into most cells, quoted ones aside. */
export function delimiterOf(text: string): string {
  const bare = firstLine(text).replace(/"(?:[^"]|"")*"/g, '')
  const counts = DELIMITERS.map((sign) => bare.split(sign).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

const firstLine = (text: string): string => /^\ufeff?\s*([^\r\n]*)/.exec(text)?.[1] ?? ''

const headerOf = (text: string): string[] =>
  firstLine(text)
    .split(delimiterOf(text))
    .map((name) => name.replace(/^"|"$/g, ''))
