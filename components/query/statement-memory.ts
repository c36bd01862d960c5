/**
 * What this browser remembers of typed statements: the one that is being written, so that a page that is loaded again has
 * it, and those that were run last.
 */
import { useEffect } from 'react'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { browserStorage, followTabs } from '@/components/ui/browser-storage'
import { useQueryStore, type Written } from './query-store'

export interface StatementRun extends Written {
  /** When, as ISO 8601 writes it. */
  at: string
}

interface StatementMemory {
  /** `beside` is the statement whose answer lay on the map while it was written, if one did. */
  draft: (Written & { beside: string | null }) | null
  /** The last first, each statement once. */
  runs: readonly StatementRun[]
}

const MOST_RUNS = 50

export const useStatementMemory = create<StatementMemory>()(
  persist((): StatementMemory => ({ draft: null, runs: [] }), {
    name: 'concordance statements',
    version: 1,
    storage: browserStorage(),
    // The server has none of it, and what is drawn first is as it draws it.
    skipHydration: true,
    merge: (kept, now) => (kept === undefined ? now : memoryIn(kept)),
  }),
)
followTabs(useStatementMemory)

/** What is kept may be of another version, or written by hand. */
function memoryIn(kept: unknown): StatementMemory {
  const { draft, runs } = Object(kept)
  return { draft: isWritten(draft) ? draft : null, runs: Array.isArray(runs) ? runs.filter(isRun) : [] }
}

const isWritten = (one: unknown): one is NonNullable<StatementMemory['draft']> => {
  const { statement, values } = Object(one)
  const isValues = typeof values === 'object' && values !== null
  return typeof statement === 'string' && isValues && Object.values(values).every((value) => typeof value === 'string')
}

const isRun = (one: unknown): one is StatementRun => isWritten(one) && !Number.isNaN(Date.parse(Object(one).at))

export function rememberRun(written: Written): void {
  useStatementMemory.setState(({ runs }) => ({
    runs: [
      { ...written, at: new Date().toISOString() },
      ...runs.filter((run) => run.statement !== written.statement),
    ].slice(0, MOST_RUNS),
  }))
}

/**
 * Keeps what a person writes, and brings it back to an editor in which nothing was written yet: unless an address has led to
 * another statement, which then is what there is to see. `asked` is that one.
 */
export function useDraftKept(asked: string | null): void {
  const { statement, statementValues } = useQueryStore()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the page was opened with
  useEffect(() => {
    void useStatementMemory.persist.rehydrate()
    const { draft } = useStatementMemory.getState()
    if (useQueryStore.getState().statement !== null || !draft?.statement.trim()) return
    if (asked !== null && asked !== draft.beside) return
    useQueryStore.setState({ statement: draft.statement, statementValues: draft.values })
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else comes on the map says nothing of the draft
  useEffect(() => {
    if (statement === null && statementValues === null) return
    const draft = statement === null ? null : { statement, values: statementValues ?? {}, beside: asked }
    useStatementMemory.setState({ draft })
  }, [statement, statementValues])
}
