/** What a person's statement may be given: plain values of a bounded size, one for each of its parameters. */
import type { CypherParams, CypherValue } from '@/lib/store/driver'
import { QueryError } from './query-error'

/** Values by name; there may be more of them than the statement has parameters. */
export type Given = Readonly<Record<string, unknown>>

/** UTF-16 units of all values together, as JSON. */
const MOST_CHARACTERS = 16_000

/** Those of `given` that the statement names. @throws QueryError REFUSED */
export function pickParameters(names: readonly string[], given: Given): CypherParams {
  const picked: CypherParams = {}
  for (const name of names) {
    if (!Object.hasOwn(given, name)) {
      throw new QueryError('REFUSED', `The query has no value for $${name}. Give the parameter ${name}.`)
    }
    const value = given[name]
    if (!isPlain(value, 3)) {
      throw new QueryError(
        'REFUSED',
        `The value of $${name} must be a text, number, true, false, null, or a list of those.`,
      )
    }
    picked[name] = value
  }
  if (JSON.stringify(picked).length > MOST_CHARACTERS) {
    throw new QueryError('REFUSED', `The parameters have more than ${MOST_CHARACTERS} characters. Shorten the longest.`)
  }
  return picked
}

function isPlain(value: unknown, levels: number): value is CypherValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || levels === 0) return false
  return Object.entries(value).every(([key, entry]) => !/^(?:\$|_id$)/.test(key) && isPlain(entry, levels - 1))
}
