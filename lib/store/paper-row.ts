/** A paper and the run that brought it as properties of their nodes, and back. */
import type { Paper } from '@/lib/model/paper'
import type { Run } from '@/lib/model/run'
import type { CypherParams, CypherRow } from './driver'
import { parseFactsText, writeFactsText } from './facts-text'
import type { Reading } from './graph-store'
import { defined, flag, optionalNumber, optionalText, text, texts } from './row'

/** Returned under these names by every statement that asks for whole papers (`queries/paper-columns.ts`). */
export const toPaper = (row: CypherRow): Paper =>
  defined({
    id: text(row, 'id'),
    title: text(row, 'title'),
    abstract: text(row, 'abstract'),
    authors: texts(row, 'authors'),
    year: optionalNumber(row, 'year'),
    published: optionalText(row, 'published'),
    venue: optionalText(row, 'venue'),
    url: optionalText(row, 'url'),
    doi: optionalText(row, 'doi'),
    arxivId: optionalText(row, 'arxivId'),
    otherIds: texts(row, 'otherIds'),
  })

export function toReading(row: CypherRow): Reading {
  const paper = toPaper(row)
  const concepts = parseFactsText(text(row, 'facts'), paper)
  return { paper, facts: { id: paper.id, extractor: text(row, 'extractor'), concepts } }
}

/** What the source said about a paper; null where it said nothing, which takes the property away. */
export const toMetadataProperties = (paper: Paper): CypherParams => ({
  id: paper.id,
  title: paper.title,
  abstract: paper.abstract,
  authors: paper.authors,
  year: paper.year ?? null,
  published: paper.published ?? null,
  venue: paper.venue ?? null,
  url: paper.url ?? null,
  doi: paper.doi ?? null,
  arxivId: paper.arxivId ?? null,
  otherIds: paper.otherIds,
})

export const toPaperProperties = ({ paper, facts }: Reading): CypherParams => ({
  ...toMetadataProperties(paper),
  extractor: facts.extractor,
  facts: writeFactsText(facts.concepts),
})

export const toRun = (row: CypherRow): Run => ({
  id: text(row, 'id'),
  at: text(row, 'at'),
  source: text(row, 'source'),
  extractor: text(row, 'extractor'),
  sample: flag(row, 'sample'),
})

export const toRunProperties = (run: Run): CypherParams => ({ ...run })
