import { expect, it } from 'vitest'
import { toComplaint } from '@/lib/store/sandbox/engine-complaint'

// What it takes for the first is more links than a test has; its words are the engine's own (0.6.0).
it.each([
  ['task 41 panicked with message "assertion failed: index <= Self::MAX_CAPACITY"', /pattern in EXISTS or COUNT/],
  ['task 4 panicked with message "index out of bounds"', /fault of its own; the corpus is unharmed/],
  ['Database error: GRAFEO-X001: Internal error: no such slot', /fault of its own; the corpus is unharmed/],
])('a fault of the engine comes without its inner words: %s', (said, words) => {
  const complaint = toComplaint(`The embedded store could not do that: ${said}`)
  expect(complaint).toMatch(words)
  expect(complaint).not.toMatch(/panicked|assertion|GRAFEO|Internal error/)
})
