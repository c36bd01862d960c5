/** Several nodes that are chosen, as the address tells them. */
import { expect, it } from 'vitest'
import { withOther } from '@/components/explorer/explorer-store'
import { choosing, chosenIn } from '@/components/explorer/view-url'
import { NO_VIEW } from '@/test/fixtures/views'

it.each([[[]], [['c:a']], [['c:a', 'p:1']], [['c:a', 'p:1', 'c:b', 'c:d']]])(
  '%j come out of the address as they went in',
  (keys) => {
    expect(chosenIn(choosing(keys))).toEqual(keys)
  },
)

it('a link that names one twice, or too many, chooses each once and no more than are compared', () => {
  expect(chosenIn({ at: 'c:a', with: 'c:a', and: ['c:b', 'c:a'] })).toEqual(['c:a', 'c:b'])
  const many = Array.from({ length: 30 }, (_, at) => `c:${at}`)
  expect(chosenIn(choosing(many))).toHaveLength(12)
})

it('an id of before gives its place to the one that it leads to, wherever it stands', () => {
  const view = { ...NO_VIEW, ...choosing(['c:a', 'c:b', 'c:old', 'c:d']) }
  expect(chosenIn({ ...view, ...withOther(view, 'c:old', 'c:new') })).toEqual(['c:a', 'c:b', 'c:new', 'c:d'])
  expect(chosenIn({ ...view, ...withOther(view, 'c:a', 'c:new') })[0]).toBe('c:new')
})
