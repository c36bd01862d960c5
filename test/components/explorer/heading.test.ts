import { expect, test } from 'vitest'
import { leftOutWords } from '@/components/explorer/use-heading'
import type { View } from '@/components/explorer/view-url'
import { NO_VIEW } from '@/test/fixtures/views'

test.each<[Partial<View>, string]>([
  [{}, ''],
  [{ hide: ['Task', 'Metric'], asides: false }, 'Without tasks, metrics, what is said by the way'],
  [{ unrole: ['evaluates_on'], without: ['p:a', 'c:b'] }, 'Without “evaluates on”, 2 nodes taken off'],
  [{ least: 2, since: 2019, until: 2023 }, 'Concepts in 2 or more papers · papers of 2019 to 2023'],
  [{ most: 9, since: 2019 }, 'Concepts in up to 9 papers · papers of 2019 or later'],
  [{ only: ['c:ppo'], since: 2020, until: 2020 }, 'Only 1 node with neighbours · papers of 2020'],
])('what %j leaves out is said in words', (view, words) => {
  expect(leftOutWords({ ...NO_VIEW, ...view }).replaceAll('\u00a0', ' ')).toBe(words)
})
