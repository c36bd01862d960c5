import { describe, expect, it } from 'vitest'
import { cueElsewhere, marksOfProof } from '@/components/panels/paper-marks'
import type { Proof } from '@/lib/model/page'

const abstract = 'We train agents. We propose PPO, and PPO works.'
const sentenceStart = 17
const mention = (start: number) => ({
  field: 'abstract' as const,
  start,
  end: start + 3,
  text: 'PPO',
  sentenceStart,
  sentenceEnd: abstract.length,
})
const proof = (more: Partial<Proof> = {}): Proof => ({
  paper: { id: 'p', title: 'T', concepts: 1 },
  role: 'proposes',
  confidence: 1,
  salience: 1,
  field: 'abstract',
  sentence: abstract.slice(sentenceStart),
  sentenceStart,
  mentions: [mention(28), mention(37)],
  cue: { field: 'abstract', start: 17, end: 27, text: 'We propose' },
  ...more,
})
const concept = { id: 'ppo', name: 'PPO', kind: 'Method' as const }
const words = (given: Proof) =>
  marksOfProof(given, concept).map(({ start, end, value }) => [value.type, given.sentence.slice(start, end)])

describe('marksOfProof', () => {
  it('marks every mention in the sentence and its cue', () => {
    expect(words(proof())).toEqual([
      ['mention', 'PPO'],
      ['mention', 'PPO'],
      ['cue', 'We propose'],
    ])
  })

  it('leaves mentions of another field or sentence alone', () => {
    const title = { ...mention(0), field: 'title' as const }
    expect(
      words(proof({ mentions: [title, { ...mention(3), start: 3, end: 8 }, mention(28)], cue: undefined })),
    ).toEqual([['mention', 'PPO']])
  })
})

describe('cueElsewhere', () => {
  it('says the cue only where the sentence does not show it', () => {
    expect(cueElsewhere(proof())).toBeUndefined()
    expect(cueElsewhere(proof({ cue: { field: 'abstract', start: 0, end: 8, text: 'We train' } }))).toBe('We train')
    expect(cueElsewhere(proof({ cue: undefined }))).toBeUndefined()
  })
})
