/** What the store is and how much it holds. */
import type { Health } from '@/lib/model/page'
import type { Run } from '@/lib/model/run'
import type { CypherDriver } from '@/lib/store/driver'
import { toRun } from '@/lib/store/paper-row'
import { COUNT_CLUSTERS, COUNT_CONCEPTS, COUNT_PAPERS } from '@/lib/store/queries/health'
import { LIST_RUNS } from '@/lib/store/queries/runs'
import { STORE_STATE } from '@/lib/store/queries/store'
import { number } from '@/lib/store/row'
import { SCHEMA_VERSION } from '@/lib/store/schema'

/** 0 where nothing was ever written. */
export async function askRevision(driver: CypherDriver): Promise<number> {
  const [state] = await driver.read(STORE_STATE)
  return state ? number(state, 'revision') : 0
}

export async function askRuns(driver: CypherDriver): Promise<(Run & { papers: number })[]> {
  const rows = await driver.read(LIST_RUNS)
  return rows.map((row) => ({ ...toRun(row), papers: number(row, 'papers') }))
}

export async function askHealth(driver: CypherDriver): Promise<Omit<Health, 'version' | 'readonly'>> {
  const count = async (cypher: string): Promise<number> => {
    const [row] = await driver.read(cypher)
    return row ? number(row, 'count') : 0
  }
  const [engineVersion, papers, concepts, clusters, revision, runs] = await Promise.all([
    driver.version(),
    count(COUNT_PAPERS),
    count(COUNT_CONCEPTS),
    count(COUNT_CLUSTERS),
    askRevision(driver),
    askRuns(driver),
  ])
  const amounts = { papers, concepts, clusters, revision, runs }
  return { engine: driver.engine, engineVersion, schemaVersion: SCHEMA_VERSION, ...amounts }
}
