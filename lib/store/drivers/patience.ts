/** Waits for a server that was there and is gone: one that restarts is back before patience ends. */
import { setTimeout } from 'node:timers/promises'
import type { CypherDriver } from '@/lib/store/driver'
import { StoreError } from '@/lib/store/errors'

const PATIENCE_MILLISECONDS = 180_000
const PAUSE_MILLISECONDS = 1000

/** Does `work` again while it fails because no server answers; any other failure, and the last one, is passed on. */
export async function patiently<T>(work: () => Promise<T>, isGivenUp: () => boolean): Promise<T> {
  const until = performance.now() + PATIENCE_MILLISECONDS
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const isGone = error instanceof StoreError && error.code === 'UNREACHABLE'
      if (!isGone || isGivenUp() || performance.now() > until) throw error
      await setTimeout(PAUSE_MILLISECONDS)
    }
  }
}

/** The same store for work that a server's restart must not break off: also what it reads is waited for. */
export function patientDriver(driver: CypherDriver): CypherDriver {
  let isClosed = false
  return {
    engine: driver.engine,
    version: () => driver.version(),
    read: (cypher, params) =>
      patiently(
        () => driver.read(cypher, params),
        () => isClosed,
      ),
    write: (work) => driver.write(work),
    ask: (cypher, params, limits) => driver.ask(cypher, params, limits),
    applySchema: () => driver.applySchema(),
    close: () => {
      isClosed = true
      return driver.close()
    },
  }
}
