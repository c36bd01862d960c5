/** From the fields of any source to a paper: ids chosen, text folded, dates and names brought into one form. */
import { isCitationKey, type Paper, paperSchema } from '@/lib/model/paper'
import { arxivIdOfLink, parseArxivId, parseDoi, titleId } from '@/lib/model/paper-id'
import { foldLine, foldParagraphs, withoutMarkup } from './plain-text'
import { problem, type ReadRecord } from './record'

/** As the source gives them; empty strings and nulls count as missing. */
export interface SourceFields {
  title?: string | null | undefined
  abstract?: string | null | undefined
  authors?: readonly string[] | undefined
  year?: string | number | null | undefined
  /** Any date; what can't be understood is left out. */
  published?: string | null | undefined
  venue?: string | null | undefined
  url?: string | null | undefined
  doi?: string | null | undefined
  /** A bare arXiv id or a link to one. */
  arxivId?: string | null | undefined
  /** What can be none is left out. */
  citationKey?: string | undefined
  /** Further ids with their scheme, such as `pmid:29424689`. */
  otherIds?: readonly (string | undefined)[] | undefined
}

interface Place {
  source: string
  line?: number | undefined
  /** Citation key or number, named where the record has no title. */
  key?: string | undefined
}

export function toRecord(fields: SourceFields, place: Place): ReadRecord {
  const where = place.line === undefined ? {} : { line: place.line }
  const title = foldLine(withoutMarkup(fields.title ?? ''))
  if (!title) {
    const subject = place.key ?? fields.doi ?? fields.url ?? undefined
    const reason = 'The record has no title, so it was left out. Give it a title to have it read.'
    return problem(place.source, reason, { ...where, ...(subject ? { subject } : {}) })
  }
  const parsed = paperSchema.safeParse(fieldsOf(title, fields))
  if (parsed.success) return { type: 'paper', paper: parsed.data, ...where }
  const complaint = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  return problem(place.source, `The record can't be read: ${complaint}.`, { ...where, subject: title })
}

function fieldsOf(title: string, fields: SourceFields): Paper {
  const link = fields.url?.trim() || undefined
  const doi = parseDoi(fields.doi ?? undefined) ?? parseDoi(link)
  const arxivId =
    parseArxivId(fields.arxivId ?? undefined) ?? arxivIdOfLink(fields.doi ?? undefined) ?? arxivIdOfLink(link)
  const ownDoi = doi?.startsWith('10.48550/arxiv.') ? undefined : doi
  const id = arxivId ? `arxiv:${arxivId}` : ownDoi ? `doi:${ownDoi}` : titleId(title)
  const others = [ownDoi && `doi:${ownDoi}`, ...(fields.otherIds ?? [])].filter((other) => other && other !== id)
  const published = isoDate(fields.published ?? undefined)
  const year = parseYear(fields.year) ?? parseYear(published)
  const venue = foldLine(withoutMarkup(fields.venue ?? ''))
  return {
    id,
    title,
    abstract: foldParagraphs(withoutMarkup(fields.abstract ?? '')),
    authors: (fields.authors ?? []).map((author) => personName(foldLine(withoutMarkup(author)))).filter(Boolean),
    ...(year === undefined ? {} : { year }),
    ...(published ? { published } : {}),
    ...(venue ? { venue } : {}),
    ...(link && /^https?:\/\//i.test(link)
      ? { url: link }
      : arxivId
        ? { url: `https://arxiv.org/abs/${arxivId}` }
        : {}),
    ...(ownDoi ? { doi: ownDoi } : {}),
    ...(arxivId ? { arxivId } : {}),
    ...(fields.citationKey && isCitationKey(fields.citationKey) ? { citationKey: fields.citationKey } : {}),
    otherIds: [...new Set(others)] as string[],
  }
}

/** `Lovelace, Ada` → `Ada Lovelace`; a name with more commas, or with none, stays. */
function personName(name: string): string {
  const [family, given, ...more] = name.split(/\s*,\s*/)
  return family && given && more.length === 0 ? `${given} ${family}` : name
}

/** First year between 1500 and 2200 in a number or text. */
export function parseYear(value: string | number | null | undefined): number | undefined {
  const found = /(?:^|\D)(\d{4})(?:\D|$)/.exec(String(value ?? ''))?.[1]
  const year = Number(found)
  return found && year >= 1500 && year <= 2200 ? year : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `2024-03-18T…` → `2024-03-18`; `2024 Mar 18`, `Mar 18, 2024`, `18 March 2024` likewise; undefined where it isn't a date. */
export function isoDate(text: string | undefined): string | undefined {
  if (!text) return undefined
  const iso = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(text)
  const year = parseYear(text)
  if (year === undefined) return undefined
  const named = MONTHS.findIndex((month) => new RegExp(`\\b${month}`, 'i').test(text)) + 1
  const month = named || Number(iso?.[2] ?? 0)
  if (month < 1 || month > 12) return String(year)
  const day = named
    ? Number(/(?:^|[^\d])(\d{1,2})(?!\d)/.exec(text.replace(/\d{4}/, ''))?.[1] ?? 0)
    : Number(iso?.[3] ?? 0)
  const parts = [String(year), String(month).padStart(2, '0')]
  return (day >= 1 && day <= 31 ? [...parts, String(day).padStart(2, '0')] : parts).join('-')
}
