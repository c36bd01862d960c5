/**
 * A Neo4j server, cluster or Aura, by whatever URI the driver knows (bolt, neo4j, each with +s or +ssc). Managed
 * transactions are tried again on what passes: a deadlock, a new leader, a restart. The only importer of neo4j-driver.
 */
import neo4j, { type Driver, type Session } from 'neo4j-driver'
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
import { toNodeKey } from '@/lib/store/plain'
import { constraintNames, constraintStatements, lookupNames, lookupStatements } from '@/lib/store/schema'
import { besideOthers } from './beside-others'
import { type Neo4jPlace, toStoreError } from './neo4j-errors'
import { withinMemory } from './neo4j-memory'
import { toNeo4jParams, toPlain } from './neo4j-values'
import { patiently } from './patience'

export interface Neo4jOptions extends Neo4jPlace {
  password: string
  /** Most connections at once. */
  poolSize: number
  /** Milliseconds until a connection attempt is given up. */
  timeout: number
  readonly?: boolean
  /** Whoever reads is a page: it is told soon that no server answers. Writes keep their patience. */
  forPages?: boolean
  /** By which the server's list of transactions shows those of `ask`. */
  mark?: string
}

/** How long the driver itself tries again, at growing intervals: enough for a deadlock or a change of leader. */
const RETRY_MILLISECONDS = 10_000
/** A page asks again by itself; its reader sits and waits. */
const PAGE_RETRY_MILLISECONDS = 1_000
const PAGE_CONNECT_MILLISECONDS = 2_500
/** Strangers' statements have connections of their own, so that they never keep a page waiting for one. */
const ASKING_CONNECTIONS = 4
const KEYS_OF_ENDS = 'MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS node, labels(n) AS labels, n.id AS id'
const OLDEST_MAJOR = 5

/** @throws StoreError UNREACHABLE, UNAUTHORIZED, PASSWORD_EXPIRED, NO_DATABASE, TOO_OLD */
export async function openNeo4j(options: Neo4jOptions): Promise<CypherDriver> {
  const driver = new Neo4jDriver(options)
  try {
    await driver.check()
    return driver
  } catch (error) {
    await driver.close()
    throw error
  }
}

interface Manner {
  poolSize: number
  useBigInt?: boolean
  retry?: number
}

function connect(options: Neo4jOptions, { poolSize, useBigInt = false, retry = RETRY_MILLISECONDS }: Manner): Driver {
  try {
    return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      maxConnectionPoolSize: poolSize,
      connectionTimeout: options.timeout,
      connectionAcquisitionTimeout: options.timeout * 2,
      maxTransactionRetryTime: retry,
      userAgent: 'concordance',
      ...(useBigInt ? { useBigInt } : { disableLosslessIntegers: true }),
    })
  } catch (cause) {
    const message = `NEO4J_URI must look like neo4j://host:7687, bolt://… or neo4j+s://…, not ${options.uri}.`
    throw new StoreError('FAILED', message, { cause })
  }
}

class Neo4jDriver implements CypherDriver {
  readonly engine = 'neo4j'
  readonly #options: Neo4jOptions
  readonly #driver: Driver
  /** Of pages a driver of its own: how long one tries again is not a matter of the session. */
  readonly #reader: Driver
  /** Keeps integers beyond 2^53, which our own statements never meet. */
  readonly #askingDriver: Driver
  /** A read sees what was written before it, on any member of a cluster. */
  readonly #bookmarks = neo4j.bookmarkManager()
  #closed = false

  constructor(options: Neo4jOptions) {
    this.#options = options
    const { poolSize, timeout, forPages = false } = options
    this.#driver = connect(options, { poolSize })
    const soon = { ...options, timeout: Math.min(timeout, PAGE_CONNECT_MILLISECONDS) }
    this.#reader = forPages ? connect(soon, { poolSize, retry: PAGE_RETRY_MILLISECONDS }) : this.#driver
    this.#askingDriver = connect(options, { poolSize: ASKING_CONNECTIONS, useBigInt: true })
  }

  async check(): Promise<void> {
    const version = await this.version()
    const major = Number.parseInt(version, 10)
    if (major < OLDEST_MAJOR) {
      const message = `The server at ${this.#options.uri} is Neo4j ${version}; Concordance needs ${OLDEST_MAJOR} or newer.`
      throw new StoreError('TOO_OLD', message)
    }
    await this.read('RETURN 1 AS one')
  }

