/** The labelled papers, read once: docs with candidates, gold by form, folds, tables. */

import type { Gold, GoldConcept } from '@/ingest/evaluate/gold'
import { findCandidates } from '@/ingest/extract/candidates/find-candidates'
import { createDoc, type Doc } from '@/ingest/extract/doc'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import { pairAbbreviations } from '@/ingest/extract/names/abbreviations'
import { expandKeys } from '@/ingest/extract/names/expand'
import { hashText } from '@/ingest/extract/words/hashing'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { type Lexicon, readLexicon } from '@/ingest/lexicon/lexicon'
import type { Artefacts } from './artefacts'
import { buildTables } from './build-tables'
import { goldByForm, labelTokens } from './project-gold'
import { readLabelled } from './shared-folder'

export const FOLDS = 5
export const LEAST_FREQUENCY = 13

export interface Corpus {
  tablesBundle: Bundle
  tables: CorpusTables
  lexicon: Lexicon
  docs: Doc[]
  gold: Gold[]
  byForm: Map<string, GoldConcept>[]
  tokenLabels: Uint8Array[]
  /** Fold of each paper, by a hash of its id: no paper is in two. */
  folds: number[]
  /** Whether a paper is of the gold set: scores are of these. Our own labels are only learned from. */
  measured: boolean[]
}

export function readCorpus(shared: string, artefacts: Artefacts): Corpus {
  const lexicon = readLexicon()
  const tablesBundle = artefacts.keep('tables', () => buildTables(shared, LEAST_FREQUENCY, lexicon))
  const tables = new CorpusTables(tablesBundle)
  const { gold: scored, learned } = readLabelled(shared)
  const labelled = [...scored, ...learned]
  const vocabulary = new Vocabulary(tables)
  const docs = labelled.map(({ paper }) => {
    const doc = createDoc(paper, vocabulary)
    tokenize(doc)
    pairAbbreviations(doc)
    findCandidates(doc)
    expandKeys(doc, tables.abbreviations)
    return doc
  })
  const gold = labelled.map((one) => one.gold)
  return {
    tablesBundle,
    tables,
    lexicon,
    docs,
    gold,
    byForm: gold.map(goldByForm),
    tokenLabels: docs.map((doc, i) => labelTokens(doc, gold[i]!)),
    folds: gold.map(({ id }) => (hashText(id) >>> 0) % FOLDS),
    measured: gold.map((_, paper) => paper < scored.length),
  }
}

/** 0 core, 1 optional, 2 none. */
export function candidateLabel(byForm: Map<string, GoldConcept>, key: string): number {
  const concept = byForm.get(key)
  return concept === undefined ? 2 : concept.level === 'core' ? 0 : 1
}
