import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveConcepts } from '@/lib/derive/concepts'
import { factsOf, reading, type Said } from './small-corpus'

const ppo = (id: string) =>
  reading(id, { name: 'proximal policy optimization', as: ['proximal policy optimization', 'PPO'], named: 'expansion' })

const namesOf = (...readings: ReturnType<typeof reading>[]) =>
  resolveConcepts(factsOf(...readings)).concepts.map(({ name }) => name)

describe('one concept, one node, across papers', () => {
  test('a paper that writes only the short form joins those that expand it', () => {
    const { concepts, successors } = resolveConcepts(
      factsOf(ppo('1'), reading('2', 'PPO'), reading('3', 'PPO algorithm')),
    )
    expect(concepts).toEqual([
      {
        id: 'proximal-policy-optimization',
        key: 'proximalpolicyoptimization',
        name: 'proximal policy optimization',
        kind: 'Method',
        aliases: ['PPO', 'PPO algorithm'],
      },
    ])
    expect(successors.get('ppo')).toBe('proximal-policy-optimization')
  })

  test('what a paper says for short is no other name where it is the name of a wider or narrower concept', () => {
    const short = { name: 'network throughput', as: ['network throughput', 'throughput', 'transfer rate'] }
    const long = { name: 'throughput', as: ['throughput', 'network throughput', 'bandwidth'] }
    const aliasesOf = (...readings: ReturnType<typeof reading>[]) =>
      resolveConcepts(factsOf(...readings)).concepts.map(({ aliases }) => aliases)
    expect(aliasesOf(reading('1', short), reading('2', long))).toEqual([['transfer rate'], ['bandwidth']])
    expect(aliasesOf(reading('1', short))).toEqual([['throughput', 'transfer rate']])
    const expanded = { name: 'CNN rate', as: ['CNN rate', 'peak transfer rate', 'transfer rate'] }
    expect(aliasesOf(reading('1', expanded), reading('2', 'transfer rate'))).toEqual([['peak transfer rate'], []])
  })

  test('nor where it is the name of any other, but for short forms, which may mean either', () => {
    const aliasesOf = (...readings: ReturnType<typeof reading>[]) =>
      resolveConcepts(factsOf(...readings)).concepts.map(({ aliases }) => aliases)
    const cost = { name: 'knitting cost', as: ['knitting cost', 'knitting overhead'] }
    expect(aliasesOf(reading('1', cost), reading('2', 'knitting overhead'))).toEqual([[], []])
    const toy = { name: 'toy game', as: ['toy game', 'TG', 'felt'] }
    expect(aliasesOf(reading('1', toy), reading('2', 'FELT'))).toEqual([[], ['TG', 'felt']])
  })

  test('of what many papers speak, the wording of one is no other name, but for a short form', () => {
    const many = Array.from({ length: 20 }, (_, i) => reading(`${i}`, 'felting'))
    const own = reading('own', { name: 'felting', as: ['felting', 'felting of two toys', 'FLT'] })
    const aliasesOf = (...readings: ReturnType<typeof reading>[]) =>
      resolveConcepts(factsOf(...readings)).concepts.map(({ aliases }) => aliases)
    expect(aliasesOf(...many, own)).toEqual([['FLT']])
    expect(aliasesOf(...many.slice(3), own)).toEqual([['FLT', 'felting of two toys']])
  })

  test('what says one thing in other words, or in another order, is one concept', () => {
    const said = [
      'rate of felting',
      'robotic felting',
      'felting model',
      'felting rate',
      'robot felting',
      'felting modelling',
    ]
    expect(namesOf(...said.map((name, i) => reading(`${i}`, name)))).toEqual([
      'felting model',
      'felting rate',
      'robot felting',
    ])
  })

  test('short forms inside of names are spelled out', () => {
    const rl = reading('1', { name: 'reinforcement learning', as: ['reinforcement learning', 'RL'] })
    expect(namesOf(rl, reading('2', 'deep RL'), reading('3', 'deep reinforcement learning'))).toEqual([
      'deep reinforcement learning',
      'reinforcement learning',
    ])
  })

  test('a field of study is called by the name that ends in s, whatever a few leave off', () => {
    const some = ['woolen dynamics', 'woolen dynamics', 'woolen dynamic'].map((name, i) => reading(`${i}`, name))
    expect(namesOf(...some)).toEqual(['woolen dynamics'])
  })

  test('a short form with small letters is not what one in capitals stands for', () => {
    const gan = reading('1', { name: 'generative adversarial network', as: ['generative adversarial network', 'GANs'] })
    expect(namesOf(gan, reading('2', 'GaN'))).toEqual(['GaN', 'generative adversarial network'])
  })

  test.each([
    ['hyphen', 'multi-objective optimization', 'multiobjective optimization'],
    ['plural', 'sparse reward', 'sparse rewards'],
    ['British', 'Bayesian optimization', 'Bayesian optimisation'],
    ['case', 'Linear Temporal Logic', 'linear temporal logic'],
    ['Greek', 'ε-greedy policy', 'epsilon-greedy policy'],
  ])('%s variants join', (_name, one, other) => {
    expect(namesOf(reading('1', one), reading('2', one), reading('3', { name: other, id: 'other' }))).toEqual([one])
  })

  test('a word behind a name adds nothing where papers say the same without it, and the kind is the same', () => {
    const method = { name: 'felting method', as: ['felting method', 'felting'] }
    expect(namesOf(reading('1', method), reading('2', 'felting'))).toEqual(['felting'])
    expect(namesOf(reading('1', 'felting method'), reading('2', 'felting'))).toHaveLength(2)
    const task = { name: 'felting', kind: 'Task' as const }
    expect(namesOf(reading('1', method), reading('2', task))).toHaveLength(2)
  })

  test('a short form with two expansions is listed, not guessed', () => {
    const { concepts, ambiguous } = resolveConcepts(
      factsOf(
        reading('1', { name: 'dynamic programming', as: ['dynamic programming', 'DP'] }),
        reading('2', { name: 'differential privacy', as: ['differential privacy', 'DP'] }),
        reading('3', { name: 'differential privacy', as: ['differential privacy', 'DP'] }),
        reading('4', 'DP'),
      ),
    )
    expect(concepts.map(({ id }) => id)).toEqual(['differential-privacy', 'dp', 'dynamic-programming'])
    expect(ambiguous).toEqual([
      {
        form: 'DP',
        meanings: [
          { id: 'differential-privacy', papers: 2 },
          { id: 'dynamic-programming', papers: 1 },
        ],
      },
    ])
  })

  test('expansions of which one is part of the other do not compete', () => {
    const cot = (id: string, name: string) => reading(id, { name, as: [name, 'CoT'] })
    const { successors } = resolveConcepts(
      factsOf(
        cot('1', 'chain of thought'),
        cot('2', 'chain of thought'),
        cot('3', 'chain of thought prompting'),
        reading('4', 'CoT'),
      ),
    )
    expect(successors.get('cot')).toBe('chain-of-thought')
  })

  test('what the lexicon knows by a short form is not what a paper expands to a thing of another kind', () => {
    const coco = reading('1', { name: 'COCO', kind: 'Benchmark', named: 'lexicon' })
    const other = reading('2', { name: 'contextual co-presence', as: ['contextual co-presence', 'COCO'] })
    expect(namesOf(coco, other)).toEqual(['COCO', 'contextual co-presence'])
  })

  test('in a corpus of many fields a short form alone means what others expand it to where its paper is of their field', () => {
    const net = ['wireless network', 'channel access', 'packet collision']
    const crop = ['wool felting', 'loom repair', 'yarn spinning']
    const others = Array.from({ length: 300 }, (_, at) => reading(`other ${at}`, `thing ${at}`))
    const expanding = (id: string) =>
      reading(id, { name: 'medium access control', as: ['medium access control', 'MAC'], named: 'expansion' }, ...net)
    const idsOf = (...readings: ReturnType<typeof reading>[]) =>
      resolveConcepts(factsOf(...readings, ...others)).concepts.map(({ id }) => id)
    expect(idsOf(expanding('1'), expanding('2'), reading('3', 'MAC', ...net))).not.toContain('mac')
    expect(idsOf(expanding('1'), reading('3', 'MAC', ...net))).not.toContain('mac')
    const apart = idsOf(
      expanding('1'),
      expanding('2'),
      reading('3', 'MAC', ...crop),
      reading('4', 'MAC protocol', 'medium access control protocol'),
    )
    expect(apart).toContain('mac')
    // within another name it is clear
    expect(apart).not.toContain('mac-protocol')
  })

  test('different things stay apart', () => {
    const names = ['C++', 'C#', 'cross-entropy', 'cross-entropy method', 'policy gradient', 'natural policy gradient']
    const found = namesOf(...names.map((name, at) => reading(String(at), name)))
    expect(found.sort()).toEqual([...names].sort())
  })
})

