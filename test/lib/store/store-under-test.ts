/** How the parts of the contract get at the store of the running test, and fill it. */
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { corpus, run } from './corpus'

/** An empty store of its own for each test; closed and wiped by whoever gave it. */
export interface StoreUnderTest {
  open(): Promise<CypherGraphStore>
  dispose(store: CypherGraphStore): Promise<void>
}

/** The store of the running test, opened before it and disposed of after it. */
export type CurrentStore = () => CypherGraphStore

export async function fill(store: CypherGraphStore, runId = 'first') {
  await store.startRun(run(runId))
  return store.upsertReadings(runId, corpus())
}
