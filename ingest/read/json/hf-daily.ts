/** Hugging Face Daily Papers, as `GET /api/daily_papers` and `/api/papers/{id}` answer. Machine-written summaries are not abstracts. */
import { isObject, type JsonShape, text, textsOf } from './json-shape'

export const hfDaily: JsonShape = {
  format: 'hf-daily',
  matches: (record) =>
    (isObject(record.paper) && ('summary' in record.paper || 'summary' in record)) ||
    ('summary' in record && 'title' in record && ('upvotes' in record || 'publishedAt' in record)),
  toFields(record) {
    const paper = isObject(record.paper) ? record.paper : record
    return {
      title: text(paper.title) ?? text(record.title),
      abstract: text(paper.summary) ?? text(record.summary),
      authors: textsOf(paper.authors, 'name'),
      published: text(paper.publishedAt) ?? text(record.publishedAt),
      arxivId: text(paper.id),
    }
  },
}
