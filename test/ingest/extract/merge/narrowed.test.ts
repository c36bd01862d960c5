/** What holds another name and is a thing of its own. */
import { describe, expect, it } from 'vitest'
import { areCoined, isNarrowed } from '@/ingest/extract/merge/narrowed'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

function read(abstract: string) {
  const doc = readCandidates(abstract)
  const nameOf = (key: string) => {
    const candidate = candidateOf(doc, key)
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
