/**
 * Runs what a person typed: through the guard, then in a process of its own that is killed when it takes too long or
 * grows too large. On the embedded engine that process reads a copy of the store, on Neo4j a transaction that can't write.
 */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { QueryAnswer } from '@/lib/model/saved-query'
import type { CypherDriver } from '@/lib/store/driver'
import { makeFolder } from '@/lib/store/make-folder'
import type { Neo4jSettings } from '@/lib/store/open-graph-store'
import { isProcessAlive } from '@/lib/store/process-life'
import { guard } from './guard'
import { Lane, type OpenProcess } from './lane'
import { type Given, pickParameters } from './parameters'
import { RUN_LIMITS, type RunLimits, type Source } from './protocol'
import { QueryError } from './query-error'
import { type ProcessOptions, SandboxProcess } from './sandbox-process'
import { Snapshots } from './snapshots'
import { untilDone } from './until-done'

export interface QueryRunner {
  /**
   * Answers one reading statement; `params` may hold more than it names, `limits` are narrower ones for this statement.
   * @throws QueryError REFUSED, FAILED, TIMEOUT, MEMORY, BUSY, CLOSED
   * @throws StoreError where the server does not answer or lets nobody in
   */
  run(cypher: string, params?: Given, limits?: Partial<RunLimits>): Promise<QueryAnswer>
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
  /** For copies of the embedded store; a folder of this process's own is made in it, or in the system's for such things. */
  folder: string
  limits?: Partial<RunLimits>
  /** Statements that may wait for their turn; one more is told BUSY. */
  queue?: number
  /** Milliseconds that a Neo4j rests after a statement that had to be stopped. */
  rest?: number
  now?: () => number
}

const MOST_WAITING = 8
/** As long as a server takes to collect what a statement that filled its memory left. */
const REST_MILLISECONDS = 1_000

export async function openQueryRunner(options: QueryRunnerOptions): Promise<QueryRunner> {
  // A data folder that can only be read still has its queries answered.
  const folder = await makeOwnFolder(options.folder).catch(() => makeOwnFolder(path.join(os.tmpdir(), 'concordance')))
  for (const name of ['empty', 'spill']) await mkdir(path.join(folder, name))
  return new SandboxRunner(options, folder)
}

/** A new folder of this process's own in `parent`, which is rid of those of processes that are gone. */
async function makeOwnFolder(parent: string): Promise<string> {
  await makeFolder(parent)
  await removeLeftovers(parent)
  return mkdtemp(path.join(parent, `sandbox-${process.pid}-`))
}

class SandboxRunner implements QueryRunner {
  readonly #limits: RunLimits
  readonly #mostWaiting: number
  readonly #folder: string
  readonly #isKillable: boolean
  /** One for all: two would take both processors of a small server, and every page would wait for them. */
  readonly #lane: Lane

  constructor(options: QueryRunnerOptions, folder: string) {
    this.#limits = { ...RUN_LIMITS, ...options.limits }
    this.#mostWaiting = options.queue ?? MOST_WAITING
    this.#folder = folder
    this.#isKillable = options.store.driver.engine === 'grafeo'
    const place = { program: options.program, folder: path.join(folder, 'empty'), spill: path.join(folder, 'spill') }
    this.#lane = this.#isKillable
      ? new Lane(onCopies(options, place))
      : new Lane(onNeo4j(options, place), { rest: options.rest ?? REST_MILLISECONDS })
  }

  async run(statement: string, given: Given = {}, narrower: Partial<RunLimits> = {}): Promise<QueryAnswer> {
    const limits = { ...this.#limits, ...narrower }
    const { cypher, parameters, unlimited } = guard(statement, given, { isKillable: this.#isKillable })
    const params = pickParameters(parameters, given)
    const bounded = unlimited ? `${cypher}\nLIMIT ${limits.rows + 1}` : cypher
    if (this.#lane.asked > this.#mostWaiting) throw busy(this.#mostWaiting)
    return this.#lane.run((sandbox) => sandbox.run(bounded, params, limits))
  }

  async close(): Promise<void> {
    await this.#lane.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

const busy = (waiting: number): QueryError =>
  new QueryError('BUSY', `${waiting} queries are waiting already. Ask again in a few seconds.`)

function onNeo4j(options: QueryRunnerOptions, place: ProcessOptions): OpenProcess {
  const mark = path.basename(path.dirname(place.folder))
  const source = neo4jSource(options, mark)
  return async (current) => {
    if (current && !current.reads(source)) await untilDone(options.store.driver, mark)
    return reopen(current, place, source)
  }
}

function onCopies(options: QueryRunnerOptions, place: ProcessOptions): OpenProcess {
  const snapshots = snapshotsOf(options, path.dirname(place.folder))
  return async (current) => {
    const file = await snapshots.current()
    const opened = await reopen(current, place, { engine: 'grafeo', file })
    if (opened !== current) await snapshots.removeOld()
    return opened
  }
}

/** `current` where it is alive and reads this very source. */
async function reopen(
  current: SandboxProcess | undefined,
  place: ProcessOptions,
  source: Source,
): Promise<SandboxProcess> {
  if (current?.reads(source)) return current
  await current?.kill()
  return SandboxProcess.open(place, source)
}

function neo4jSource({ neo4j }: QueryRunnerOptions, mark: string): Source {
  if (neo4j) return { engine: 'neo4j', settings: neo4j, mark }
  throw new Error('Queries on Neo4j need the settings of its server: pass them as `neo4j`.')
}

function snapshotsOf({ store, now = Date.now }: QueryRunnerOptions, folder: string): Snapshots {
  const saveSnapshot = async (file: string): Promise<void> => store.driver.saveSnapshot?.(file)
  return new Snapshots({ saveSnapshot, revision: () => store.revision() }, folder, now)
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /^sandbox-(\d+)-/.exec(name)?.[1]
    if (pid && !isProcessAlive(Number(pid))) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
