/**
 * The embedded engine: one file (and its log beside it) or memory, in this process alone. Writes queue up behind one
 * another; queries run off the main thread. The only importer of @grafeo-db/js.
 */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import grafeo, { type GrafeoDB as Database } from '@grafeo-db/js'
import type {
  AskLimits,
  CypherDriver,
  CypherParams,
  CypherRow,
  CypherTable,
  CypherTransaction,
  CypherValue,
} from '@/lib/store/driver'
import { nameEnds } from '@/lib/store/ends'
import { StoreError } from '@/lib/store/errors'
import { makeFolder } from '@/lib/store/make-folder'
import { toNodeKey } from '@/lib/store/plain'
import { constraintStatements, indexStatements, lookupStatements } from '@/lib/store/schema'
import { isConflict, toStoreError } from './grafeo-errors'
import { openWithSpill } from './grafeo-spill'
import { toPlain, toRows } from './grafeo-values'

/** The package is CommonJS without names that plain Node could import. */
const { GrafeoDB } = grafeo

export interface GrafeoOptions {
  /** Path of the store; without one it lives in memory. */
  file?: string
  /** Opens an existing file for reading only, beside other readers; a writer elsewhere refuses it. */
  readonly?: boolean
}

/** Bytes of log after which the engine folds it into the file, so that opening stays quick after a crash. */
const CHECKPOINT_BYTES = 64 << 20
const MOST_TRIES = 5

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

/** @throws StoreError LOCKED, DAMAGED, DISK, READONLY */
export async function openGrafeo({ file, readonly = false }: GrafeoOptions = {}): Promise<CypherDriver> {
  if (!file) return new GrafeoDriver(GrafeoDB.create(), 'memory')
  try {
    if (readonly) {
      if (await exists(file)) {
        const { opened, remove } = openWithSpill(() => GrafeoDB.openReadOnly(file))
        return new GrafeoDriver(opened, file, remove)
      }
      throw new StoreError('READONLY', `There is no store ${file} to read yet. Run: npx concordance ingest FILE.`)
    }
    await makeFolder(path.dirname(file))
    const db = (await exists(file)) ? GrafeoDB.open(file) : GrafeoDB.create(file)
    db.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES })
    return new GrafeoDriver(db, file)
  } catch (error) {
    throw toStoreError(error, file)
  }
}

class GrafeoDriver implements CypherDriver {
  readonly engine = 'grafeo'
  readonly #db: Database
  readonly #file: string
  #lastWrite: Promise<unknown> = Promise.resolve()
  readonly #afterwards: () => void
  #closed = false

  constructor(db: Database, file: string, afterwards: () => void = () => {}) {
    this.#db = db
    this.#file = file
    this.#afterwards = afterwards
  }

  async version(): Promise<string> {
    return this.#db.version()
  }

  async read(cypher: string, params: CypherParams = {}): Promise<CypherRow[]> {
    this.#refuseIfClosed()
    try {
      return toRows((await this.#db.executeCypher(cypher, params)).toArray())
    } catch (error) {
      throw toStoreError(error, this.#file)
    }
  }

  async ask(cypher: string, params: CypherParams, { maxRows }: AskLimits): Promise<CypherTable> {
    this.#refuseIfClosed()
    try {
      const result = await this.#db.executeCypher(cypher, params)
      const rows: CypherValue[][] = []
      for (let at = 0; at < Math.min(result.length, maxRows); at++) {
        const row = result.get(at)
        rows.push(result.columns.map((column) => toPlain(row[column])))
      }
      await nameEnds(rows, async (ids) => new Map(ids.map((id) => [id, this.#keyOf(Number(id))])))
      return { columns: result.columns, rows, truncated: result.length > maxRows }
    } catch (error) {
      throw toStoreError(error, this.#file)
    }
  }

  #keyOf(id: number): string | null {
    const node = this.#db.getNode(id)
    return node && toNodeKey(node.labels, node.get('id'))
  }

  write<T>(work: (tx: CypherTransaction) => Promise<T>): Promise<T> {
    return this.#inTurn(() => this.#writeNow(work))
  }

  async applySchema(): Promise<void> {
    await this.#inTurn(async () => {
      for (const statement of [...indexStatements, ...constraintStatements, ...lookupStatements])
        await this.read(statement)
    })
  }

  async saveSnapshot(file: string): Promise<void> {
    await this.#inTurn(async () => {
      try {
        this.#db.save(file)
      } catch (error) {
        throw toStoreError(error, file)
      }
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#lastWrite
    try {
      this.#db.close()
    } catch (error) {
      throw toStoreError(error, this.#file)
    } finally {
      this.#afterwards()
    }
  }

  /** Runs `work` once all that was asked for before has ended, whether well or not. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#refuseIfClosed()
    const turn = this.#lastWrite.then(work)
    this.#lastWrite = turn.catch(() => undefined)
    return turn
  }

  async #writeNow<T>(work: (tx: CypherTransaction) => Promise<T>, tries = 1): Promise<T> {
    const transaction = this.#db.beginTransaction()
    try {
      const answer = await work({
        run: async (cypher, params = {}) => toRows((await transaction.executeCypher(cypher, params)).toArray()),
      })
      transaction.commit()
      return answer
    } catch (error) {
      rollBack(transaction)
      if (isConflict(error) && tries < MOST_TRIES) return this.#writeNow(work, tries + 1)
      throw toStoreError(error, this.#file)
    }
  }

  /** The engine itself would go on answering after `close`. */
  #refuseIfClosed(): void {
    if (this.#closed) throw new StoreError('FAILED', `The store ${this.#file} is closed. Open it again to ask it.`)
  }
}

/** After some failures the engine has rolled back by itself, says that it has not, and fails when asked to. */
function rollBack(transaction: ReturnType<Database['beginTransaction']>): void {
  try {
    if (transaction.isActive) transaction.rollback()
  } catch {
    // What made the transaction fail is what the person is told.
  }
}
