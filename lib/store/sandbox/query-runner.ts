/**
 * Runs what a person typed: through the guard, then in a process of its own that is killed when it takes too long or
 * grows too large. On the embedded engine that process reads a copy of the store, on Neo4j a transaction that can't write.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { QueryAnswer } from '@/lib/model/saved-query'
import type { CypherDriver } from '@/lib/store/driver'
import type { Neo4jSettings } from '@/lib/store/open-graph-store'
import { guard } from './guard'
import { pickParameters } from './parameters'
import { RUN_LIMITS, type RunLimits, type Source } from './protocol'
import { QueryError } from './query-error'
import { SandboxProcess } from './sandbox-process'
import { Snapshots } from './snapshots'

export interface QueryRunner {
  /**
   * Answers one reading statement; `params` may hold more than it names.
   * @throws QueryError REFUSED, FAILED, TIMEOUT, MEMORY, BUSY, CLOSED
   */
  run(cypher: string, params?: Readonly<Record<string, unknown>>): Promise<QueryAnswer>
  /** Ends the processes and removes their copies; what waits is told CLOSED. */
  close(): Promise<void>
}

export interface QueryRunnerOptions {
  /** The open store: its driver, and how its revision is asked. */
  store: { driver: CypherDriver; revision(): Promise<number> }
  /** Where the driver's server is; needed for Neo4j, where the process connects by itself. */
  neo4j?: Neo4jSettings | undefined
  /** The compiled child: dist/sandbox-child.js of the project. */
  program: string
  /** For copies of the embedded store; a folder of this process's own is made in it. */
  folder: string
  limits?: Partial<RunLimits>
  /** Statements that may wait for their turn; one more is told BUSY. */
  queue?: number
  now?: () => number
}

const MOST_WAITING = 8
/** A process that nobody asks is ended, and with it the memory that a large store takes. */
const IDLE_MILLISECONDS = 60_000

export async function openQueryRunner(options: QueryRunnerOptions): Promise<QueryRunner> {
  await removeLeftovers(options.folder)
  await mkdir(options.folder, { recursive: true })
  const folder = await mkdtemp(path.join(options.folder, `sandbox-${process.pid}-`))
  await mkdir(path.join(folder, 'empty'))
  return new SandboxRunner(options, folder)
}

class SandboxRunner implements QueryRunner {
  readonly #limits: RunLimits
  readonly #mostWaiting: number
  readonly #folder: string
  readonly #program: string
  readonly #source: () => Promise<Source>
  readonly #snapshots: Snapshots | undefined
  #process: SandboxProcess | undefined
  #opened = ''
  #waiting = 0
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false
  #idle: NodeJS.Timeout | undefined

  constructor(
    { store, neo4j, program, limits, queue = MOST_WAITING, now = Date.now }: QueryRunnerOptions,
    folder: string,
  ) {
    this.#limits = { ...RUN_LIMITS, ...limits }
    this.#mostWaiting = queue
    this.#folder = folder
    this.#program = program
    const { driver } = store
    if (driver.engine === 'neo4j') {
      if (!neo4j) throw new Error('Queries on Neo4j need the settings of its server: pass them as `neo4j`.')
      this.#source = async () => ({ engine: 'neo4j', settings: neo4j })
      return
    }
    const saveSnapshot = async (file: string): Promise<void> => driver.saveSnapshot?.(file)
    const snapshots = new Snapshots({ saveSnapshot, revision: () => store.revision() }, folder, now)
    this.#snapshots = snapshots
    this.#source = async () => ({ engine: 'grafeo', file: await snapshots.current() })
  }

  async run(statement: string, given: Readonly<Record<string, unknown>> = {}): Promise<QueryAnswer> {
    const { cypher, parameters, unlimited } = guard(statement)
    const params = pickParameters(parameters, given)
    const { rows } = this.#limits
    const bounded = unlimited ? `${cypher}\nLIMIT ${rows + 1}` : cypher
    return this.#inTurn(async () => {
      const sandbox = await this.#open()
      return sandbox.run(bounded, params, this.#limits)
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#idle)
    await this.#process?.kill()
    await this.#last
    await this.#process?.kill()
    await rm(this.#folder, { recursive: true, force: true })
  }

  /** One after another; `work` begins when all that was asked for before has ended, whether well or not. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#refuseIfClosed()
    if (this.#waiting > this.#mostWaiting) {
      const message = `${this.#mostWaiting} queries are waiting already. Ask again in a few seconds.`
      throw new QueryError('BUSY', message)
    }
    this.#waiting++
    clearTimeout(this.#idle)
    const turn = this.#last.then(async () => {
      this.#refuseIfClosed()
      return work()
    })
    this.#last = turn.then(
      () => undefined,
      () => undefined,
    )
    try {
      return await turn
    } finally {
      this.#waiting--
      if (this.#waiting === 0 && !this.#isClosed) this.#endWhenIdle()
    }
  }

  #refuseIfClosed(): void {
    if (this.#isClosed) throw new QueryError('CLOSED', 'The server is stopping. Ask again when it is back.')
  }

  #endWhenIdle(): void {
    this.#idle = setTimeout(() => {
      if (this.#waiting === 0) void this.#process?.kill()
    }, IDLE_MILLISECONDS)
    this.#idle.unref()
  }

  /** The process as it is, or a new one where it was killed or the copy it reads is out of date. */
  async #open(): Promise<SandboxProcess> {
    const source = await this.#source()
    const opened = source.engine === 'grafeo' ? source.file : source.settings.uri
    if (this.#process && !this.#process.isOver && this.#opened === opened) return this.#process
    await this.#process?.kill()
    await this.#snapshots?.removeOld()
    const place = { program: this.#program, folder: path.join(this.#folder, 'empty') }
    this.#process = await SandboxProcess.open(place, source)
    this.#opened = opened
    return this.#process
  }
}

/** Folders of processes that are gone. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /^sandbox-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
