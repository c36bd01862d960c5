/** What begins as a name does, and is another thing. */
import { describe, expect, it } from 'vitest'
import { VECTOR_WIDTH } from '@/ingest/extract/kernel/corpus-tables'
import { isForeign } from '@/ingest/extract/merge/foreign'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

/** Words with vectors; the first two are alike. */
const KNOWN = ['cost', 'overhead', 'frequency', 'estimation', 'detection', 'recognition']
const vectors = new Int8Array(KNOWN.length * VECTOR_WIDTH)
for (const [row, word] of KNOWN.entries()) vectors[row * VECTOR_WIDTH + (word === 'frequency' ? 1 : 0)] = 9

function isForeignIn(abstract: string, name: string, form: string): boolean {
  const doc = readCandidates(abstract)
  for (const { norm } of doc.words) norm.row = KNOWN.indexOf(norm.text)
  return isForeign(doc, vectors, candidateOf(doc, name), candidateOf(doc, form))
}

describe('isForeign', () => {
  it.each([
    ['The grooming cost is a grooming overhead.', 'grooming cost', 'grooming overhead', false],
    ['The grooming cost and grooming frequency.', 'grooming cost', 'grooming frequency', true],
    ['The grooming cost and grooming sponges.', 'grooming cost', 'grooming sponge', true],
    ['The grooming cost and grooming frequency models.', 'grooming cost', 'grooming frequency model', true],
    ['The grooming cost and grooming conditions.', 'grooming cost', 'grooming condition', false],
    ['The grooming cost and grooming-based tasks.', 'grooming cost', 'grooming based task', false],
    ['The grooming method and grooming frequency.', 'grooming method', 'grooming frequency', false],
    ['The grooming captions and grooming captioning.', 'grooming caption', 'grooming captioning', false],
    ['The grooming codes and grooming encodings.', 'grooming code', 'grooming encoding', false],
    ['The grooming sponge and the GROOMING SPG.', 'grooming sponge', 'grooming spg', false],
    ['The grooming cost and feeding frequency.', 'grooming cost', 'feeding frequency', false],
    ['The cost and frequency.', 'cost', 'frequency', false],
    ['Newt estimation and newt detection.', 'newt estimation', 'newt detection', true],
    ['Newt recognition and newt detection.', 'newt recognition', 'newt detection', false],
  ])('%s', (abstract, name, form, expected) => {
    expect(isForeignIn(abstract, name, form)).toBe(expected)
  })
})
