import { describe, expect, it } from 'vitest'
import { parseGold } from '@/ingest/evaluate/gold'
import { formatSummary, type Predicted, reliability, scorePaper, summarize } from '@/ingest/evaluate/score'

const gold = parseGold(
  JSON.stringify({
    id: 'a',
    concepts: [
      { name: 'Proximal Policy Optimization', aliases: ['PPO'], types: ['Method'], role: 'uses', level: 'core' },
      { name: 'sparse reward', aliases: [], types: ['Task'], role: 'addresses', level: 'core' },
      { name: 'CARLA', aliases: [], types: ['Benchmark'], role: 'evaluates_on', level: 'core' },
      {
        name: 'reinforcement learning',
        aliases: ['RL'],
        types: ['Task', 'Method'],
        role: 'mentions',
        level: 'optional',
      },
    ],
  }),
)[0]!

const found = (name: string, more: Partial<Predicted> = {}): Predicted => ({
  name,
  kind: 'Method',
  role: 'uses',
  confidence: 0.9,
  mentions: [],
  ...more,
})

describe('scorePaper', () => {
  const score = scorePaper(gold, [
    found('PPO'),
    found('proximal policy optimisation', { mentions: [{ text: 'Proximal Policy Optimization' }] }),
    found('Sparse-Rewards', { role: 'addresses' }),
    found('RL', { kind: 'Task' }),
    found('novel framework', { salience: 0.2 }),
  ])

  it('counts hits, splits, wrong and missed as the shared scorer does', () => {
    const { hits, split, wrong, missed, kindAccuracy, roleAccuracy } = summarize([score])
    expect({ hits, split, wrong, missed }).toEqual({ hits: 2, split: 1, wrong: 1, missed: 1 })
    expect({ kindAccuracy, roleAccuracy }).toEqual({ kindAccuracy: 0.5, roleAccuracy: 1 })
  })

  it('leaves optional concepts out of the reliability table', () => {
    expect(reliability([score])).toMatchObject([{ count: 4, right: 0.5 }])
  })

  it('counts optional concepts as not listed in the table of salience', () => {
    expect(reliability([score], 'salience')).toMatchObject([
      { count: 1, said: 0.2, right: 0 },
      { count: 4, right: 0.5 },
    ])
  })

  it('prints recall by kind', () => {
    expect(formatSummary(summarize([score]))[0]).toBe('recall Method     100.0  (1/1)')
  })
})

describe('parseGold', () => {
  it('names the line that is no labelled paper', () => {
    expect(() => parseGold('{"id":"a","concepts":[]}\n{"id":3}')).toThrow('Line 2')
  })
})
