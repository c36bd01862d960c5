/** OAI-PMH, as arXiv and other archives answer a harvest, with arXiv, arXivRaw or Dublin Core inside. */

import { type PaperReader, problem, type ReadRecord } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { decodeTexAccents } from '@/ingest/read/tex'
import { type SourceFields, toRecord } from '@/ingest/read/to-paper'
import { arxivIdOfLink } from '@/lib/model/paper-id'
import { childrenOf, descendant, type Element, textOf, xmlRecords } from './xml-records'

const RECORDS = new Set(['record', 'error'])
const PAYLOADS = new Set(['arXiv', 'arXivRaw', 'dc'])

export const oaiReader: PaperReader = {
  format: 'oai',
  label: 'OAI-PMH from arXiv or another archive (.xml)',
  extensions: ['oai'],
  detects: (head) =>
    /<(?:\w+:)?(?:OAI-PMH|ListRecords|GetRecord|arXiv|arXivRaw)\b|<(?:oai_)?dc:dc\b|<oai_dc\b/.test(head),
  read,
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  const { records, damage } = xmlRecords(await source.text(), RECORDS)
  for (const record of records) yield toOaiRecord(record, source.name)
  if (damage) yield problem(source.name, `The XML is damaged or cut off, what came before was read (${damage}).`)
}

function toOaiRecord(record: Element, source: string): ReadRecord {
  const { line } = record
  if (record.name === 'error')
    return problem(source, `The archive answered with an error: ${record.text.trim()}.`, { line })
  const header = childrenOf(record, 'header')[0]
  const key = textOf(header, 'identifier')
  const payload = descendant(record, PAYLOADS)
  if (!payload) {
    const deleted = header?.attributes.status === 'deleted'
    const reason = deleted ? 'The archive has taken the record back.' : 'The record holds no metadata that is known.'
    return problem(source, reason, key ? { line, subject: key } : { line })
  }
  return toRecord(payload.name === 'dc' ? dublinCore(payload) : arxivFields(payload), { source, line, key })
}

function arxivFields(payload: Element): SourceFields {
  const people = childrenOf(childrenOf(payload, 'authors')[0], 'author').map((author) =>
    [textOf(author, 'forenames'), textOf(author, 'keyname'), textOf(author, 'suffix')].filter(Boolean).join(' '),
  )
  // arXivRaw: all in one string, affiliations in parentheses.
  const inOne = (textOf(payload, 'authors') ?? '').replace(/\([^()]*\)/g, '').split(/,\s*(?:and\s+)?|\s+and\s+/)
  const versions = childrenOf(payload, 'version')
  const id = textOf(payload, 'id')
  return {
    title: decodeTexAccents(textOf(payload, 'title') ?? ''),
    abstract: decodeTexAccents(textOf(payload, 'abstract') ?? ''),
    authors: (people.length > 0 ? people : inOne).map(decodeTexAccents),
    published: textOf(payload, 'created') ?? textOf(versions[0], 'date'),
    venue: textOf(payload, 'journal-ref'),
    doi: textOf(payload, 'doi'),
    arxivId: id,
  }
}

function dublinCore(payload: Element): SourceFields {
  const identifiers = childrenOf(payload, 'identifier').map((identifier) => identifier.text.trim())
  const descriptions = childrenOf(payload, 'description').map((description) => description.text.trim())
  return {
    title: decodeTexAccents(textOf(payload, 'title') ?? ''),
    abstract: decodeTexAccents(descriptions.find((description) => !/^comments?:/i.test(description)) ?? ''),
    authors: childrenOf(payload, 'creator').map((creator) => decodeTexAccents(creator.text)),
    published: textOf(payload, 'date'),
    url: identifiers.find((identifier) => /^https?:/i.test(identifier)),
    doi: identifiers.find((identifier) => /^doi:|doi\.org\//i.test(identifier)),
    arxivId: identifiers.map(arxivIdOfLink).find(Boolean),
  }
}
