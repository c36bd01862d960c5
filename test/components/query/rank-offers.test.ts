import { describe, expect, it } from 'vitest'
import { answersInWords, hasNoAnswer, NOT_COUNTED, rankOffers } from '@/components/query/rank-offers'

const items = ['a', 'b', 'c', 'd', 'e']
const counts = [0, 2, null, 7, 2]
const order = { byCount: true, isFirst: (_: string) => false }
const rank = (exact: boolean, how: Partial<typeof order>) =>
  rankOffers(items, { counts, exact, most: null }, { ...order, ...how })
    .map(({ item }) => item)
    .join('')

describe('rankOffers', () => {
  it('puts what has an answer first, most answers before few, what has none last', () => {
    expect(rank(true, {})).toBe('dbeca')
  })

  it('keeps the order that typing gave, among those that have an answer', () => {
    expect(rank(true, { byCount: false })).toBe('bdeca')
  })

  it('takes no number as one of answers while another blank is open', () => {
    expect(rank(false, {})).toBe('bdeca')
    const offers = rankOffers(items, { counts, exact: false, most: null }, order)
    expect(offers.map(({ answers }) => answers)).toEqual([true, true, true, undefined, false])
  })

  it('begins with what is open on the page, unless that leads nowhere', () => {
    expect(rank(true, { isFirst: (item) => item === 'e' })).toBe('edbca')
    expect(rank(true, { isFirst: (item) => item === 'a' })).toBe('dbeca')
  })

  it('leaves the order alone where nothing could be counted', () => {
    expect(rankOffers(items, NOT_COUNTED, order).map(({ item }) => item)).toEqual(items)
  })
})

it('says how many answers there are, as far as that is known, and where the query stops counting', () => {
  const offers = rankOffers(items, { counts: [0, 1, null, 1200, 20], exact: true, most: 20 }, order)
  expect(Object.fromEntries(offers.map(({ item, answers }) => [item, answersInWords(answers)]))).toEqual({
    a: 'no answer',
    b: '1\u00a0answer',
    c: '',
    d: '1\u202f200+\u00a0answers',
    e: '20+\u00a0answers',
  })
  expect(
    rankOffers(['a', 'b'], { counts: [0, 20], exact: false, most: 20 }, order).map(({ answers }) =>
      answersInWords(answers),
    ),
  ).toEqual(['', 'no answer'])
})

it('tells what has no answer from what has one or may have', () => {
  const all = [false, { rows: 1, orMore: false }, true, undefined]
  expect(all.map((answers) => hasNoAnswer({ answers }))).toEqual([true, false, false, false])
})
