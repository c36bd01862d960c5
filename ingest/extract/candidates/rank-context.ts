/** What components of one paper share of what the models said, beside the doc. */

import type { Doc } from '@/ingest/extract/doc'
import type { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import type { Tags } from './tagger'

export interface RankContext extends Tags {
  doc: Doc
  tables: CorpusTables
  shortKeys: Map<string, string>
  longKeys: Set<string>
  /** Text model's probabilities: three a candidate (core, optional, none). */
  text: Float64Array
}

export function createRankContext(doc: Doc, tags: Tags, tables: CorpusTables, text: Float64Array): RankContext {
  // every property is named: objects with a spread have no common shape, and their reads are slow everywhere
  return {
    doc,
    tables,
    begin: tags.begin,
    inside: tags.inside,
    beginAny: tags.beginAny,
    insideAny: tags.insideAny,
    kinds: tags.kinds,
    shortKeys: new Map(doc.abbreviations.map(({ shortKey, longKey }) => [shortKey, longKey])),
    longKeys: new Set(doc.abbreviations.map(({ longKey }) => longKey)),
    text,
  }
}
