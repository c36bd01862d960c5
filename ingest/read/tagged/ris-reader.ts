/** RIS, as Zotero, Scopus, Ovid, Rayyan and most publishers export it (https://en.wikipedia.org/wiki/RIS_(file_format)). */

import { type PaperReader, problem, type ReadRecord } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { toRecord } from '@/ingest/read/to-paper'
import { arxivIdOfLink } from '@/lib/model/paper-id'
import { all, type Dialect, first, longest, type TagRecord, tagRecords } from './tag-records'

const RIS: Dialect = {
  tag: /^\s{0,3}([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/,
  begins: (tag) => tag === 'TY',
  ends: (tag) => tag === 'ER',
  blankEnds: false,
  lists: new Set(['KW', 'AU', 'A1']),
}

export const risReader: PaperReader = {
  format: 'ris',
  label: 'RIS (.ris)',
  extensions: ['ris'],
  detects: (head) => /^\s{0,3}TY {1,2}- ?[A-Z]/m.test(head),
  read,
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  for await (const record of tagRecords(source, RIS)) {
    yield toRisRecord(record, source.name)
    if (!record.whole) {
      yield problem(source.name, 'The last record has no end (ER), so the file may be cut off.', { line: record.line })
    }
  }
}

function toRisRecord(record: TagRecord, source: string): ReadRecord {
  const links = ['UR', 'L1', 'L2', 'LK', 'AN', 'M1', 'DO'].flatMap((tag) => record.values.get(tag) ?? [])
  return toRecord(
    {
      title: first(record, 'TI', 'T1', 'CT', 'ST'),
      abstract: longest(record, 'AB', 'N2'),
      authors: [...all(record, 'AU', 'A1')],
      year: first(record, 'PY', 'Y1', 'DA'),
      published: first(record, 'DA', 'Y1', 'PY'),
      venue: first(record, 'T2', 'JF', 'JO', 'BT', 'JA', 'J2'),
      url: all(record, 'UR').find((link) => /^https?:/i.test(link)),
      doi: first(record, 'DO'),
      arxivId: links.map(arxivIdOfLink).find(Boolean),
    },
    { source, line: record.line, key: first(record, 'ID', 'AN') },
  )
}
