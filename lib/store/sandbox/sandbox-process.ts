/** One process of the sandbox: started with nothing of ours in reach, asked one statement at a time, killed when over. */
import { type ChildProcess, fork } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import type { QueryAnswer } from '@/lib/model/saved-query'
import type { CypherParams } from '@/lib/store/driver'
import { StoreError } from '@/lib/store/errors'
import { type Order, parseReport, type Report, type RunLimits, type Source } from './protocol'
import { QueryError } from './query-error'

/** Large stores take their time to open; longer than this means that something is wrong. */
const OPEN_MILLISECONDS = 60_000
/** Neo4j ends a statement at the limit by itself: it gets a moment to do so, and to say it. */
const GRACE_MILLISECONDS = 500
const WATCH_MILLISECONDS = 50

/** Nothing of ours, and nothing of the person's. Next's types want NODE_ENV in it. */
const EMPTY: NodeJS.ProcessEnv = { NODE_ENV: 'production' }

export interface ProcessOptions {
  /** The compiled lib/store/sandbox/child. */
  program: string
  /** An empty folder to stand in. */
  folder: string
  /** A folder for what its engine lays out on disk, cleared by whoever made it. */
  spill: string
}

export class SandboxProcess {
  readonly #child: ChildProcess
  readonly #exited: Promise<NodeJS.Signals | null>
  readonly #source: Source
  #isOver = false
  #isKilled = false
  /** Bytes that the opened store alone takes, now and once it has been read all over. */
  #ground = 0

  private constructor({ program, folder, spill }: ProcessOptions, source: Source) {
    this.#source = source
    this.#child = fork(program, [], {
      cwd: folder,
      env: { ...EMPTY, TMPDIR: spill, TMP: spill, TEMP: spill },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#exited = new Promise((resolve) => {
      const end = (signal: NodeJS.Signals | null) => {
        this.#isOver = true
        resolve(signal)
      }
      this.#child.once('exit', (_, signal) => end(signal))
      this.#child.once('error', () => end(null))
    })
  }

  /** @throws QueryError FAILED where the program is missing or the copy can't be opened; StoreError where the server can't */
  static async open(options: ProcessOptions, source: Source): Promise<SandboxProcess> {
    const opened = new SandboxProcess(options, source)
    try {
      await opened.#ask({ type: 'open', source }, OPEN_MILLISECONDS)
      opened.#ground = ((await residentBytes(opened.#child.pid)) ?? 0) + (await unfolded(source))
      return opened
    } catch (error) {
      await opened.kill()
      throw error
    }
  }

  /** Whether it is alive and has this very source open. */
  reads(source: Source): boolean {
    return !this.#isOver && JSON.stringify(source) === JSON.stringify(this.#source)
  }

  /** @throws QueryError FAILED; TIMEOUT and MEMORY, which may end the process; StoreError where no server answers */
  async run(cypher: string, params: CypherParams, limits: RunLimits): Promise<QueryAnswer> {
    // A corpus that takes half of the memory itself leaves as much again for the answer.
    const bytes = Math.max(limits.bytes, this.#ground + limits.bytes / 2)
    const order: Order = { type: 'run', cypher, params, limits: { ...limits, bytes } }
    const grace = this.#source.engine === 'neo4j' ? GRACE_MILLISECONDS : 0
    const report = await this.#ask(order, limits.milliseconds + grace, bytes)
    if (report.type !== 'answered') throw new QueryError('FAILED', 'The sandbox answered out of turn. Ask again.')
    return report.answer
  }

  async kill(): Promise<void> {
    if (!this.#isOver) this.#child.kill('SIGKILL')
    this.#isOver = true
    this.#isKilled = true
    await this.#exited
  }

  async #ask(order: Order, milliseconds: number, bytes = Number.POSITIVE_INFINITY): Promise<Report> {
    const report = await this.#answerTo(order, milliseconds, bytes)
    if (report.type === 'unavailable') {
      throw new StoreError(report.code, report.message, { retriable: report.retriable })
    }
    if (report.type !== 'failed') return report
    // What a server says it has ended is over; an engine in the process may still be at it.
    if (report.code !== 'FAILED' && this.#source.engine === 'grafeo') await this.kill()
    throw new QueryError(report.code, report.message)
  }

  /** The process is killed where it gives none in time and memory. */
  async #answerTo(order: Order, milliseconds: number, bytes: number): Promise<Report> {
    const watch = new AbortController()
    try {
      return await Promise.race([
        this.#report(order, watch.signal),
        this.#exited.then((signal) => Promise.reject(this.#brokenOff(order, signal, bytes))),
        outOfTime(milliseconds, watch.signal),
        tooLarge(this.#child.pid, bytes, watch.signal),
      ])
    } catch (error) {
      await this.kill()
      throw error
    } finally {
      watch.abort()
    }
  }

  /** A process that ends in the middle of its work was ended from here, was too large, or its engine broke. */
  #brokenOff(order: Order, signal: NodeJS.Signals | null, bytes: number): QueryError {
    if (this.#isKilled) return new QueryError('CLOSED', 'The query was broken off because the server is stopping.')
    if (order.type === 'open') {
      return new QueryError('FAILED', 'The sandbox for queries could not be started. Build it with: npm run build.')
    }
    if (signal === 'SIGKILL') return overMemory(bytes)
    return new QueryError('FAILED', 'The engine broke down over this query. The corpus is unharmed; ask another way.')
  }

  #report(order: Order, signal: AbortSignal): Promise<Report> {
    return new Promise((resolve, reject) => {
      const listen = (message: unknown) => resolve(parseReport(message))
      this.#child.once('message', listen)
      signal.addEventListener('abort', () => this.#child.off('message', listen))
      this.#child.send(order, (error) => {
        if (error) reject(new QueryError('FAILED', 'The sandbox could not be reached. Ask again.', { cause: error }))
      })
    })
  }
}

/**
 * The embedded engine unfolds properties as they are first read and keeps them: in all, 3.7 times the snapshot (measured
 * with 50,000 papers: 570 MB once opened, 1,575 MB once all was read, of 272 MB), which is no fault of the statement that
 * comes first.
 */
const UNFOLDED_PER_BYTE = 3.75

async function unfolded(source: Source): Promise<number> {
  if (source.engine === 'neo4j') return 0
  const { size } = await stat(source.file).catch(() => ({ size: 0 }))
  return size * UNFOLDED_PER_BYTE
}

const overMemory = (bytes: number): QueryError => {
  const most = Math.round(bytes / 2 ** 20)
  const remedy = 'Ask for less: narrow the MATCH, add LIMIT before collecting, return fewer columns.'
  return new QueryError('MEMORY', `The query needed more than ${most} MB of memory and was stopped. ${remedy}`)
}

function outOfTime(milliseconds: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const seconds = Math.round(milliseconds / 100) / 10
    const remedy = 'Ask for less: narrow the MATCH, shorten the paths, add LIMIT.'
    const message = `The query took longer than ${seconds} seconds and was stopped. ${remedy}`
    const timer = setTimeout(() => reject(new QueryError('TIMEOUT', message)), milliseconds)
    signal.addEventListener('abort', () => clearTimeout(timer))
  })
}

function tooLarge(pid: number | undefined, bytes: number, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (!Number.isFinite(bytes)) return
    const watch = setInterval(async () => {
      const resident = await residentBytes(pid)
      if (resident !== undefined && resident > bytes) reject(overMemory(bytes))
    }, WATCH_MILLISECONDS)
    signal.addEventListener('abort', () => clearInterval(watch))
  })
}

/** Undefined where the system has no /proc, or the process is gone. */
async function residentBytes(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
}
