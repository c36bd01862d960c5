/** Web of Science, tagged as it exports "plain text" and `.ciw`; its tab-delimited export is read with the other tables. */
import type { PaperReader, ReadRecord } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { toRecord } from '@/ingest/read/to-paper'
import { all, type Dialect, first, longest, type TagRecord, tagRecords } from './tag-records'

const WOS: Dialect = {
  tag: /^([A-Z][A-Z0-9])(?: (.*)|\s*)$/,
  continuation: /^ {2,}(.*)$/,
  begins: (tag) => tag === 'PT',
  ends: (tag) => tag === 'ER' || tag === 'EF',
  blankEnds: false,
  lists: new Set(['AU', 'AF', 'CR']),
}

export const wosReader: PaperReader = {
  format: 'wos',
  label: 'Web of Science, tagged (.ciw, .isi, .txt)',
  extensions: ['ciw', 'isi'],
  detects: (head) => /^PT [A-Z]\s*$/m.test(head) && /^(?:AU|TI|SO) \S/m.test(head),
  read,
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  for await (const record of tagRecords(source, WOS)) yield toWosRecord(record, source.name)
}

function toWosRecord(record: TagRecord, source: string): ReadRecord {
  const year = first(record, 'PY')
  const accession = first(record, 'UT')
  return toRecord(
    {
      title: first(record, 'TI'),
      abstract: longest(record, 'AB'),
      authors: all(record, 'AF', 'AU'),
      year,
      // PD is a month, with a day at times: `DEC 16 2020`, `JAN`, `MAY-JUN`.
      published: year && `${first(record, 'PD')?.replace(year, '') ?? ''} ${year}`,
      venue: first(record, 'SO'),
      doi: first(record, 'DI'),
      otherIds: [accession && `wos:${accession.replace(/^WOS:/i, '')}`],
    },
    { source, line: record.line, key: accession },
  )
}
