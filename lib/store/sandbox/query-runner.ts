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
   * Answers one reading statement; `params` may hold more than it names.
   * @throws QueryError REFUSED, FAILED, TIMEOUT, MEMORY, STOPPED, BUSY, CLOSED
   * @throws StoreError where the server does not answer or lets nobody in
   */
  run(cypher: string, params?: Given, manner?: RunManner): Promise<QueryAnswer>
  /** Ends the processes and removes their copies; what waits is told CLOSED. */
  close(): Promise<void>
}

export interface RunManner {
  /** Narrower ones, for this statement. */
  limits?: Partial<RunLimits>
  /** Whoever asks is gone: the statement leaves the line, or is ended. */
  signal?: AbortSignal | undefined
  /** A saved query doesn't wait for what people type. */
  isSaved?: boolean
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

const LANES = ['common', 'aside'] as const
const MOST_WAITING = 8
/** As long as a server takes to collect what a statement that filled its memory left. */
const REST_MILLISECONDS = 1_000

export async function openQueryRunner(options: QueryRunnerOptions): Promise<QueryRunner> {
  // A data folder that can only be read still has its queries answered.
  const folder = await makeOwnFolder(options.folder).catch(() => makeOwnFolder(path.join(os.tmpdir(), 'concordance')))
  for (const lane of LANES) {
    for (const name of ['empty', 'spill']) await mkdir(path.join(folder, lane, name), { recursive: true })
  }
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
  /** One for all as a rule: two would take both processors of a small server, and every page would wait for them. */
  readonly #common: Lane
  /** For saved queries while somebody's own statement is in the way; its process is opened only then. */
  readonly #aside: Lane
  /** Statements of the common lane that are no saved queries. */
  #typed = 0

  constructor(options: QueryRunnerOptions, folder: string) {
    this.#limits = { ...RUN_LIMITS, ...options.limits }
    this.#mostWaiting = options.queue ?? MOST_WAITING
    this.#folder = folder
    this.#isKillable = options.store.driver.engine === 'grafeo'
    this.#common = openLane(options, folder, 'common')
    this.#aside = openLane(options, folder, 'aside')
  }

  async run(statement: string, given: Given = {}, manner: RunManner = {}): Promise<QueryAnswer> {
    const limits = { ...this.#limits, ...manner.limits }
    const { cypher, parameters, unlimited } = guard(statement, given, { isKillable: this.#isKillable })
    const params = pickParameters(parameters, given)
    const bounded = unlimited ? `${cypher}\nLIMIT ${limits.rows + 1}` : cypher
    return this.#inLane((sandbox) => sandbox.run(bounded, params, limits), manner)
  }

  async #inLane<T>(work: (sandbox: SandboxProcess) => Promise<T>, { isSaved = false, signal }: RunManner): Promise<T> {
    const lane = isSaved && this.#typed > 0 ? this.#aside : this.#common
    if (lane.asked > this.#mostWaiting) throw busy(this.#mostWaiting)
    const typed = isSaved ? 0 : 1
    this.#typed += typed
    try {
      return await lane.run(work, signal)
    } finally {
      this.#typed -= typed
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#common.close(), this.#aside.close()])
    await rm(this.#folder, { recursive: true, force: true })
  }
}

const busy = (waiting: number): QueryError =>
  new QueryError('BUSY', `${waiting} queries are waiting already. Ask again in a few seconds.`)

function openLane(options: QueryRunnerOptions, own: string, name: (typeof LANES)[number]): Lane {
  const folder = path.join(own, name)
  const place = { program: options.program, folder: path.join(folder, 'empty'), spill: path.join(folder, 'spill') }
  if (options.store.driver.engine === 'grafeo') return new Lane(onCopies(options, place))
  const mark = `${path.basename(own)}-${name}`
  return new Lane(onNeo4j(options, place, mark), { rest: options.rest ?? REST_MILLISECONDS })
}

function onNeo4j(options: QueryRunnerOptions, place: ProcessOptions, mark: string): OpenProcess {
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
