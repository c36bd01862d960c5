import { describe, expect, it } from 'vitest'
import { indexNames } from '@/app/_server/name-index'
import type { NameEntry } from '@/lib/store/graph-store'

const concept = (name: string, weight: number, aliases: string[] = [], kind = 'Method'): NameEntry => ({
  type: 'concept',
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  aliases,
  weight,
  kind,
})

const index = await indexNames([
  concept('proximal policy optimization', 3, ['PPO']),
  concept('PPO-Lite', 40),
  concept('policy gradient', 9),
  concept('sparse reward', 5, [], 'Task'),
  concept('reward', 50, [], 'Task'),
  concept('multi-objective reinforcement learning', 2),
  concept('reinforcement learning', 30, ['RL']),
  concept('representation learning', 4),
  concept('CARLA', 2, [], 'Benchmark'),
  concept('naïve Bayes', 1),
  concept('accuracy tradeoff', 1),
  concept('multi-agent planning', 1),
  concept('C++', 1),
  concept('C', 8),
  concept('epsilon-greedy', 1, [String.raw`$\epsilon$-greedy exploration`]),
  { type: 'paper', id: 'p1', name: 'Sparse Rewards in the Wild', aliases: [], weight: 90 },
  { type: 'paper', id: 'p2', name: String.raw`Fr\'echet Means of $\ell_1$ Norms`, aliases: ['p2'], weight: 1 },
])

const names = (text: string, options: Partial<Parameters<typeof index.find>[1]> = {}) =>
  index.find(text, { limit: 5, ...options }).map((suggestion) => suggestion.name)

describe('a search finds', () => {
  it.each([
    ['an alias before a longer name that begins with it', 'ppo', 'proximal policy optimization'],
    ['a name by its beginning', 'proxi', 'proximal policy optimization'],
    ['initials that no paper spells out', 'morl', 'multi-objective reinforcement learning'],
    ['an alias before equal initials', 'RL', 'reinforcement learning'],
    ['a plural by its singular', 'sparse rewards', 'sparse reward'],
    ['words in another order', 'optimization policy', 'proximal policy optimization'],
    ['a swap of letters', 'calra', 'CARLA'],
    ['a wrong and a missing letter', 'proximel polcy', 'proximal policy optimization'],
    ['a name without its accents', 'naive bayes', 'naïve Bayes'],
    ['hyphens written as blanks', 'multi objective reinforcement', 'multi-objective reinforcement learning'],
    ['words joined by a hyphen where a name joins them without', 'trade-off', 'accuracy tradeoff'],
    ['words that a name joins by a hyphen', 'planning multiagent', 'multi-agent planning'],
    ['signs that matter', 'c++', 'C++'],
    ['an alias with TeX as it is shown', 'ε-greedy', 'epsilon-greedy'],
    ['a title with TeX as it is shown', 'fréchet means of ℓ₁ norms', String.raw`Fr\'echet Means of $\ell_1$ Norms`],
    ['a letter before what begins with it', 'c', 'C'],
  ])('%s', (_, text, first) => {
    expect(names(text)[0]).toBe(first)
  })

  it('with typos, the name with the fewest of them and with its words in order first', async () => {
    const near = await indexNames([
      concept('optimal policy', 90),
      concept('proximal policy optimization', 40),
      concept('policy optimization', 3),
      concept('sparse reward', 2),
      concept('sparse reward signal', 30),
      concept('spare reward', 1),
    ])
    const found = (text: string) => near.find(text, { limit: 3 }).map(({ name }) => name)
    expect(found('polcy optimiz')).toEqual(['policy optimization', 'proximal policy optimization', 'optimal policy'])
    expect(found('optimizaton policy')[0]).toBe('policy optimization')
    expect(found('sprase reward')[0]).toBe('sparse reward')
  })

  it('no name a typo away where something is called just this', async () => {
    const near = await indexNames([concept('CARLA', 2), concept('CARLO', 5), concept('CARLA Leaderboard', 1)])
    const found = (text: string) => near.find(text, { limit: 5 }).map(({ name }) => name)
    expect(found('carla')).toEqual(['CARLA', 'CARLA Leaderboard'])
    expect(found('carlaa')).toContain('CARLO')
  })

  it('the more popular of names that are as far away', async () => {
    const near = await indexNames([concept('policy learning', 2), concept('policy iteration', 70)])
    expect(near.find('polcy', { limit: 2 }).map(({ name }) => name)).toEqual(['policy iteration', 'policy learning'])
  })

  it('the heavier of two names that fit equally', () => {
    expect(names('re').slice(0, 2)).toEqual(['reward', 'reinforcement learning'])
  })

  it('names that begin with it before aliases that do, the heavier first, and before initials beyond a few', async () => {
    const typed = await indexNames([
      concept('imitation learning', 70, ['offline IL']),
      concept('offline trajectory', 1),
      concept('offline reinforcement learning', 4),
      { type: 'paper', id: 'p', name: 'Offline Games', aliases: [], weight: 9 },
      ...['robot learning', 'representation learning', 'residual learning', 'reward learning', 'rule learning'].map(
        (name, at) => concept(name, 90 + at),
      ),
      concept('RL from feedback', 2),
    ])
    const found = (text: string) => typed.find(text, { limit: 5 }).map(({ name }) => name)
    expect(found('offline')).toEqual([
      'offline reinforcement learning',
      'offline trajectory',
      'imitation learning',
      'Offline Games',
    ])
    expect(found('rl').slice(2)).toEqual(['residual learning', 'RL from feedback', 'representation learning'])
  })

  it('a concept before a paper whose title begins alike, however many concepts that has', () => {
    expect(names('sparse')).toEqual(['sparse reward', 'Sparse Rewards in the Wild'])
  })

  it('the heaviest names where nothing is typed yet', () => {
    expect(names('  ', { limit: 2 })).toEqual(['reward', 'PPO-Lite'])
  })

  it('only the type and kind asked for, and no more than asked for', () => {
    expect(names('sparse', { type: 'paper' })).toEqual(['Sparse Rewards in the Wild'])
    expect(names('reward', { kind: 'Benchmark' })).toEqual([])
    expect(names('r', { limit: 1 })).toHaveLength(1)
  })

  it('nothing where nothing is near', () => {
    expect(names('zzzzzz')).toEqual([])
    expect(names('<script>')).toEqual([])
  })
})

