/**
 * Why an answer may be empty: `p.year >= '2021'` holds of nothing, and no engine says so. Where the statement has an answer
 * with a number in the place of a text, or a text in that of a number, that is told.
 */
import { isNumber } from '@/lib/model/number-words'
import type { Given } from '@/lib/store/sandbox/parameters'
import type { QueryRunner, RunManner } from '@/lib/store/sandbox/query-runner'

/** Each try is a run of its own. */
const MOST_TRIES = 4
const MILLISECONDS = 1_500

/** A sentence for the first value that would have an answer as what it is not; undefined where none would. */
export async function ofOtherType(
  runner: QueryRunner,
  { cypher, params }: { cypher: string; params: Given },
  { signal }: Pick<RunManner, 'signal'>,
): Promise<string | undefined> {
  const others = Object.entries(params).flatMap(([name, value]) => {
    const other = otherOf(value)
    return other === undefined ? [] : [{ name, value, other }]
  })
  for (const { name, value, other } of others.slice(0, MOST_TRIES)) {
    const manner = { signal, limits: { milliseconds: MILLISECONDS } }
    const answer = await runner.run(cypher, { ...params, [name]: other }, manner).catch(() => undefined)
    if (!answer || answer.rows.length === 0) continue
    return `Nothing matches where $${name} is ${inWords(value)}. As ${inWords(other)} it has an answer.`
  }
  return undefined
}

/** A number for a text, a text for a number; of a list each. */
function otherOf(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return isNumber(value) ? Number(value) : undefined
  if (!Array.isArray(value) || value.length === 0) return undefined
  const others = value.map((one) => (Array.isArray(one) ? undefined : otherOf(one)))
  return others.includes(undefined) ? undefined : others
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${typeof value[0] === 'number' ? 'numbers' : 'texts'}`
  return typeof value === 'number' ? `the number ${value}` : `the text “${value}”`
}
