import { describe, expect, it } from 'vitest'
import { splitNames } from '@/lib/text/split-names'

describe('names and wordings of a concept', () => {
  it('calls a name with words around it a wording', () => {
    expect(
      splitNames('reinforcement learning', [
        'RL',
        'RL agents',
        'reinforcement-learning framework',
        'learning by reward',
      ]),
    ).toEqual({ names: ['RL', 'learning by reward'], wordings: ['RL agents', 'reinforcement-learning framework'] })
  })

  it('takes plurals and hyphens as the same words', () => {
    expect(splitNames('mobile robot', ['small mobile robots', 'mobile-robot example']).names).toEqual([])
  })

  it('keeps what has a name only inside a word, or in other signs', () => {
    expect(splitNames('C', ['C++', 'Clang']).names).toEqual(['C++', 'Clang'])
    expect(splitNames('强化学习', ['RL']).names).toEqual(['RL'])
  })
})
