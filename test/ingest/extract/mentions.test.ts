/** The places of a concept: exact, and no more than the concept. */
import { describe, expect, it } from 'vitest'
import { createDoc, textOf } from '@/ingest/extract/doc'
import { expandKeys } from '@/ingest/extract/expand'
import { findCandidates } from '@/ingest/extract/find-candidates'
import { occurrencesOf } from '@/ingest/extract/mentions'
import { tokenize } from '@/ingest/extract/tokenize'
import { Vocabulary } from '@/ingest/extract/vocabulary'
import { paperSchema } from '@/lib/model/paper'

function surfacesOf(abstract: string, keys: string[]) {
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'T', abstract }), new Vocabulary())
  tokenize(doc)
  findCandidates(doc)
  expandKeys(doc, new Map())
  const forms = keys.map((key) => {
    const form = doc.candidates.find((candidate) => candidate.key === key)
    if (!form) throw new Error(`${key} is no candidate`)
    return form
  })
  return occurrencesOf(doc, { forms }).map(({ first, last }) => textOf(doc, first, last))
}

describe('occurrencesOf', () => {
  it('takes the longest of forms that overlap', () => {
    expect(surfacesOf('We use sparse reward tasks here.', ['sparse reward', 'sparse reward task'])).toEqual([
      'sparse reward tasks',
    ])
  })

  it('marks one side of an `and`, not what stands on the other', () => {
    expect(surfacesOf('We use BERT and GloVe embeddings here.', ['bert', 'bert and glove embedding'])).toEqual(['BERT'])
  })

  it('keeps a name that has an `and` of its own', () => {
    expect(surfacesOf('We study pick and place tasks now.', ['pick and place'])).toEqual(['pick and place'])
  })
})
