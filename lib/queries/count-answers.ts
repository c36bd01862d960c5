/** How many rows a saved query answers for each of several values of one of its blanks, so that a list can offer what leads somewhere. */
import { KINDS, ROLES } from '@/lib/model/concept'
import type { Parameter, SavedQuery } from '@/lib/model/saved-query'
import { QueryError } from '@/lib/store/sandbox/query-error'
import type { QueryRunner } from '@/lib/store/sandbox/query-runner'
import { type Token, tokenize } from '@/lib/store/sandbox/tokens'
import { bindParameters, QueryParameterError } from './bind-parameters'
import type { RunOptions } from './run-query'

export interface CountsWanted {
  /** Name of the parameter. */
  blank: string
  /** Ids rather than names, or whatever else the statement gets for it. */
  values: readonly string[]
  /** Values of other blanks, by id or name, as far as they are filled. */
  params: Readonly<Record<string, unknown>>
}

export interface AnswerCounts {
  /** Rows for each value, in their order; null where they were not counted: a statement that can't be, or takes too long, or no id in the store. */
  counts: (number | null)[]
  /** False where other blanks are open: rows are counted for anything in them, which tells an answer from none. */
  exact: boolean
  /** Least LIMIT that the statement sets to its own rows: a count that reaches it may stand for more. Null where there is none. */
  most: number | null
}

/** They are counted in parts, the first to see how long one takes, until enough have an answer or the time is up. */
const FIRST_PART = 5
const LARGEST_PART = 40
const ENOUGH = 20
const MILLISECONDS = 600
/** After which a part is given up. */
const LIMIT = 1_500

/** @throws QueryParameterError where a value is missing its thing; QueryError BUSY, CLOSED */
export async function countAnswers(
  query: SavedQuery,
  { blank, values, params }: CountsWanted,
  { runner, resolve, signal }: RunOptions,
): Promise<AnswerCounts> {
  const asked = query.parameters.find(({ name }) => name === blank)
  if (!asked) throw new QueryParameterError(`The query “${query.name}” has no parameter ${blank}.`)
  const others = query.parameters.filter(({ name }) => name !== blank)
  const open = others.filter(({ name, default: preset }) => (params[name] ?? preset ?? '') === '')
  const filled = others.filter((parameter) => !open.includes(parameter))
  const names = open.map(({ name }) => name)
  const given = Object.fromEntries(Object.entries(params).filter(([name]) => !names.includes(name)))
  const bound = await bindParameters(query, given, resolve, filled)
  const statement = countingStatement(query.cypher, blank, names)
  const counts: (number | null)[] = values.map(() => null)
  const [exact, most] = [open.length === 0, leastLimit(query.cypher, bound)]
  if (!statement || givenUp.has(statement)) return { counts, exact, most }
  let [from, found, spent, size] = [0, 0, 0, FIRST_PART]
  // A part that runs is let run, whoever has gone: it ends soon, and the process that would be killed is needed for the next.
  while (from < values.length && found < ENOUGH && size > 0 && !signal?.aborted) {
    const part = values.slice(from, from + size)
    const counted = await countRows(statement, { ...bound, [VALUES]: part }, runner)
    if (!counted) break
    for (const [at, value] of part.entries()) counts[from + at] = counted.rows.get(value) ?? 0
    from += part.length
    found += counted.rows.size
    spent += counted.milliseconds
    size = Math.min(LARGEST_PART, Math.floor(((MILLISECONDS - spent) / Math.max(spent, 1)) * from))
  }
  const unanswered = values.filter((_, at) => counts[at] === 0)
  const known = await knownAmong(unanswered, asked, runner)
  return {
    counts: counts.map((count, at) => (count === 0 && !known.has(values[at]!) ? null : count)),
    exact,
    most,
  }
}

function leastLimit(cypher: string, params: Readonly<Record<string, unknown>>): number | null {
  const { tokens } = tokenize(cypher)
  const limits = tokens.flatMap(({ text }, at) => {
    const next = tokens[at + 1]
    if (!/^limit$/i.test(text) || !next) return []
    const limit = Number(next.type === 'parameter' ? params[next.text] : next.text)
    return Number.isInteger(limit) ? [limit] : []
  })
  return limits.length > 0 ? Math.min(...limits) : null
}

const LABELS: Partial<Record<Parameter['kind'], string>> = { concept: 'Concept', paper: 'Paper', cluster: 'Cluster' }

/** Those that are what the statement compares with: a name in place of an id has no rows, which says nothing of its thing. */
async function knownAmong(
  values: readonly string[],
  { kind }: Parameter,
  runner: QueryRunner,
): Promise<ReadonlySet<string>> {
  if (kind === 'kind') return new Set(KINDS)
  if (kind === 'role') return new Set(ROLES)
  const label = LABELS[kind]
  if (!label || values.length === 0) return new Set(values)
  const statement = `UNWIND $${VALUES} AS ${VALUE} MATCH (n:${label} {id: ${VALUE}}) RETURN ${VALUE}, count(*)`
  const counted = await countRows(statement, { [VALUES]: values }, runner)
  return new Set(counted?.rows.keys())
}

/** Statements that could not be counted in time: on the embedded engine each try costs a process. */
const givenUp = new Set<string>()
const MOST_GIVEN_UP = 200

/** Nothing where the statement can't be asked so, or not in time. */
async function countRows(
  statement: string,
  params: Readonly<Record<string, unknown>>,
  runner: QueryRunner,
): Promise<{ rows: Map<string, number>; milliseconds: number } | undefined> {
  try {
    const { rows, milliseconds } = await runner.run(statement, params, {
      limits: { milliseconds: LIMIT },
      isSaved: true,
    })
    return { rows: new Map(rows.map(([value, number]) => [String(value), Number(number)])), milliseconds }
  } catch (error) {
    if (!(error instanceof QueryError) || error.code === 'BUSY' || error.code === 'CLOSED') throw error
    if (givenUp.size >= MOST_GIVEN_UP) givenUp.clear()
    givenUp.add(statement)
    return undefined
  }
}

const VALUES = 'valuesOfTheBlank'
const VALUE = 'valueOfTheBlank'

/**
 * The statement for each value in turn, in one. A blank that is open stands for anything, where its statement finds a node
 * by it and does nothing else with it; undefined where that isn't so.
 */
export function countingStatement(cypher: string, blank: string, open: readonly string[]): string | undefined {
  const { cleaned, tokens } = tokenize(cypher)
  // “No such paper” about anything is another question than about one thing.
  if (open.length > 0 && tokens.some(({ text }) => /^exists$/i.test(text))) return undefined
  const cuts: { start: number; end: number; put: string }[] = []
  for (const [at, { type, text, start, end }] of tokens.entries()) {
    if (type === 'sign' && text === ';') cuts.push({ start, end, put: '' })
    if (type !== 'parameter') continue
    if (text === blank) cuts.push({ start, end, put: VALUE })
    if (!open.includes(text)) continue
    const around = tokens.slice(at - 3, at + 2)
    if (!isIdOfNode(around)) return undefined
    cuts.push({ start: around[0]!.start, end: around[4]!.end, put: '' })
  }
  let inner = cleaned
  for (const { start, end, put } of cuts.reverse()) inner = inner.slice(0, start) + put + inner.slice(end)
  return `UNWIND $${VALUES} AS ${VALUE} CALL (${VALUE}) {\n${inner}\n} RETURN ${VALUE}, count(*)`
}

/** `{id: $other}` */
const isIdOfNode = (tokens: readonly Token[]): boolean =>
  tokens.map(({ type, text }) => (type === 'parameter' ? '$' : text)).join('') === '{id:$}'
