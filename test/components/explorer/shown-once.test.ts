/** What is left on the map is reckoned once for a state of the view, however many ask for it. */
import { expect, it } from 'vitest'
import { type ShownQuestion, shownOnce } from '@/components/explorer/shown-once'
import { toAtlas } from '@/lib/graph/atlas'
import { paperKey } from '@/lib/model/graph'
import { fakeGraph } from '@/test/fixtures/fake-graph'
import { NO_FILTERS } from '@/test/fixtures/views'

const atlas = toAtlas(fakeGraph(100))
const key = paperKey(atlas.graph.papers[0]!.id)
const WHOLE: ShownQuestion = {
  filters: NO_FILTERS,
  answered: [],
  without: [],
  only: [],
}
const asked = (change: Partial<ShownQuestion>) => shownOnce(atlas, structuredClone({ ...WHOLE, ...change }))

it('is the same object for the same view, also after others were asked for', () => {
  const all = asked({})
  expect(all.visible).toBeUndefined()
  const without = asked({ without: [key] })
  expect(without.visible?.has(key)).toBe(false)
  expect(asked({})).toBe(all)
  expect(asked({ without: [key] })).toBe(without)
  expect(asked({ filters: { ...WHOLE.filters, hide: ['Task'] } })).not.toBe(all)
})

it('changes with an answer that is asked for again, and with the graph', () => {
  const keys = [key]
  const lit = () => shownOnce(atlas, { ...WHOLE, answered: [{ mode: 'highlight', keys }] })
  expect(lit()).toBe(lit())
  const again = shownOnce(atlas, { ...WHOLE, answered: [{ mode: 'highlight', keys: [...keys] }] })
  expect(again).not.toBe(lit())
  expect(shownOnce(atlas, { ...WHOLE, answered: [{ mode: 'isolate', keys }] }).visible).toEqual(new Set(keys))
  const all = asked({})
  expect(shownOnce(toAtlas(fakeGraph(50)), WHOLE)).not.toBe(all)
})

it('keeps what was asked for last, and not all that ever was', () => {
  const since = (year: number) => asked({ filters: { ...WHOLE.filters, since: year } })
  const first = since(1990)
  const second = since(1991)
  // As many as the filters ask for at a time.
  for (let year = 1992; year < 2004; year++) since(year)
  expect(since(1990)).toBe(first)
  for (let year = 2004; year < 2018; year++) since(year)
  expect(since(1990)).toBe(first)
  expect(since(1991)).not.toBe(second)
})
