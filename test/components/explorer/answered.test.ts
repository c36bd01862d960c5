import { describe, expect, it } from 'vitest'
import { answeredBy, ringsOf } from '@/components/explorer/answered'

const lens = (id: string, mode = 'highlight', keys = ['p:1']) =>
  ({ id, mode, slug: id, params: {}, error: null, answer: { keys, rows: [] } }) as unknown as Parameters<
    typeof answeredBy
  >[0][0]

describe('answers on the map', () => {
  it('are told by their rings only where there are several', () => {
    expect(ringsOf([lens('a'), lens('b', 'isolate')]).size).toBe(0)
    expect(ringsOf([lens('a'), lens('none', 'highlight', []), lens('b')])).toEqual(
      new Map([
        ['a', 0],
        ['b', 1],
      ]),
    )
  })

  it('stay the same list until one of them changes, and are without what is taken away', () => {
    const [a, b] = [lens('a'), lens('b')]
    const first = answeredBy([a, b, lens('c', 'subtract')])
    expect(first).toHaveLength(2)
    expect(answeredBy([{ ...a }, { ...b }])).toBe(first)
    expect(answeredBy([a])).not.toBe(first)
  })

  it('have other links once they were asked for again, though they hold the same nodes', () => {
    const before = lens('a')
    const { keys } = before.answer ?? { keys: [] }
    const link = { $rel: 'USES', from: 'p:1', to: 'c:1' }
    const after = { ...before, answer: { keys, rows: [[link]] } } as unknown as typeof before
    expect(answeredBy([before])[0]?.links).toEqual([])
    expect(answeredBy([after])[0]?.links).toEqual([{ from: 'p:1', to: 'c:1', role: 'uses' }])
  })
})