describe('the display name', () => {
  test('is the lexicon’s where it has one', () => {
    const fromLexicon = reading('1', { name: 'CARLA', named: 'lexicon', kind: 'Benchmark' })
    expect(namesOf(fromLexicon, reading('2', 'carla'), reading('3', 'carla'))).toEqual(['CARLA'])
  })

  test('is singular where both are written, and the commoner form otherwise', () => {
    expect(
      namesOf(reading('1', 'sparse rewards'), reading('2', 'sparse rewards'), reading('3', 'sparse reward')),
    ).toEqual(['sparse reward'])
    expect(
      namesOf(reading('1', 'Pareto Front'), reading('2', 'Pareto front'), reading('3', { name: 'Pareto front' })),
    ).toEqual(['Pareto front'])
  })

  test('is the long form of a short one that has the same id', () => {
    const id = 'wool-felt-toy'
    expect(namesOf(reading('1', { name: 'WFT', id }), reading('2', { name: 'wool felt toy', id }))).toEqual([
      'wool felt toy',
    ])
  })

  test.each([
    ['metadata', 'meta-data'],
    ['toy felting', 'toy-felting'],
    ['low-wool setting', 'low wool setting'],
    ['toy color', 'toy colour'],
    ['MeanShift', 'Mean-Shift'],
  ])('is %s where as many papers have %s', (one, other) => {
    const id = one.replace(' ', '-')
    expect(namesOf(reading('1', { name: other, id }), reading('2', { name: one, id }))).toEqual([one])
  })

  test('has no capital of fashion behind a hyphen unless most papers have it', () => {
    const [hard, small] = ['NP-Hard', 'NP-hard']
    expect(namesOf(reading('1', hard), reading('2', hard), reading('3', small))).toEqual([small])
    expect(namesOf(...['1', '2', '3'].map((id) => reading(id, hard)), reading('4', small))).toEqual([hard])
  })

  test('the kind goes by vote, weighted by confidence', () => {
    const { concepts } = resolveConcepts(
      factsOf(
        reading('1', { name: 'exploration', kind: 'Method', confidence: 0.3 }),
        reading('2', { name: 'exploration', kind: 'Method', confidence: 0.3 }),
        reading('3', { name: 'exploration', kind: 'Task', confidence: 0.9 }),
      ),
    )
    expect(concepts[0]?.kind).toBe('Task')
  })
})

