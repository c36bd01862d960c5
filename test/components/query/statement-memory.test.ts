import { expect, it } from 'vitest'
import { useStatementMemory } from '@/components/query/statement-memory'

it('what a browser kept of another version, or damaged, costs itself alone', () => {
  const { merge } = useStatementMemory.persist.getOptions()
  const now = useStatementMemory.getState()
  const run = { statement: 'RETURN 1', values: {}, at: '2026-01-02T03:04:05Z' }
  const damaged = { draft: { statement: 7 }, runs: [run, null, { ...run, at: 'once' }, { statement: 'RETURN 2' }] }
  expect(merge?.(damaged, now)).toEqual({ draft: null, runs: [run] })
  expect(merge?.('nothing', now)).toEqual({ draft: null, runs: [] })
})
