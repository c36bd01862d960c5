/** What a paper sets against each other is two things. */
import { describe, expect, it } from 'vitest'
import { areContrasted } from '@/ingest/extract/merge/contrast'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

function contrasts(abstract: string, one: string, other: string): boolean {
  const doc = readCandidates(abstract)
  const nameOf = (key: string) => {
    const candidate = candidateOf(doc, key)
    return { candidate, words: candidate.expanded.split(' ') }
  }
  return areContrasted(doc, nameOf(one), nameOf(other))
}

describe('areContrasted', () => {
  it.each([
    ['We map source and target embeddings. Source embeddings help.', 'source embedding', 'target embedding'],
    ['Red-hop and blue-hop queries differ. Most are red-hop queries.', 'red hop query', 'blue hop query'],
    ['We study lake/river maps. Many lake maps exist.', 'lake map', 'river map'],
    ['Unlike frog classification, we study toad classification.', 'frog classification', 'toad classification'],
    ['It passes FrogBench and FrogStack.', 'frogbench', 'frogstack'],
    ['Trees need leaf pruning or leaf grafting.', 'leaf pruning', 'leaf grafting'],
  ])('in “%s” tells %s from %s', (abstract, one, other) => {
    expect(contrasts(abstract, one, other)).toBe(true)
    expect(contrasts(abstract, other, one)).toBe(true)
  })

  it.each([
    ['Haptic feedback helps. All like tactile feedback.', 'haptic feedback', 'tactile feedback'],
    ['For robot manipulation we use robotic manipulation data.', 'robot manipulation', 'robotic manipulation'],
    ['A leaf pruner does leaf pruning.', 'leaf pruner', 'leaf pruning'],
    ['With frog classification, or frog recognition, we begin.', 'frog classification', 'frog recognition'],
    ['We test frog classification and classification.', 'frog classification', 'classification'],
  ])('in “%s” finds nothing that tells %s from %s', (abstract, one, other) => {
    expect(contrasts(abstract, one, other)).toBe(false)
    expect(contrasts(abstract, other, one)).toBe(false)
  })
})
