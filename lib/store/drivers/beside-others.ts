/**
 * Makes a constraint or an index of Neo4j where other processes make the same at this moment: IF NOT EXISTS looks before it
 * has the lock, so whoever comes second may be told that there is one already.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { StoreError } from '@/lib/store/errors'

const TRIES = 12
const PAUSE_MILLISECONDS = 250
/** Also what a constraint says while another process is at filling the index that it rests on. */
const THERE_ALREADY = /\.Schema\.(EquivalentSchemaRuleAlreadyExists|(Index|Constraint)(WithName)?AlreadyExists)$/

/**
 * Does `create` again, which looks anew and has nothing to do where the other one's is complete.
 * @throws StoreError FAILED where something else stays in its place; any other failure as it is
 */
export async function besideOthers<T>(statement: string, create: (statement: string) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await create(statement)
    } catch (error) {
      const isThere = THERE_ALREADY.test(codeOf(error))
      const isConflict = error instanceof StoreError && error.code === 'CONFLICT'
      if (!isThere && !isConflict) throw error
      if (tries === TRIES) throw isThere ? inTheWay(statement, error) : error
      await pause(PAUSE_MILLISECONDS)
    }
  }
}

function codeOf(error: unknown): string {
  const cause = error instanceof StoreError ? error.cause : undefined
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

function inTheWay(statement: string, error: unknown): StoreError {
  const told = error instanceof Error ? error.message : String(error)
  const message =
    'The database has a constraint or an index of its own where Concordance needs another. Find it by SHOW CONSTRAINTS ' +
    `and SHOW INDEXES, drop it, and start again, or name another database by NEO4J_DATABASE. Refused was: ${statement}.`
  return new StoreError('FAILED', `${message} (${told})`, { cause: error })
}
