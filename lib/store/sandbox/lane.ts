/**
 * One process of the sandbox and those who wait for it: one statement at a time, a new process where one was killed, and a
 * rest after a statement that had to be stopped, in which a server clears away what that one left.
 */
import { QueryError } from './query-error'
import type { SandboxProcess } from './sandbox-process'

/** A process that nobody asks is ended, and with it the memory that a large store takes. */
const IDLE_MILLISECONDS = 60_000

/** Gives the process that shall answer now: `current` where it still can, else another, with `current` ended. */
export type OpenProcess = (current: SandboxProcess | undefined) => Promise<SandboxProcess>

const wasStopped = (error: unknown): boolean =>
  error instanceof QueryError && ['TIMEOUT', 'MEMORY', 'STOPPED'].includes(error.code)

const stopped = () => new QueryError('STOPPED', 'The query was stopped: whoever asked it has gone, or gave it up.')

export class Lane {
  readonly #open: OpenProcess
  readonly #rest: number
  #process: SandboxProcess | undefined
  #last: Promise<unknown> = Promise.resolve()
  #asked = 0
  #isClosed = false
  #idle: NodeJS.Timeout | undefined
  #wake: () => void = () => undefined

  /** `rest` in milliseconds. */
  constructor(open: OpenProcess, { rest = 0 }: { rest?: number } = {}) {
    this.#open = open
    this.#rest = rest
  }

  /** Statements that are running or waiting. */
  get asked(): number {
    return this.#asked
  }

  /**
   * Runs `work` once all that was asked for before has ended, whether well or not. Who is gone by `signal` leaves the line, and
   * what runs for them is ended.
   */
  async run<T>(work: (sandbox: SandboxProcess) => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.#refuseIfClosed()
    this.#asked++
    clearTimeout(this.#idle)
    const turn = this.#last.then(() => this.#take(work, signal))
    this.#last = turn.catch((error: unknown) => (wasStopped(error) ? this.#pause() : undefined))
    try {
      return await (signal ? Promise.race([turn, leaving(signal)]) : turn)
    } finally {
      this.#asked--
      if (this.#asked === 0 && !this.#isClosed) this.#endWhenIdle()
    }
  }

  async #take<T>(work: (sandbox: SandboxProcess) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    this.#refuseIfClosed()
    signal?.throwIfAborted()
    const sandbox = await this.#open(this.#process)
    this.#process = sandbox
    this.#refuseIfClosed()
    signal?.throwIfAborted()
    const end = () => void sandbox.kill()
    signal?.addEventListener('abort', end)
    try {
      return await work(sandbox)
    } catch (error) {
      throw signal?.aborted ? stopped() : error
    } finally {
      signal?.removeEventListener('abort', end)
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#wake()
    clearTimeout(this.#idle)
    await this.#process?.kill()
    await this.#last
    await this.#process?.kill()
  }

  #refuseIfClosed(): void {
    if (this.#isClosed) throw new QueryError('CLOSED', 'The server is stopping. Ask again when it is back.')
  }

  #pause(): Promise<void> | undefined {
    if (this.#rest === 0 || this.#isClosed) return undefined
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#rest).unref()
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #endWhenIdle(): void {
    this.#idle = setTimeout(() => {
      if (this.#asked === 0) void this.#process?.kill()
    }, IDLE_MILLISECONDS)
    this.#idle.unref()
  }
}

/** Rejects as soon as whoever asked is gone, and never settles otherwise. */
const leaving = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(stopped())
    signal.addEventListener('abort', () => reject(stopped()), { once: true })
  })
