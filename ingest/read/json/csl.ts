/** CSL-JSON, as Zotero, Mendeley and doi.org export it (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
import { isObject, type JsonObject, type JsonShape, list, objects, text } from './json-shape'

const CSL_KEYS = ['container-title', 'issued', 'citation-key', 'DOI', 'event-title', 'publisher-place', 'title-short']

export const cslJson: JsonShape = {
  format: 'csl-json',
  matches: (record) => CSL_KEYS.some((key) => key in record) || ('type' in record && 'author' in record),
  toFields(record) {
    const published = issued(record.issued)
    const pmid = text(record.PMID)
    const link = text(record.URL)
    const number = text(record.number)
    return {
      title: text(record.title) ?? text(list(record.title)[0]),
      abstract: text(record.abstract),
      authors: objects(record.author).map(personName),
      published,
      year: published,
      venue: text(record['container-title']) ?? text(list(record['container-title'])[0]) ?? text(record['event-title']),
      url: link,
      doi: text(record.DOI),
      arxivId: /arxiv/i.test(`${number ?? ''} ${text(record.publisher) ?? ''}`) ? number : undefined,
      citationKey: text(record['citation-key']) ?? keyLike(text(record.id)),
      otherIds: [pmid && `pmid:${pmid}`],
    }
  },
}

/** Better BibTeX and pandoc have the key for an id (`kingmaAdamMethod2017a`), others a link, a number or letters at random. */
const keyLike = (id: string | undefined): string | undefined =>
  id && /^(?=.*\p{Ll})\p{L}[\p{L}_:.-]*\d{4}[\p{L}_:.-]*$/u.test(id) ? id : undefined

const personName = (person: JsonObject): string =>
  text(person.literal) ??
  [person.given, person['non-dropping-particle'] ?? person['dropping-particle'], person.family]
    .map(text)
    .filter(Boolean)
    .join(' ')

/** `{"date-parts": [["2017", 7]]}` → `2017-07`; parts may be empty, null, texts, or more than three. */
function issued(date: unknown): string | undefined {
  if (!isObject(date)) return text(date)
  const parts = list(list(date['date-parts'])[0]).map(text)
  if (!parts[0]) return text(date.raw) ?? text(date.literal)
  const whole = parts.slice(0, 3).findIndex((part) => !part)
  return parts
    .slice(0, whole === -1 ? 3 : whole)
    .map((part, index) => (index === 0 ? part : part?.padStart(2, '0')))
    .join('-')
}
