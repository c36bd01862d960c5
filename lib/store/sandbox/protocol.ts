/** What the sandbox's process is told and what it tells back, over Node's channel between processes, as JSON. */
import type { QueryAnswer } from '@/lib/model/saved-query'
import type { CypherParams } from '@/lib/store/driver'
import type { StoreErrorCode } from '@/lib/store/errors'
import type { Neo4jSettings } from '@/lib/store/open-graph-store'
import type { QueryErrorCode } from './query-error'

/** What the process asks: a copy of the embedded store, or a server, which knows its transactions by `mark`. */
export type Source = { engine: 'grafeo'; file: string } | { engine: 'neo4j'; settings: Neo4jSettings; mark: string }

export interface RunLimits {
  /** Wall clock from the moment the statement begins to run. */
  milliseconds: number
  /** Memory of the process, all of it. */
  bytes: number
  rows: number
  /** Length of the answer as JSON, in UTF-16 units. */
  answerLength: number
}

export const RUN_LIMITS: RunLimits = {
  milliseconds: 5_000,
  bytes: 512 * 2 ** 20,
  rows: 1_000,
  answerLength: 2 * 2 ** 20,
}

export type Order =
  | { type: 'open'; source: Source }
  | { type: 'run'; cypher: string; params: CypherParams; limits: RunLimits }

export type Report =
  | { type: 'opened' }
  | { type: 'answered'; answer: QueryAnswer }
  | { type: 'failed'; code: QueryErrorCode; message: string }
  /** The store can't be asked, whatever the statement is. */
  | { type: 'unavailable'; code: StoreErrorCode; message: string; retriable: boolean }

export const parseOrder = (message: unknown): Order => message as Order
export const parseReport = (message: unknown): Report => message as Report
