/**
 * Our own shape, one object a paper: what `concordance read` writes and `concordance extract -` takes. Title and abstract are
 * kept to the letter, because offsets made elsewhere may point into them.
 */

import { problem, type ReadRecord } from '@/ingest/read/record'
import { parseYear } from '@/ingest/read/to-paper'
import { paperSchema } from '@/lib/model/paper'
import { parseArxivId, parseDoi, titleId } from '@/lib/model/paper-id'
import { type JsonObject, list, text } from './json-shape'

/** Any object with a title that no service's shape matches. */
export const isOwnShape = (record: JsonObject): boolean => 'title' in record

export function ownRecord(record: JsonObject, source: string, line?: number): ReadRecord {
  const where = line === undefined ? {} : { line }
  const title = text(record.title)
  if (!title) {
    const subject = text(record.id)
    return problem(source, 'The paper has no "title", so it was left out. Give it one, as text that is not blank.', {
      ...where,
      ...(subject ? { subject } : {}),
    })
  }
  const parsed = paperSchema.safeParse(candidate(record, title))
  if (parsed.success) return { type: 'paper', paper: parsed.data, ...where }
  const complaint = parsed.error.issues.map((issue) => `"${issue.path.join('.')}": ${issue.message}`).join('; ')
  return problem(source, `The paper isn't as it must be: ${complaint}.`, { ...where, subject: title })
}

function candidate(record: JsonObject, title: string): JsonObject {
  const { year: _, ...rest } = record
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== ''))
  const id = text(record.id)
  const arxivId = text(record.arxivId) ?? (id?.startsWith('arxiv:') ? parseArxivId(id) : undefined)
  const doi = text(record.doi) ?? (id?.startsWith('doi:') ? parseDoi(id) : undefined)
  const year = parseYear(text(record.year)) ?? parseYear(text(record.published))
  return {
    ...given,
    title,
    id: id ?? (arxivId ? `arxiv:${arxivId}` : doi ? `doi:${doi}` : titleId(title)),
    authors: list(record.authors).flatMap((author) => text(author) ?? []),
    otherIds: list(record.otherIds).flatMap((other) => text(other) ?? []),
    ...(year === undefined ? {} : { year }),
    ...(arxivId ? { arxivId } : {}),
    ...(doi ? { doi } : {}),
  }
}
