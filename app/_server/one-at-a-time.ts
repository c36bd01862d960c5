/** What writes has the store to itself: who comes meanwhile waits a while for its turn. */
import 'server-only'
import { Refusal } from './problem'

declare global {
  /** Resolves when the work that is under way has ended. */
  var concordanceWork: Promise<void> | undefined
}

/** Seconds that one waits who says nothing of it: as long as taking out a paper takes, while a person looks on. */
const USUAL_WAIT = 5
/** A client gives an answer up that has not begun after five minutes. */
const LONGEST_WAIT = 240

/**
 * Runs `work` when nothing else of the kind is under way. A request says how many seconds it would wait for that by
 * `Prefer: wait=N` (RFC 7240).
 * @throws Refusal when its patience is at an end
 */
export async function oneAtATime<T>(request: Request, work: () => Promise<T>): Promise<T> {
  await turn(request)
  let end = () => {}
  globalThis.concordanceWork = new Promise((resolve) => {
    end = resolve
  })
  try {
    return await work()
  } finally {
    globalThis.concordanceWork = undefined
    end()
  }
}

async function turn(request: Request): Promise<void> {
  const until = performance.now() + patience(request) * 1_000
  while (globalThis.concordanceWork) {
    const left = until - performance.now()
    if (left <= 0 || request.signal.aborted) {
      const message = 'Papers are being taken in or out by another request. Try again when that is done.'
      throw new Refusal(409, 'ingesting', message, { 'retry-after': '5' })
    }
    await endOr(globalThis.concordanceWork, left, request.signal)
  }
}

function patience(request: Request): number {
  const [, seconds] = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})"?/i.exec(request.headers.get('prefer') ?? '') ?? []
  return seconds === undefined ? USUAL_WAIT : Math.min(Number(seconds), LONGEST_WAIT)
}

/** Resolves with the work, after so many milliseconds, or when whoever waits has gone. */
function endOr(work: Promise<void>, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done, { once: true })
    void work.then(done)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}
