/** Runs a saved query: its parameters bound, its statement in the sandbox like any that a person types. */
import type { QueryAnswer, SavedQuery } from '@/lib/model/saved-query'
import type { QueryRunner } from '@/lib/store/sandbox/query-runner'
import { bindParameters, type ResolveId } from './bind-parameters'
import { misfits } from './misfits'

export interface RunOptions {
  runner: QueryRunner
  resolve: ResolveId
  /** Whoever asks is gone. */
  signal?: AbortSignal
}

/** @throws QueryParameterError, QueryError */
export async function runSavedQuery(
  query: SavedQuery,
  given: Readonly<Record<string, unknown>>,
  { runner, resolve, signal }: RunOptions,
): Promise<QueryAnswer> {
  const params = await bindParameters(query, given, resolve)
  const answer = await runner.run(query.cypher, params, { isSaved: true, signal })
  const hint = answer.rows.length === 0 ? await misfits(query, given, resolve) : undefined
  return hint === undefined ? answer : { ...answer, hint }
}
