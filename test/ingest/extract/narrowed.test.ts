/** What holds another name and is a thing of its own. */
import { describe, expect, it } from 'vitest'
import { pairAbbreviations } from '@/ingest/extract/abbreviations'
import { createDoc } from '@/ingest/extract/doc'
import { expandKeys } from '@/ingest/extract/expand'
import { findCandidates } from '@/ingest/extract/find-candidates'
import { areCoined, isNarrowed } from '@/ingest/extract/narrowed'
import { tokenize } from '@/ingest/extract/tokenize'
import { Vocabulary } from '@/ingest/extract/vocabulary'
import { paperSchema } from '@/lib/model/paper'

function read(abstract: string) {
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'T', abstract }), new Vocabulary())
  tokenize(doc)
  pairAbbreviations(doc)
  findCandidates(doc)
  expandKeys(doc, new Map())
  const nameOf = (key: string) => {
    const candidate = doc.candidates.find((found) => found.key === key)
    if (!candidate) throw new Error(`${key} is no candidate of “${abstract}”.`)
    return { candidate, words: candidate.expanded.split(' '), spaced: ` ${candidate.expanded} ` }
  }
  return { doc, nameOf }
}

describe('isNarrowed', () => {
  it.each([
    ['A gated leaf pruning (GLP) beats leaf pruning.', 'gated leaf pruning', 'leaf pruning', true],
    ['We use Gated Leaf Pruning, as leaf pruning is slow.', 'gated leaf pruning', 'leaf pruning', true],
    ['On the Frog Leaf Toad there is no leaf.', 'frog leaf toad', 'leaf', true],
    [
      'We use Gated Leaf Pruning. So gated leaf pruning beats leaf pruning.',
      'gated leaf pruning',
      'leaf pruning',
      false,
    ],
    ['We use Gated Leaf Pruning, as Leaf Pruning is slow.', 'gated leaf pruning', 'leaf pruning', false],
    ['Gated Leaf Pruning beats leaf pruning.', 'gated leaf pruning', 'leaf pruning', false],
    ['We use Leaf Pruning Systems for leaf pruning.', 'leaf pruning system', 'leaf pruning', false],
    ['Our gated leaf pruning is a leaf pruning.', 'gated leaf pruning', 'leaf pruning', false],
  ])('%s', (abstract, long, short, expected) => {
    const { doc, nameOf } = read(abstract)
    expect(isNarrowed(doc, nameOf(long), nameOf(short))).toBe(expected)
    expect(isNarrowed(doc, nameOf(short), nameOf(long))).toBe(false)
  })
})

describe('areCoined', () => {
  it.each([
    ['It runs FrogBench and FrogStack.', 'frogbench', 'frogstack', true],
    ['Our FrogWeb helps frogmen.', 'frogweb', 'frogmen', true],
    ['It runs FrogSet and FrogSet2023.', 'frogset', 'frogset2023', false],
    ['A pruner does pruning.', 'pruner', 'pruning', false],
    ['It runs FROG and FROGS.', 'frog', 'frog', false],
    ['Our FrogWeb is a frog web.', 'frogweb', 'frog web', false],
  ])('%s', (abstract, one, other, expected) => {
    const { doc, nameOf } = read(abstract)
    expect(areCoined(doc, nameOf(one).candidate, nameOf(other).candidate)).toBe(expected)
  })
})
