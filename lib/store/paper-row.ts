/** A paper and the run that brought it as properties of their nodes, and back. */
import type { Paper } from '@/lib/model/paper'
import type { Run } from '@/lib/model/run'
import type { CypherParams, CypherRow, CypherValue } from './driver'
import { parseFactsText, writeFactsText } from './facts-text'
import type { Reading } from './graph-store'
import { defined, flag, ifReadable, optionalNumber, optionalText, text, texts } from './row'

/**
 * Returned under these names by every statement that asks for whole papers (`queries/paper-columns.ts`). What is missing or
 * of another type counts as not said, whoever wrote it so: `doctor` names such a paper.
 */
export function toPaper(row: CypherRow): Paper {
  const said = (column: string): string | undefined => ifReadable(optionalText, row, column)
  return defined({
    id: text(row, 'id'),
    title: said('title') ?? '',
    abstract: said('abstract') ?? '',
    authors: ifReadable(texts, row, 'authors') ?? [],
    year: ifReadable(optionalNumber, row, 'year'),
    published: said('published'),
    venue: said('venue'),
    url: said('url'),
    doi: said('doi'),
    arxivId: said('arxivId'),
    citationKey: said('citationKey'),
    otherIds: ifReadable(texts, row, 'otherIds') ?? [],
  })
}

/** Whether a row holds a paper as we write it: with a title, and all that is said of the right type. */
export function isWhole(row: CypherRow, paper: Paper): boolean {
  const isAsWritten = ([name, value]: [string, CypherValue]): boolean =>
    row[name] === null || JSON.stringify(row[name]) === JSON.stringify(value)
  return paper.title !== '' && Object.entries(toMetadataProperties(paper)).every(isAsWritten)
}

/** Stands for the extractor where there are no facts that can be read, so that every other one finds them to be old. */
export const NO_EXTRACTOR = 'none'

export function toReading(row: CypherRow): Reading {
  const paper = toPaper(row)
  const concepts = parseFactsText(ifReadable(text, row, 'facts') ?? '', paper)
  const extractor = concepts && ifReadable(text, row, 'extractor')
  return { paper, facts: { id: paper.id, extractor: extractor ?? NO_EXTRACTOR, concepts: concepts ?? [] } }
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
  citationKey: paper.citationKey ?? null,
  otherIds: paper.otherIds,
})

export const toPaperProperties = ({ paper, facts }: Reading): CypherParams => ({
  ...toMetadataProperties(paper),
  extractor: facts.extractor,
  facts: writeFactsText(facts.concepts),
})

export const toRun = (row: CypherRow): Run =>
  defined({
    id: text(row, 'id'),
    at: text(row, 'at'),
    source: text(row, 'source'),
    extractor: text(row, 'extractor'),
    sample: flag(row, 'sample'),
    unfinished: flag(row, 'unfinished') || undefined,
  })

export const toRunProperties = (run: Run): CypherParams => ({ ...run, unfinished: run.unfinished || null })