  async version(): Promise<string> {
    return this.#orStoreError(async () => {
      const { agent = '' } = await this.#reader.getServerInfo({ database: this.#options.database })
      return agent.replace(/^Neo4j\//, '')
    })
  }

  read(cypher: string, params: CypherParams = {}): Promise<CypherRow[]> {
    return this.#inSession(this.#reader, neo4j.session.READ, async (session) => {
      const given = toNeo4jParams(params, neo4j.int)
      const { records } = await session.executeRead((tx) => tx.run(cypher, given))
      return records.map((record) => toRow(record.toObject()))
    })
  }

  async ask(cypher: string, params: CypherParams, limits: AskLimits): Promise<CypherTable> {
    const { mark } = this.#options
    const { bytes } = limits
    if (!mark || !bytes) return this.#ask(cypher, params, limits)
    return withinMemory(this, { mark, bytes }, () => this.#ask(cypher, params, limits))
  }

  #ask(cypher: string, params: CypherParams, { maxRows, timeout = 5000 }: AskLimits): Promise<CypherTable> {
    return this.#inSession(this.#askingDriver, neo4j.session.READ, async (session) => {
      // Not executeRead: it would try a statement again that ran out of memory.
      const { mark } = this.#options
      const tx = session.beginTransaction({ timeout, ...(mark ? { metadata: { concordance: mark } } : {}) })
      try {
        const result = tx.run(cypher, toNeo4jParams(params, neo4j.int))
        const columns = await result.keys()
        const rows: CypherValue[][] = []
        let truncated = false
        for await (const record of result) {
          truncated = rows.length === maxRows
          if (truncated) break
          rows.push(columns.map((column) => toPlain(record.get(column))))
        }
        await nameEnds(rows, async (ids) => {
          const { records } = await tx.run(KEYS_OF_ENDS, { ids })
          return new Map(records.map((row) => [String(row.get('node')), toNodeKey(row.get('labels'), row.get('id'))]))
        })
        return { columns, rows, truncated }
      } finally {
        await tx.close().catch(() => undefined)
      }
    })
  }

  async write<T>(work: (tx: CypherTransaction) => Promise<T>): Promise<T> {
    if (this.#options.readonly) {
      const message = 'The store is open for reading only. Unset CONCORDANCE_READONLY to write.'
      throw new StoreError('READONLY', message)
    }
    const writeOnce = () =>
      this.#inSession(this.#driver, neo4j.session.WRITE, (session) =>
        session.executeWrite((tx) =>
          work({
            run: async (cypher, params = {}) => {
              const { records } = await tx.run(cypher, toNeo4jParams(params, neo4j.int))
              return records.map((record) => toRow(record.toObject()))
            },
          }),
        ),
      )
    return patiently(writeOnce, () => this.#closed)
  }

  /** What is there already is not asked for again: a user who may write but not change the schema can work too. */
  async applySchema(): Promise<void> {
    await this.#createMissing('CONSTRAINTS', constraintNames, constraintStatements)
    await this.#createMissing('INDEXES', lookupNames, lookupStatements)
  }

  async #createMissing(what: 'CONSTRAINTS' | 'INDEXES', names: readonly string[], statements: readonly string[]) {
    const rows = await this.read(`SHOW ${what} YIELD name RETURN name`)
    const present = new Set(rows.map((row) => row.name))
    if (names.every((name) => present.has(name))) return
    for (const statement of statements) {
      await besideOthers(statement, (create) => this.write((tx) => tx.run(create)))
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([this.#driver, this.#reader, this.#askingDriver].map((driver) => driver.close()))
  }

  async #inSession<T>(driver: Driver, mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    return this.#orStoreError(async () => {
      const { database } = this.#options
      const session = driver.session({ database, defaultAccessMode: mode, bookmarkManager: this.#bookmarks })
      try {
        return await work(session)
      } finally {
        await session.close()
      }
    })
  }

  async #orStoreError<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw toStoreError(error, this.#options)
    }
  }
}

function toRow(row: Record<string, unknown>): CypherRow {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toPlain(value)]))
}
