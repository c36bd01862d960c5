/** Runs a statement that a person typed, and says why its answer may be empty. */
import type { QueryAnswer } from '@/lib/model/saved-query'
import type { Given } from '@/lib/store/sandbox/parameters'
import type { QueryRunner } from '@/lib/store/sandbox/query-runner'
import { ofOtherType } from './other-type'

export interface Typed {
  cypher: string
  params: Given
}

/** `signal` where whoever asks is gone. @throws QueryError */
export async function runStatement(
  typed: Typed,
  { runner, signal }: { runner: QueryRunner; signal?: AbortSignal },
): Promise<QueryAnswer> {
  const answer = await runner.run(typed.cypher, typed.params, { signal })
  const hint = answer.rows.length === 0 ? await ofOtherType(runner, typed, { signal }) : undefined
  return hint === undefined ? answer : { ...answer, hint }
}
