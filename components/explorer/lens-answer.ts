/**
 * How a lens gets its answer: from a saved query by its slug or, under the slug `$`, from a statement of the person's
 * own, which stands with its parameters in the address like the rest: nothing that it can do writes.
 */

import type { CallOptions } from '@/lib/api/call'
import { runCypher, runQuery } from '@/lib/api/client'
import type { LensSpec } from '@/lib/graph/lens-text'
import type { QueryAnswer } from '@/lib/model/saved-query'
import { typedValues } from '@/lib/model/typed-values'

/** Slug of a lens that is a statement, and name of the parameter that holds it. */
export const STATEMENT = '$'

export type LensQuestion = Pick<LensSpec, 'slug' | 'params'>

export const statementLens = (cypher: string, params: Record<string, string>): LensQuestion => ({
  slug: STATEMENT,
  params: { ...params, [STATEMENT]: cypher },
})

/** The statement of such a lens; undefined for a saved query's. */
export const statementOf = ({ slug, params }: LensQuestion): string | undefined =>
  slug === STATEMENT ? params[STATEMENT] : undefined

export function askLens(lens: LensQuestion, options?: CallOptions): Promise<QueryAnswer> {
  const cypher = statementOf(lens)
  if (cypher === undefined) return runQuery(lens.slug, lens.params, options)
  return runCypher(cypher, typedValues(cypher, lens.params), options)
}
