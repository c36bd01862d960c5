/** One process of the sandbox and those who wait for it: one statement at a time, a new process where one was killed. */
import { QueryError } from './query-error'
import type { SandboxProcess } from './sandbox-process'

/** A process that nobody asks is ended, and with it the memory that a large store takes. */
const IDLE_MILLISECONDS = 60_000

/** Gives the process that shall answer now: `current` where it still can, else another, with `current` ended. */
export type OpenProcess = (current: SandboxProcess | undefined) => Promise<SandboxProcess>

export class Lane {
  readonly #open: OpenProcess
  #process: SandboxProcess | undefined
  #last: Promise<unknown> = Promise.resolve()
  #asked = 0
  #isClosed = false
  #idle: NodeJS.Timeout | undefined

  constructor(open: OpenProcess) {
    this.#open = open
  }

  /** Statements that are running or waiting. */
  get asked(): number {
    return this.#asked
  }

  /** Runs `work` once all that was asked for before has ended, whether well or not. */
  async run<T>(work: (sandbox: SandboxProcess) => Promise<T>): Promise<T> {
    this.#refuseIfClosed()
    this.#asked++
    clearTimeout(this.#idle)
    const turn = this.#last.then(async () => {
      this.#refuseIfClosed()
      this.#process = await this.#open(this.#process)
      this.#refuseIfClosed()
      return work(this.#process)
    })
    this.#last = turn.catch(() => undefined)
    try {
      return await turn
    } finally {
      this.#asked--
      if (this.#asked === 0 && !this.#isClosed) this.#endWhenIdle()
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#idle)
    await this.#process?.kill()
    await this.#last
    await this.#process?.kill()
  }

  #refuseIfClosed(): void {
    if (this.#isClosed) throw new QueryError('CLOSED', 'The server is stopping. Ask again when it is back.')
  }

  #endWhenIdle(): void {
    this.#idle = setTimeout(() => {
      if (this.#asked === 0) void this.#process?.kill()
    }, IDLE_MILLISECONDS)
    this.#idle.unref()
  }
}
