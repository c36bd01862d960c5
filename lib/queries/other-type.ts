/**
 * Why an answer may be empty: `p.year >= '2021'` holds of nothing, and no engine says so. Where the statement has an answer
 * with a number in the place of a text, or a text in that of a number, that is told.
 */
import { isNumber } from '@/lib/model/number-words'
import { unquoteNumbers } from '@/lib/model/statement'
import type { Given } from '@/lib/store/sandbox/parameters'
import type { QueryRunner, RunManner } from '@/lib/store/sandbox/query-runner'

/** Each try is a run of its own; none is begun once they took so long together. */
const MOST_TRIES = 4
const MILLISECONDS = 1_500

interface Statement {
  cypher: string
  params: Given
}

interface Try extends Statement {
  hint: string
}

/** A sentence for the first value that would have an answer as what it is not; undefined where none would. */
export async function ofOtherType(
  runner: QueryRunner,
  statement: Statement,
  { signal }: Pick<RunManner, 'signal'>,
): Promise<string | undefined> {
  const end = performance.now() + MILLISECONDS
  for (const { cypher, params, hint } of [...inQuotes(statement), ...asParameters(statement)].slice(0, MOST_TRIES)) {
    if (performance.now() > end) return undefined
    const manner = { signal, limits: { milliseconds: MILLISECONDS } }
    const answer = await runner.run(cypher, params, manner).catch(() => undefined)
    if (answer && answer.rows.length > 0) return hint
  }
  return undefined
}

/** All of them at once. */
function inQuotes({ cypher, params }: Statement): Try[] {
  const { numbers, unquoted } = unquoteNumbers(cypher)
  const [first, ...others] = numbers
  if (first === undefined) return []
  const hint =
    others.length === 0
      ? `Nothing matches where ${first} stands in quotes, as a text. As a number it has an answer.`
      : `Nothing matches where ${numbers.join(', ')} stand in quotes, as texts. As numbers they have an answer.`
  return [{ cypher: unquoted, params, hint }]
}

const asParameters = ({ cypher, params }: Statement): Try[] =>
  Object.entries(params).flatMap(([name, value]) => {
    const other = otherOf(value)
    if (other === undefined) return []
    const hint = `Nothing matches where $${name} is ${inWords(value)}. As ${inWords(other)} it has an answer.`
    return [{ cypher, params: { ...params, [name]: other }, hint }]
  })

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
