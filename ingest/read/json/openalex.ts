/** OpenAlex works; their abstracts come as an inverted index: word → places (https://docs.openalex.org). */
import { isObject, type JsonObject, type JsonShape, list, objects, text, yearOf } from './json-shape'

const OPENALEX_ID = /openalex\.org\/(?:works\/)?(W\d+)/i

export const openAlex: JsonShape = {
  format: 'openalex',
  matches: (record) =>
    'abstract_inverted_index' in record || OPENALEX_ID.test(text(record.id) ?? '') || 'authorships' in record,
  toFields(record) {
    const location = isObject(record.primary_location) ? record.primary_location : {}
    const source = isObject(location.source) ? location.source : {}
    const ids = isObject(record.ids) ? record.ids : {}
    const work = OPENALEX_ID.exec(text(record.id) ?? '')?.[1]
    const pmid = /(\d+)\/?$/.exec(text(ids.pmid) ?? '')?.[1]
    return {
      title: text(record.title) ?? text(record.display_name),
      abstract: text(record.abstract) ?? uninvert(record.abstract_inverted_index),
      authors: objects(record.authorships).flatMap(authorName),
      year: yearOf(record.publication_year),
      published: text(record.publication_date),
      venue: text(source.display_name),
      url: text(location.landing_page_url) ?? text(record.id),
      doi: text(record.doi),
      otherIds: [work && `openalex:${work}`, pmid && `pmid:${pmid}`],
    }
  },
}

const authorName = (authorship: JsonObject): string[] => {
  const author = isObject(authorship.author) ? authorship.author : {}
  const name = text(author.display_name) ?? text(authorship.raw_author_name)
  return name ? [name] : []
}

/** `{ "graphs": [1], "Knowledge": [0] }` → `Knowledge graphs`. */
export function uninvert(index: unknown): string | undefined {
  if (!isObject(index)) return undefined
  const places = Object.entries(index).flatMap(([word, at]) =>
    list(at).flatMap((place): [number, string][] => (typeof place === 'number' ? [[place, word]] : [])),
  )
  places.sort(([a], [b]) => a - b)
  return places.map(([, word]) => word).join(' ') || undefined
}
