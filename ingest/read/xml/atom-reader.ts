/** Atom, as arXiv's API answers a search (https://info.arxiv.org/help/api/user-manual.html). */
import { type PaperReader, problem, type ReadRecord } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { decodeTexAccents } from '@/ingest/read/tex'
import { toRecord } from '@/ingest/read/to-paper'
import { childrenOf, type Element, textOf, xmlRecords } from './xml-records'

const ENTRY = new Set(['entry'])

export const atomReader: PaperReader = {
  format: 'arxiv-atom',
  label: 'Atom from an arXiv search (.xml, .atom)',
  extensions: ['atom'],
  detects: (head) => /<(?:\w+:)?feed\b/.test(head) && /arxiv/i.test(head),
  read,
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  const { records, damage } = xmlRecords(await source.text(), ENTRY)
  for (const entry of records) yield toAtomRecord(entry, source.name)
  if (damage) yield problem(source.name, `The XML is damaged or cut off, what came before was read (${damage}).`)
}

function toAtomRecord(entry: Element, source: string): ReadRecord {
  const id = textOf(entry, 'id')
  if (id?.includes('/api/errors')) {
    return problem(
      source,
      `arXiv answered with an error instead of a paper: ${textOf(entry, 'summary') ?? 'no reason given'}.`,
      {
        line: entry.line,
      },
    )
  }
  return toRecord(
    {
      title: decodeTexAccents(textOf(entry, 'title') ?? ''),
      abstract: decodeTexAccents(textOf(entry, 'summary') ?? ''),
      authors: childrenOf(entry, 'author').flatMap((author) => textOf(author, 'name') ?? []),
      published: textOf(entry, 'published') ?? textOf(entry, 'updated'),
      venue: textOf(entry, 'journal_ref'),
      url: id?.replace(/^http:/, 'https:').replace(/v\d+$/, ''),
      doi: textOf(entry, 'doi'),
      arxivId: id,
    },
    { source, line: entry.line, key: id },
  )
}
