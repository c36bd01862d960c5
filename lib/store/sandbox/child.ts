/**
 * The program of the sandbox's process: opens a copy of the store for reading, answers one guarded statement after
 * another, and ends itself when it grows too large or its parent is gone. Built as dist/sandbox-child.js.
 */
import os from 'node:os'
import type { CypherDriver } from '@/lib/store/driver'
import { StoreError, type StoreErrorCode } from '@/lib/store/errors'
import { toComplaint } from './engine-complaint'
import { type Order, parseOrder, type Report, type Source } from './protocol'
import { QueryError } from './query-error'
import { toAnswer } from './to-answer'

// Threads inherit the priority, so it has to be low before the engine is loaded and starts its own. Not the very lowest:
// beside an ingest on all cores a query would then get nothing done in its five seconds.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL)

const WATCH_MILLISECONDS = 50
/** What a Neo4j may give a statement of what this process may have: all that the server asks others share. */
const SHARE_OF_SERVER = 0.25

/** What a server, or the way to it, says to every statement alike. */
const NO_ENTRY: ReadonlySet<StoreErrorCode> = new Set([
  'UNREACHABLE',
  'UNAUTHORIZED',
  'PASSWORD_EXPIRED',
  'NO_DATABASE',
  'TOO_OLD',
])

let driver: CypherDriver | undefined

async function open(source: Source): Promise<CypherDriver> {
  if (source.engine === 'grafeo') {
    const { openGrafeo } = await import('@/lib/store/drivers/grafeo')
    return openGrafeo({ file: source.file, readonly: true })
  }
  const { openNeo4j } = await import('@/lib/store/drivers/neo4j')
  return openNeo4j({ ...source.settings, mark: source.mark, readonly: true })
}

/** The parent watches too, where the system lets it; what is measured here is the same on every system. */
function watchMemory(bytes: number): NodeJS.Timeout {
  return setInterval(() => {
    if (process.memoryUsage.rss() <= bytes) return
    process.kill(process.pid, 'SIGKILL')
  }, WATCH_MILLISECONDS)
}

async function run(order: Extract<Order, { type: 'run' }>): Promise<Report> {
  if (!driver) return { type: 'failed', code: 'CLOSED', message: 'No store is open in the sandbox.' }
  const { cypher, params, limits } = order
  const began = performance.now()
  const watch = watchMemory(limits.bytes)
  try {
    const bytes = limits.bytes * SHARE_OF_SERVER
    const table = await driver.ask(cypher, params, { maxRows: limits.rows, timeout: limits.milliseconds, bytes })
    const answer = await toAnswer(table, driver, limits.answerLength)
    return { type: 'answered', answer: { ...answer, milliseconds: Math.round(performance.now() - began) } }
  } finally {
    clearInterval(watch)
  }
}

async function follow(order: Order): Promise<Report> {
  try {
    if (order.type === 'run') return await run(order)
    driver = await open(order.source)
    return { type: 'opened' }
  } catch (error) {
    return toFailure(error)
  }
}

function toFailure(error: unknown): Report {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof QueryError) return { type: 'failed', code: error.code, message }
  if (error instanceof StoreError && NO_ENTRY.has(error.code)) {
    return { type: 'unavailable', code: error.code, message, retriable: error.retriable }
  }
  if (error instanceof StoreError && (error.code === 'TIMEOUT' || error.code === 'MEMORY')) {
    return { type: 'failed', code: error.code, message }
  }
  return { type: 'failed', code: 'FAILED', message: toComplaint(message) }
}

process.on('message', async (message) => {
  process.send?.(await follow(parseOrder(message)))
})
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
