import { describe, expect, it } from 'vitest'
import { toAtlas } from '@/lib/graph/atlas'
import { type Filters, filtersNothing, passesFilters } from '@/lib/graph/filters'

const concept = (id: string, kind: 'Method' | 'Task', papers: number) => ({ id, name: id, kind, papers })
const atlas = toAtlas({
  papers: [
    { id: 'one', title: 'One', concepts: 2, year: 2019 },
    { id: 'two', title: 'Two', concepts: 1, year: 2023 },
    { id: 'bare', title: 'Bare', concepts: 0 },
  ],
  concepts: [concept('ppo', 'Method', 2), concept('driving', 'Task', 1)],
  edges: [
    { paper: 'one', concept: 'ppo', role: 'proposes', confidence: 1, salience: 1, count: 1 },
    { paper: 'one', concept: 'driving', role: 'mentions', confidence: 1, salience: 0.3, count: 1 },
    { paper: 'two', concept: 'ppo', role: 'uses', confidence: 1, salience: 1, count: 1 },
  ],
  coOccurrences: [],
  clusters: [],
})
const none: Filters = { hide: [], unrole: [], asides: true, least: 1, most: null, since: null, until: null }
const left = (filters: Partial<Filters>) => {
  const passes = passesFilters(atlas, { ...none, ...filters })
  return [...atlas.nodes.values()].filter(passes).map(({ key }) => key)
}

describe('passesFilters', () => {
  it.each([
    ['nothing set', {}, ['p:one', 'p:two', 'p:bare', 'c:ppo', 'c:driving']],
    ['a kind off', { hide: ['Task'] }, ['p:one', 'p:two', 'p:bare', 'c:ppo']],
    ['papers off', { hide: ['paper'] }, ['c:ppo', 'c:driving']],
    ['a role off takes what only it held', { unrole: ['mentions'] }, ['p:one', 'p:two', 'p:bare', 'c:ppo']],
    ['another role still holds', { unrole: ['uses'] }, ['p:one', 'p:bare', 'c:ppo', 'c:driving']],
    [
      'what is said by the way, unless another paper is about it',
      { asides: false },
      ['p:one', 'p:two', 'p:bare', 'c:ppo'],
    ],
    ['too rare', { least: 2 }, ['p:one', 'p:two', 'p:bare', 'c:ppo']],
    ['papers of other years, with what only they speak of', { since: 2020 }, ['p:two', 'c:ppo']],
    ['a last year', { until: 2019 }, ['p:one', 'c:ppo', 'c:driving']],
    ['years that no paper is of', { since: 2020, until: 2022 }, []],
    ['too common', { most: 1 }, ['p:one', 'p:two', 'p:bare', 'c:driving']],
  ] satisfies [string, Partial<Filters>, string[]][])('%s', (_name, filters, expected) => {
    expect(left(filters)).toEqual(expected)
  })

  it('knows when it filters nothing', () => {
    expect(filtersNothing(none)).toBe(true)
    expect(filtersNothing({ ...none, most: 9 })).toBe(false)
    expect(filtersNothing({ ...none, asides: false })).toBe(false)
    expect(filtersNothing({ ...none, until: 2020 })).toBe(false)
  })
})
