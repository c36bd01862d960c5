/** What has left the corpus is nowhere in the view, and undo does not lead back to it. */
import { beforeEach, expect, it } from 'vitest'
import { forgetSteps, useExplorerStore, useStepsStore, visit, withoutKey } from '@/components/explorer/explorer-store'
import type { View } from '@/components/explorer/view-url'
import { NO_VIEW } from '@/test/fixtures/views'

const view = (change: Partial<View>): View => ({ ...NO_VIEW, ...change })
const lens = (slug: string, params: Record<string, string>) => ({ slug, mode: 'highlight' as const, params })

/** As the page does at each new address. */
function go(...views: View[]): void {
  for (const each of views) {
    useStepsStore.setState({ view: each })
    if (each.at) visit(each.at)
  }
}

beforeEach(() => {
  useStepsStore.setState({ view: null })
  useStepsStore.temporal.getState().clear()
  useExplorerStore.setState({ trail: [] })
})

it('goes from every part of the view, and the rest stays', () => {
  const whole = view({
    at: 'p:x:1',
    with: 'c:ppo',
    color: 'year',
    without: ['p:x:1', 'p:x:2'],
    only: ['p:x:1', 'c:ppo'],
    lens: [lens('closest', { paper: 'x:1' }), lens('closest', { paper: 'x:2' })],
  })
  expect(withoutKey(whole, 'p:x:1')).toEqual(
    view({
      at: 'c:ppo',
      color: 'year',
      without: ['p:x:2'],
      only: ['c:ppo'],
      lens: [lens('closest', { paper: 'x:2' })],
    }),
  )
  expect(withoutKey(view({ at: 'c:ppo', with: 'p:x:1' }), 'p:x:1')).toEqual(view({ at: 'c:ppo' }))
  expect(withoutKey(view({ at: 'p:x:1', with: 'c:ppo', and: ['c:gan'] }), 'p:x:1')).toEqual(
    view({ at: 'c:ppo', with: 'c:gan' }),
  )
})

it('is no stop of undo, redo or the trail', () => {
  go(view({}), view({ at: 'c:ppo' }), view({ at: 'p:x:1' }), view({ at: 'p:x:2' }), view({ at: 'p:x:1', twin: true }))
  const { undo } = useStepsStore.temporal.getState()
  undo()
  forgetSteps('p:x:1')
  expect(useStepsStore.getState().view).toEqual(view({ at: 'p:x:2' }))
  expect(useExplorerStore.getState().trail).toEqual(['c:ppo', 'p:x:2'])
  const seen = () => useStepsStore.getState().view
  useStepsStore.temporal.getState().redo()
  expect(seen()).toEqual(view({ twin: true }))
  undo()
  undo()
  expect(seen()).toEqual(view({}))
  undo()
  expect(seen()).toEqual(view({ at: 'c:ppo' }))
})

it('leaves one step where two have become the same', () => {
  go(view({}), view({ at: 'c:ppo' }), view({}), view({ at: 'p:x:1' }))
  forgetSteps('p:x:1')
  const { undo } = useStepsStore.temporal.getState()
  undo()
  expect(useStepsStore.getState().view).toEqual(view({ at: 'c:ppo' }))
})
