/**
 * Waits for a Neo4j to be done with a statement whose process was killed. It looks only now and then whether a transaction's
 * time is over: until then a statement keeps one of its processors, and a second one beside it would take another.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { CypherDriver } from '@/lib/store/driver'
import { QueryError } from './query-error'

const PATIENCE_MILLISECONDS = 10_000
const LOOK_MILLISECONDS = 250
/** A user who may nothing else still sees transactions of their own. */
const RUNNING = 'SHOW TRANSACTIONS YIELD metaData WHERE metaData.concordance = $mark RETURN count(*) AS running'

/** @throws QueryError BUSY where it takes longer; StoreError where no server answers */
export async function untilDone(driver: Pick<CypherDriver, 'read' | 'version'>, mark: string): Promise<void> {
  // A read is tried again for ten seconds where no server answers, this is not.
  await driver.version()
  for (let waited = 0; waited < PATIENCE_MILLISECONDS; waited += LOOK_MILLISECONDS) {
    const [row] = await driver.read(RUNNING, { mark }).catch(() => [])
    if (!row || row.running === 0) return
    await pause(LOOK_MILLISECONDS)
  }
  const remedy = 'Ask again in a minute.'
  throw new QueryError('BUSY', `Neo4j is not done yet with an earlier query, whose time is over. ${remedy}`)
}
