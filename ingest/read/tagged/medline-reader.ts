/** MEDLINE, as PubMed exports it under "PubMed" format (https://www.nlm.nih.gov/bsd/mms/medlineelements.html). */
import type { PaperReader, ReadRecord } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { toRecord } from '@/ingest/read/to-paper'
import { all, type Dialect, first, longest, type TagRecord, tagRecords } from './tag-records'

/** There is no end tag: an empty line or the next PMID ends a record, and PMC may stand before PMID. */
const MEDLINE: Dialect = {
  tag: /^([A-Z]{2,4})\s*- (.*)$/,
  continuation: /^\s{2,}(.*)$/,
  begins: (tag, open) => !open || (tag === 'PMID' && open.values.has('PMID')),
  ends: () => false,
  blankEnds: true,
  lists: new Set(),
}

export const medlineReader: PaperReader = {
  format: 'medline',
  label: 'MEDLINE as PubMed exports it (.nbib, .txt)',
  extensions: ['nbib'],
  detects: (head) => /^PMID- ?\d/m.test(head) && /^TI {2}- /m.test(head),
  read,
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  for await (const record of tagRecords(source, MEDLINE)) {
    if (record.values.has('PMID') || record.values.has('TI')) yield toMedlineRecord(record, source.name)
  }
}

function toMedlineRecord(record: TagRecord, source: string): ReadRecord {
  const pmid = first(record, 'PMID')
  const ids = [...(record.values.get('LID') ?? []), ...(record.values.get('AID') ?? [])]
  return toRecord(
    {
      // A translated title stands in brackets, and every title ends with a full stop.
      title: first(record, 'TI', 'BTI')
        ?.replace(/^\[(.*)\]\.?$/s, '$1')
        .replace(/(?<!\.)\.$/, ''),
      abstract: longest(record, 'AB') || longest(record, 'OAB'),
      authors: all(record, 'FAU', 'AU'),
      year: first(record, 'DP', 'DEP'),
      published: first(record, 'DP', 'DEP'),
      venue: first(record, 'JT', 'TA'),
      url: pmid ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : undefined,
      doi: ids.find((id) => id.endsWith('[doi]')),
      otherIds: [pmid && `pmid:${pmid}`],
    },
    { source, line: record.line, key: pmid && `PMID ${pmid}` },
  )
}
