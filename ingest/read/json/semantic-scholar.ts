/** Semantic Scholar's Graph API: any of its wrappers, down to the object with a `paperId`. */
import { isObject, type JsonShape, text, textsOf, yearOf } from './json-shape'

export const semanticScholar: JsonShape = {
  format: 's2',
  matches: (record) =>
    'paperId' in record || 'corpusid' in record || (isObject(record.externalIds) && 'CorpusId' in record.externalIds),
  toFields(record) {
    const ids = isObject(record.externalIds) ? record.externalIds : {}
    const paperId = text(record.paperId)
    const pmid = text(ids.PubMed)
    return {
      title: text(record.title),
      abstract: text(record.abstract),
      authors: textsOf(record.authors, 'name'),
      year: yearOf(record.year),
      published: text(record.publicationDate),
      venue: text(record.venue) ?? (isObject(record.journal) ? text(record.journal.name) : undefined),
      url: text(record.url),
      doi: text(ids.DOI),
      arxivId: text(ids.ArXiv),
      otherIds: [paperId && `s2:${paperId}`, pmid && `pmid:${pmid}`],
    }
  },
}
