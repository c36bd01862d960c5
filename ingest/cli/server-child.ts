/** The process of Next that serves the built page: started, waited for, and ended with us. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const STOP_PATIENCE = 5_000
/** Has glibc give back what was freed, which it keeps for each thread by itself: a twentieth of the memory of 50,000 papers. */
const GIVING_BACK = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' }

export interface ServerChild {
  isAlive(): boolean
  /** Resolves when it has ended: true where it failed by itself. */
  ended: Promise<boolean>
  /** Asks it to end, and makes it after five seconds. */
  stop(): Promise<void>
}

export function startServer(root: string, environment: Record<string, string | undefined>): ServerChild {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  if (!existsSync(path.join(root, '.next/BUILD_ID'))) {
    throw new Error('The page is not built yet. Run: npm run build (or npm start, which does it).')
  }
  const preload = pathToFileURL(path.join(root, 'bin/end-with-parent.js')).href
  const args = [
    '--import',
    preload,
    next,
    'start',
    '--port',
    environment.PORT ?? '',
    '--hostname',
    environment.HOST ?? '',
  ]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...GIVING_BACK, ...environment, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let stopping = false
  const ended = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(true))
    child.once('exit', (code) => resolve(!stopping && code !== 0))
  })
  const isAlive = () => child.exitCode === null && child.signalCode === null
  return {
    isAlive,
    ended,
    async stop() {
      stopping = true
      if (!isAlive()) return
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE)
      await ended
      clearTimeout(force)
    },
  }
}

const healthAnswer = z.object({ papers: z.number() })
const problemAnswer = z.object({ detail: z.string() })

/**
 * Resolves true when the server says that it is well.
 * @throws Error with the server's own words where it says what is wrong, or that it ended or never answered.
 */
export async function waitUntilAnswers(
  url: string,
  { patience, alive }: { patience: number; alive: () => boolean },
): Promise<true> {
  const deadline = Date.now() + patience
  let said = ''
  while (Date.now() < deadline && alive()) {
    const answer: unknown = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) })
      .then((response) => response.json())
      .catch(() => undefined)
    if (healthAnswer.safeParse(answer).success) return true
    const problem = problemAnswer.safeParse(answer)
    if (problem.success) {
      said = problem.data.detail
      break
    }
    await delay(50)
  }
  if (said) throw new Error(`The server says: ${said}`)
  throw new Error(
    alive() ? `The server doesn't answer at ${url}.` : 'The server ended while it was starting; its words stand above.',
  )
}
