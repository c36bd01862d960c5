import { describe, expect, it } from 'vitest'
import { conceptKey } from '@/ingest/extract/normalize'
import { parseLexicon, readLexicon } from '@/ingest/lexicon/lexicon'

const lexicon = readLexicon()
const find = (surface: string) => lexicon.find(conceptKey(surface), surface)?.name

describe('the shipped lexicon', () => {
  it('has no fault: every broader name is an entry, no two entries share an id', () => {
    expect(lexicon.faults).toEqual([])
  })

  it('is never circular', () => {
    const above = (id: string, seen: string[]): string[] => {
      expect(seen).not.toContain(id)
      return (lexicon.get(id)?.broader ?? []).flatMap((wider) => [wider, ...above(wider, [...seen, id])])
    }
    for (const entry of lexicon.entries) above(entry.id, [])
  })

  it.each([
    ['PPO', 'proximal policy optimization'],
    ['Proximal Policy Optimisation', 'proximal policy optimization'],
    ['sparse rewards', 'sparse reward'],
    ['Sparse-Reward', 'sparse reward'],
    ['MORL', 'multi-objective reinforcement learning'],
    ['Multi Objective Reinforcement Learning', 'multi-objective reinforcement learning'],
    ['CARLA', 'CARLA'],
    ['BLEU scores', 'BLEU'],
    ['F-measure', 'F1 score'],
  ])('knows %j as %j', (surface, name) => {
    expect(find(surface)).toBe(name)
  })

  it('does not take a common word for a name that needs its capital', () => {
    expect(find('gym')).toBeUndefined()
    expect(find('Gym')).toBe('OpenAI Gym')
  })

  it('lists a short form with two meanings instead of guessing', () => {
    expect(find('GQA')).toBeUndefined()
    expect(lexicon.ambiguous).toContain(conceptKey('GQA'))
  })
})

describe('parseLexicon', () => {
  it('names an entry whose broader concept is nowhere', () => {
    const text = '[{ "name": "fast sailing", "broader": ["sailing"] }]'
    expect(parseLexicon([['Task', text]]).faults).toEqual(['fast sailing: broader "sailing" names no other entry'])
  })
})