test('the order of papers changes nothing, and no successor leads to a retired id', () => {
  const names = fc.constantFrom(
    'PPO',
    'PPO algorithm',
    'deep RL',
    'RL',
    'sparse reward',
    'sparse rewards',
    'A*',
    'a star',
  )
  const said: fc.Arbitrary<Said | string> = fc.oneof(
    names,
    fc.constant<Said>({ name: 'reinforcement learning', as: ['reinforcement learning', 'RL'] }),
    fc.constant<Said>({ name: 'proximal policy optimization', as: ['PPO'] }),
    fc.constant<Said>({ name: 'preferred provider organization', as: ['PPO'] }),
  )
  const papers = fc.array(fc.uniqueArray(said, { maxLength: 5, selector: (one) => JSON.stringify(one) }), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(papers, (all) => {
      const facts = factsOf(...all.map((concepts, at) => reading(String(at), ...concepts)))
      const resolved = resolveConcepts(facts)
      expect(resolveConcepts([...facts].reverse())).toEqual(resolved)
      const kept = new Set(resolved.concepts.map(({ id }) => id))
      for (const [from, to] of resolved.successors) {
        expect(to !== null && kept.has(to)).toBe(true)
        expect(kept.has(from)).toBe(false)
      }
      for (const { findings } of facts) {
        for (const { id } of findings) expect(kept.has(resolved.successors.get(id) ?? id)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
