/**
 * Has a Neo4j end a statement of a stranger that fills its heap. By itself it would let one have 70 % of it (unless
 * `db.memory.transaction.max` says less), and then the collector takes the processors from everybody else.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { CypherDriver } from '@/lib/store/driver'
import { StoreError } from '@/lib/store/errors'

export interface MemoryBound {
  /** What marks the statement's transaction in the server's list. */
  mark: string
  bytes: number
}

/** A statement takes some 200 MB a second at the most (measured on two cores). */
const LOOK_MILLISECONDS = 100
/** A user who may nothing else still sees and ends transactions of their own. */
const END_LARGE = `SHOW TRANSACTIONS YIELD transactionId, metaData, estimatedUsedHeapMemory
  WHERE metaData.concordance = $mark AND estimatedUsedHeapMemory > $bytes
  TERMINATE TRANSACTIONS transactionId YIELD transactionId AS ended
  RETURN count(*) AS ended`

/** Does `work`, whose transaction bears the mark. @throws StoreError MEMORY where it took more memory and was ended */
export async function withinMemory<T>(
  driver: Pick<CypherDriver, 'read'>,
  { mark, bytes }: MemoryBound,
  work: () => Promise<T>,
): Promise<T> {
  const over = new AbortController()
  const watch = endWhenLarge(driver, { mark, bytes }, over.signal)
  try {
    return await work()
  } catch (error) {
    over.abort()
    // The statement may hear of its end before the look that ended it.
    throw (await watch) ? tooLarge(bytes, error) : error
  } finally {
    over.abort()
  }
}

/** Looks until the statement is over; whether it was ended from here. */
async function endWhenLarge(
  driver: Pick<CypherDriver, 'read'>,
  bound: MemoryBound,
  signal: AbortSignal,
): Promise<boolean> {
  for (;;) {
    const isOver = await pause(LOOK_MILLISECONDS, false, { signal }).catch(() => true)
    if (isOver) return false
    const [row] = await driver.read(END_LARGE, { ...bound }).catch(() => [])
    if (row && row.ended !== 0) return true
  }
}

function tooLarge(bytes: number, cause: unknown): StoreError {
  const most = Math.round(bytes / 2 ** 20)
  const remedy = 'Ask for less: narrow the MATCH, add LIMIT before collecting, return fewer columns.'
  const message = `The statement needed more memory than the ${most} MB that one may have on the server, and was ended. ${remedy}`
  return new StoreError('MEMORY', message, { cause })
}
