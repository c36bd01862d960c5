/** The list of the pipeline's components, in their order, and what each needs and adds. */

import { findCandidates } from '@/ingest/extract/candidates/find-candidates'
import type { Weighed } from '@/ingest/extract/candidates/weigh'
import { NGRAM_WIDTH } from '@/ingest/extract/kernel/corpus-tables'
import type { Sameness } from '@/ingest/extract/merge/merge'
import { selectConcepts } from '@/ingest/extract/merge/select'
import { pairAbbreviations } from '@/ingest/extract/names/abbreviations'
import { expandKeys } from '@/ingest/extract/names/expand'
import type { CapitalShare } from '@/ingest/extract/names/write-name'
import { append, hashText } from '@/ingest/extract/words/hashing'
import { tokenize } from '@/ingest/extract/words/tokenize'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import type { Quality } from '@/lib/model/quality'
import { assembleFindings } from './assemble'
import { explain } from './explain'
import type { Models } from './models'
import type { Component } from './pipeline'

/** What later components of one paper share beside the doc. */
interface Desk {
  weighed?: Weighed
  sameness?: Sameness
}

export interface ComponentOptions {
  explain: boolean
  quality: Quality
}

export function createComponents(
  models: Models,
  lexicon: Lexicon,
  { explain: explains, quality }: ComponentOptions,
): Component[] {
  const desk: Desk = {}
  const choice = models.choices[quality]
  const weighed = (): Weighed => {
    if (!desk.weighed) throw new Error('Component weigh must run before what needs its rows.')
    return desk.weighed
  }
  const sameness = (): Sameness => {
    if (!desk.sameness) throw new Error('Component merge must run before what asks for its probabilities.')
    return desk.sameness
  }
  const assembly = { lexicon, capitalShare: capitalShares(models), explain: explains }
  return [
    { name: 'tokenize', requires: [], assigns: ['tokens'], run: tokenize },
    { name: 'abbreviations', requires: ['tokens'], assigns: ['abbreviations'], run: pairAbbreviations },
    { name: 'candidates', requires: ['tokens', 'abbreviations'], assigns: ['candidates'], run: findCandidates },
    {
      name: 'expand',
      requires: ['abbreviations', 'candidates'],
      assigns: ['keys'],
      run: (doc) => expandKeys(doc, models.tables.abbreviations),
    },
    {
      name: 'weigh',
      requires: ['tokens', 'keys'],
      assigns: ['features'],
      run: (doc) => {
        desk.weighed = models.weigher.weigh(doc, quality)
      },
    },
    {
      name: 'rank',
      requires: ['features'],
      assigns: ['values'],
      run: () => models.ranker.rank(weighed(), quality),
    },
    {
      name: 'merge',
      requires: ['values'],
      assigns: ['sameness'],
      run: () => {
        desk.sameness = models.merger.compare(weighed().context, weighed().hopeful)
      },
    },
    {
      name: 'select',
      requires: ['values', 'sameness'],
      assigns: ['concepts'],
      run: (doc) => selectConcepts(doc, sameness(), models.chooser.own, choice.select),
    },
    {
      name: 'kind',
      requires: ['concepts', 'features'],
      assigns: ['kinds'],
      run: (doc) => models.kind.classify(weighed().context, doc.concepts, quality),
    },
    {
      name: 'role',
      requires: ['concepts', 'kinds'],
      assigns: ['roles'],
      run: (doc) => models.role.classify(weighed().context, doc.concepts, quality),
    },
    {
      name: 'calibrate',
      requires: ['concepts'],
      assigns: ['confidence'],
      run: (doc) => {
        for (const concept of doc.concepts) concept.confidence = choice.calibrate(concept.confidence)
      },
    },
    {
      name: 'assemble',
      requires: ['kinds', 'roles', 'confidence'],
      assigns: ['findings'],
      run: (doc) => {
        if (explains) explain(doc, weighed(), models, sameness())
        assembleFindings(doc, assembly)
      },
    },
  ]
}

/** How often a word is capitalised inside sentences of the corpus. */
function capitalShares({ tables }: Models): CapitalShare {
  return (norm) => {
    const row = tables.ngram(append(0, hashText(norm)))
    return row < 0 ? undefined : tables.ngrams[row * NGRAM_WIDTH + 3]! / 255
  }
}
