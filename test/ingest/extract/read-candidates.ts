/** An abstract as far as its candidates, which most components begin with. */

import type { Candidate } from '@/ingest/extract/candidate'
import { findCandidates } from '@/ingest/extract/candidates/find-candidates'
import { createDoc, type Doc } from '@/ingest/extract/doc'
import { pairAbbreviations } from '@/ingest/extract/names/abbreviations'
import { expandKeys, type FieldAbbreviations } from '@/ingest/extract/names/expand'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { paperSchema } from '@/lib/model/paper'

interface Setting {
  title?: string
  field?: FieldAbbreviations
}

export function readCandidates(abstract: string, { title = 'T', field = new Map() }: Setting = {}): Doc {
  const doc = createDoc(paperSchema.parse({ id: 'p', title, abstract }), new Vocabulary())
  tokenize(doc)
  pairAbbreviations(doc)
  findCandidates(doc)
  expandKeys(doc, field)
  return doc
}

export function candidateOf({ candidates, paper }: Doc, key: string): Candidate {
  const candidate = candidates.find((one) => one.key === key)
  if (!candidate) throw new Error(`${key} is no candidate of “${paper.abstract}”.`)
  return candidate
}