it('says which alias matched, and only then', () => {
  expect(index.find('PPO', { limit: 1 })[0]).toMatchObject({ name: 'proximal policy optimization', alias: 'PPO' })
  expect(index.find('proximal', { limit: 1 })[0]).not.toHaveProperty('alias')
})

it('does not grow slow with a corpus: a misspelt word is looked for among all words, not all names', async () => {
  const many = Array.from({ length: 3000 }, (_, at) => concept(`signal ${at} of kind ${at % 7}`, at))
  const large = await indexNames([...many, concept('proximal policy', 1)])
  expect(large.find('proxmial polcy', { limit: 3 }).map(({ name }) => name)).toEqual(['proximal policy'])
  expect(large.find('kind signal 2999', { limit: 1 }).map(({ name }) => name)).toEqual(['signal 2999 of kind 3'])
})

describe('a paper is found by', async () => {
  const paper = (name: string, more: Partial<NameEntry>): NameEntry => ({
    ...{ type: 'paper', id: name, name, aliases: [name], weight: 1 },
    ...more,
  })
  const library = await indexNames([
    concept('policy gradient', 9, ['arxiv']),
    ...['adam', 'adam optimizer', 'adamax', 'adamw', 'adaptive adam', 'adam variants'].map((name) => concept(name, 3)),
    paper('Preferences', {
      aliases: ['arxiv:1706.03741', 'doi:10.5555/3294996.3295184', 'pmid:29424689', 's2:5bbb6f', 'Christiano2017deep'],
      authors: ['Paul F. Christiano', 'Jan Leike', 'Dario Amodei'],
      year: 2017,
    }),
    paper('Old ids', {
      aliases: ['arxiv:astro-ph/0601001', 'arxiv:math/0309136'],
      authors: [String.raw`Vojt{\v{e}}ch K\"ohler`],
      year: 2006,
    }),
    paper('Soft Actors', { authors: ['Tuomas Haarnoja', 'Sergey Levine'], year: 2018 }),
    paper('Guided Search', { authors: ['S. Levine'], year: 2013 }),
    paper('Other Levine', { authors: ['Nir Levine', 'Levinia Sergeant'], year: 2020 }),
    paper('Squeezed', { authors: ['Adam Kosiorek', 'Ryan Adam'] }),
    paper('Other scripts', { authors: ['李 四'] }),
    paper('On short names', { authors: ['Fei Li', 'Jun Lin'] }),
  ])
  const found = (text: string, options = {}) => library.find(text, { limit: 5, ...options }).map(({ name }) => name)

  it.each([
    '1706.03741',
    '1706.03741v3',
    'arxiv:1706.03741',
    'arXiv:1706.03741 [cs.LG]',
    'https://arxiv.org/abs/1706.03741v2',
    'arxiv.org/pdf/1706.03741',
    'https://doi.org/10.48550/arXiv.1706.03741',
    '10.5555/3294996.3295184',
    'doi: 10.5555/3294996.3295184',
    'https://dl.acm.org/doi/10.5555/3294996.3295184',
    'christiano2017deep',
    'PMID:29424689',
    'https://pubmed.ncbi.nlm.nih.gov/29424689/',
    'https://www.semanticscholar.org/paper/Deep-RL/5bbb6f?sort=x',
  ])('its id, alone: %s', (typed) => expect(found(typed)).toEqual(['Preferences']))

  it('no author where no name was typed', () => {
    const papers = ['', '?'].flatMap((typed) => library.find(typed, { limit: 20, type: 'paper' }))
    expect(papers.length).toBeGreaterThan(10)
    expect(papers.filter(({ author }) => author !== undefined)).toEqual([])
  })

  it('an id of the old form, and by no other that is like it', () => {
    expect(found('astro-ph/0601001')).toEqual(['Old ids'])
    expect(found('https://arxiv.org/abs/math.GT/0309136v2')).toEqual(['Old ids'])
    expect(found('1706.03742')).toEqual([])
  })

  it.each([
    ['a family name', 'christiano', ['Preferences']],
    ['a name in the typing', 'christ', ['Preferences']],
    ['the name of one who is not the first', 'Jan Leike', ['Preferences']],
    ['a name with its initial', 'P. Christiano', ['Preferences']],
    ['the family name before the initial', 'Christiano, P.', ['Preferences']],
    ['several of its authors', 'Amodei, Leike', ['Preferences']],
    ['author and year', 'Levine et al. 2018', ['Soft Actors']],
    ['a name with TeX and accents', 'kohler', ['Old ids']],
    ['a name as it is shown', 'Vojtěch Köhler', ['Old ids']],
    ['a name in another script', '李', ['Other scripts']],
    ['a short name, not what begins so', 'li', ['On short names']],
  ])('%s', (_, typed, papers) => expect(found(typed)).toEqual(papers))

  it('the full name, also where the paper has an initial only, and no namesake; the newest first', () => {
    expect(found('Sergey Levine')).toEqual(['Soft Actors', 'Guided Search'])
    expect(found('levine')).toEqual(['Other Levine', 'Soft Actors', 'Guided Search'])
  })

  it('its author, however many concepts begin so; one who is called so by the given name comes after all of them', () => {
    expect(found('adam', { limit: 3 })).toEqual(['adam', 'adam optimizer', 'Squeezed'])
    expect(found('ryan')).toEqual(['Squeezed'])
    expect(found('adam', { type: 'concept', limit: 50 })).not.toContain('Squeezed')
  })

  it('saying who wrote it, when, and whose name was asked for', () => {
    expect(library.find('leike', { limit: 1 })).toEqual([
      {
        ...{ type: 'paper', id: 'Preferences', name: 'Preferences', weight: 1, year: 2017, author: 'Jan Leike' },
        authors: ['Paul F. Christiano', 'Jan Leike', 'Dario Amodei'],
      },
    ])
  })
})

it('says of a name that is only near that it is no more', () => {
  expect(index.find('calra', { limit: 1 })[0]).toMatchObject({ name: 'CARLA', near: true })
  expect(index.find('carl', { limit: 1 })[0]).not.toHaveProperty('near')
})
