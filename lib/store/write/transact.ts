/** One write: under the store's lock, in one transaction, counted as a revision only where it changed something. */
import type { CypherDriver, CypherParams, CypherTransaction } from '@/lib/store/driver'
import { StoreError } from '@/lib/store/errors'
import { END_DERIVING, LOCK_STORE, MARK_DERIVING, NEXT_REVISION } from '@/lib/store/queries/store'
import { flag } from '@/lib/store/row'

/** Rows per statement: larger ones hold up the event loop while their parameters are packed. */
const ROWS_A_STATEMENT = 1000

/** A statement that begins with `UNWIND $rows`, and its rows. */
export interface Step {
  cypher: string
  rows: (CypherParams | string)[]
}

export class Changes {
  changed = false
  readonly #tx: CypherTransaction
  constructor(tx: CypherTransaction) {
    this.#tx = tx
  }

  read = (cypher: string, params?: CypherParams) => this.#tx.run(cypher, params)

  /** Asks with `$ids`, in pieces, and gives all rows. */
  async readByIds(cypher: string, ids: Iterable<string>) {
    const rows = []
    for (const piece of pieces([...ids])) rows.push(...(await this.#tx.run(cypher, { ids: piece })))
    return rows
  }

  async change(cypher: string, params?: CypherParams): Promise<void> {
    this.changed = true
    await this.#tx.run(cypher, params)
  }

  /** Runs a statement that begins with `UNWIND $rows`, in pieces; not at all without rows. No row builds on another. */
  changeEach(cypher: string, rows: (CypherParams | string)[]): Promise<void> {
    return this.changeAll([{ cypher, rows }])
  }

  /**
   * Runs statements of which none builds on another: while the engine is at one, the parameters of the next are packed.
   */
  async changeAll(steps: Step[]): Promise<void> {
    let before: Promise<void> = Promise.resolve()
    for (const { cypher, rows } of steps) {
      for (const piece of pieces(rows)) {
        const next = this.change(cypher, { rows: piece })
        try {
          await before
        } catch (error) {
          // Nothing may be under way once the transaction is rolled back.
          await next.catch(() => undefined)
          throw error
        }
        before = next
      }
    }
    await before
  }
}

function* pieces<T>(all: T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += ROWS_A_STATEMENT) yield all.slice(at, at + ROWS_A_STATEMENT)
}

export interface TransactOptions<T> {
  /**
   * For one of the transactions of a derivation: whether it is the last. The revision waits for that one, so that nobody
   * takes a half for a whole and keeps it.
   */
  isLast?: (answer: T) => boolean
}

export function transact<T>(
  driver: CypherDriver,
  work: (changes: Changes) => Promise<T>,
  { isLast }: TransactOptions<T> = {},
): Promise<T> {
  return driver.write(async (tx) => {
    const [state] = await tx.run(LOCK_STORE)
    if (!state)
      throw new StoreError('OTHER_SCHEMA', 'The store has lost its version. Make it anew: npx concordance rebuild.')
    const changes = new Changes(tx)
    const answer = await work(changes)
    if (isLast && !isLast(answer)) {
      await tx.run(MARK_DERIVING)
      return answer
    }
    const ends = isLast !== undefined && flag(state, 'deriving')
    if (ends) await tx.run(END_DERIVING)
    if (ends || changes.changed) await tx.run(NEXT_REVISION)
    return answer
  })
}
