/** From a paper to its facts: the door to the pipeline, and the list of its components. */
import { readLexicon } from '@/ingest/lexicon/lexicon'
import type { Facts } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import { pairAbbreviations } from './abbreviations'
import { assembleFindings } from './assemble'
import { createDoc } from './doc'
import { expandKeys } from './expand'
import { findCandidates } from './find-candidates'
import { Sameness } from './merge'
import { createPipeline } from './pipeline'
import { classifyByRules } from './rule-kind'
import { rankByRules } from './rule-rank'
import { selectConcepts } from './select'
import { tokenize } from './tokenize'
import { Vocabulary } from './vocabulary'

export interface ExtractorOptions {
  /** Says per concept which components and cues decided it. */
  explain?: boolean
  /** `fast` leaves out candidates that a cheap model calls hopeless. */
  quality?: 'fast' | 'best'
}

export interface Extractor {
  /** Version of code, models and lexicon; another version may read a paper otherwise. */
  version: string
  /** Depends on the paper's title and abstract alone. */
  extract(paper: Paper): Facts
}

export async function createExtractor({ explain = false }: ExtractorOptions = {}): Promise<Extractor> {
  const lexicon = readLexicon()
  const vocabulary = new Vocabulary()
  const noAbbreviations = new Map<string, string>()
  const pipeline = createPipeline([
    { name: 'tokenize', requires: [], assigns: ['tokens'], run: tokenize },
    { name: 'abbreviations', requires: ['tokens'], assigns: ['abbreviations'], run: pairAbbreviations },
    { name: 'candidates', requires: ['tokens'], assigns: ['candidates'], run: findCandidates },
    {
      name: 'expand',
      requires: ['abbreviations', 'candidates'],
      assigns: ['keys'],
      run: (doc) => expandKeys(doc, noAbbreviations),
    },
    { name: 'rank', requires: ['keys'], assigns: ['values'], run: (doc) => rankByRules(doc, lexicon) },
    {
      name: 'select',
      requires: ['keys', 'values'],
      assigns: ['concepts'],
      run: (doc) => selectConcepts(doc, new Sameness(), { threshold: 0.5, nested: 0.3, same: 0.3 }),
    },
    {
      name: 'classify',
      requires: ['concepts'],
      assigns: ['kinds', 'roles'],
      run: (doc) => classifyByRules(doc, lexicon),
    },
    {
      name: 'assemble',
      requires: ['concepts', 'kinds', 'roles'],
      assigns: ['findings'],
      run: (doc) => assembleFindings(doc, { lexicon, explain, capitalShare: () => undefined }),
    },
  ])
  const version = '0.1-rules'
  const extract = (paper: Paper): Facts => {
    vocabulary.trim()
    return { id: paper.id, extractor: version, concepts: pipeline(createDoc(paper, vocabulary)).findings }
  }
  return { version, extract }
}
