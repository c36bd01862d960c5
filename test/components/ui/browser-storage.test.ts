import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isListed, putOnList, useReadingListStore } from '@/components/panels/reading-list/reading-list-store'
import { rememberRun, useStatementMemory } from '@/components/query/statement-memory'

const stored = new Map<string, string>()
const full = () => {
  throw new DOMException('No room is left.', 'QuotaExceededError')
}
const browser = (setItem: (name: string, value: string) => void) =>
  vi.stubGlobal('window', { localStorage: { getItem: (name: string) => stored.get(name) ?? null, setItem } })

const statements = () => useStatementMemory.getState().runs.map(({ statement }) => statement)

beforeEach(() => {
  useReadingListStore.setState({ ids: [], off: [] })
  useStatementMemory.setState({ draft: null, runs: [] })
  stored.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what the browser keeps', () => {
  it('is there for a page that is opened later, with what another tab has kept since', async () => {
    browser((name, value) => stored.set(name, value))
    rememberRun({ statement: 'RETURN 1', values: {} })
    const [[name, kept] = ['', '']] = [...stored]
    stored.set(name, kept.replace('RETURN 1', 'RETURN 2'))
    await useStatementMemory.persist.rehydrate()
    expect(statements()).toEqual(['RETURN 2'])
  })

  it.each([
    ['has no room left', () => browser(full)],
    ['may keep nothing for the page', () => vi.stubGlobal('window', {})],
  ])('costs nothing but the memory where it %s', async (_case, open) => {
    open()
    putOnList('a')
    rememberRun({ statement: 'RETURN 1', values: {} })
    await useStatementMemory.persist.rehydrate()
    expect([isListed(useReadingListStore.getState(), 'a'), statements()]).toEqual([true, ['RETURN 1']])
  })
})
