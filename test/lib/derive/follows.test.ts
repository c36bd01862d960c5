import { describe, expect, test } from 'vitest'
import { findBroader } from '@/lib/derive/broader'
import { findBonds } from '@/lib/derive/co-occurrence'
import { resolveConcepts } from '@/lib/derive/concepts'
import { toCorpus } from '@/lib/derive/links'
import type { PaperFacts } from '@/lib/derive/paper-facts'
import { factsOf, reading } from './small-corpus'

const bondsOf = (papers: PaperFacts[]): string[] => {
  const resolved = resolveConcepts(papers)
  return findBonds(toCorpus(papers, resolved)).map(
    ({ first, second, papers: count }) => `${resolved.concepts[first]?.id} ${resolved.concepts[second]?.id} ${count}`,
  )
}

const broaderOf = (...readings: ReturnType<typeof reading>[]): string[] => {
  const papers = factsOf(...readings)
  return findBroader(papers, resolveConcepts(papers)).map(
    ({ narrower, broader, source }) => `${narrower} > ${broader} (${source})`,
  )
}

describe('co-occurrence', () => {
  test('counts papers, not mentions, and merged concepts once', () => {
    expect(bondsOf(factsOf(reading('1', 'ant', 'bee'), reading('2', 'ant', 'bee', 'bees', 'cat')))).toEqual([
      'ant bee 2',
      'ant cat 1',
      'bee cat 1',
    ])
  })

  test('takes two papers in a corpus of 200 or more', () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      reading(String(at), `own ${at}`, 'ant', ...(at < 2 ? ['bee'] : ['cat'])),
    )
    expect(bondsOf(factsOf(...many, reading('x', 'bee', 'dog')))).toEqual(['ant bee 2', 'ant cat 198'])
  })

  test('keeps the strongest 50 of each concept', () => {
    // A hub with 70 partners, each of which has 55 bonds of its own that are stronger.
    const partners = Array.from({ length: 70 }, (_, at) => `partner ${String(at).padStart(2, '0')}`)
    const papers = partners.map((name, at) => reading(`hub ${at}`, 'hub', name))
    partners.forEach((name, at) => {
      for (let other = 0; other < 55; other++) papers.push(reading(`${at} ${other}`, name, `friend ${at} ${other}`))
    })
    for (let again = 0; again < 2; again++) {
      partners.forEach((name, at) => {
        for (let other = 0; other < 55; other++)
          papers.push(reading(`${at} ${other} ${again}`, name, `friend ${at} ${other}`))
      })
    }
    const withHub = bondsOf(factsOf(...papers, ...partners.map((name, at) => reading(`hub again ${at}`, 'hub', name))))
    expect(withHub.filter((bond) => bond.startsWith('hub '))).toHaveLength(50)
  })
})

describe('broader', () => {
  test.each([
    [
      ['offline reinforcement learning', 'reinforcement learning'],
      ['offline-reinforcement-learning > reinforcement-learning (name)'],
    ],
    [['learning from demonstration', 'demonstration'], []],
    [['inverse dynamics from pixels', 'inverse dynamics'], ['inverse-dynamics-from-pixels > inverse-dynamics (name)']],
    [['search and rescue', 'rescue'], []],
    [['cross-entropy', 'entropy'], []],
    [['graph neural network', 'network'], []],
    [['protein alignment', 'alignment'], []],
    [['6 degrees of freedom', 'degrees of freedom'], []],
    [['detecting outliers', 'outlier'], []],
    [['precision grasp', 'GRaSP'], []],
    [['disturbance observer', 'Observer'], []],
    [['toy Observer', 'Observer'], ['toy-observer > observer (name)']],
    [['code ensemble', 'ensemble'], []],
    [['tiny CNN', 'CNN'], ['tiny-cnn > cnn (name)']],
    [['FooNet-50', 'FooNet'], ['foonet-50 > foonet (name)']],
    [['woolen cloud', 'cloud'], []],
    [['felting rate', 'rate'], []],
  ])('names say that %j: %j', (names, expected) => expect(broaderOf(reading('1', ...names))).toEqual(expected))

  test('what the lexicon says goes only to concepts that exist, retired ids lead on', () => {
    const said = {
      name: 'PPO',
      broader: [
        { id: 'policy-gradients', source: 'lexicon' as const },
        { id: 'machine-learning', source: 'lexicon' as const },
      ],
    }
    expect(broaderOf(reading('1', said, 'policy gradient'), reading('2', 'policy gradients'))).toEqual([
      'ppo > policy-gradient (lexicon)',
    ])
  })

  test('what names say counts only where the lexicon says nothing', () => {
    const placed = {
      name: 'mean average precision',
      broader: [{ id: 'average-precision', source: 'lexicon' as const }],
    }
    expect(broaderOf(reading('1', placed, 'precision'))).toEqual([])
  })

  test('never runs in a circle', () => {
    const to = (id: string) => [{ id, source: 'lexicon' as const }]
    const circle = reading(
      '1',
      { name: 'ant', broader: to('bee') },
      { name: 'bee', broader: to('cat') },
      { name: 'cat', broader: to('ant') },
    )
    expect(broaderOf(circle)).toEqual(['ant > bee (lexicon)', 'bee > cat (lexicon)'])
  })
})
