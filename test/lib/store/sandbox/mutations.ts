/** Statements that a fuzzer makes out of the suite: pieces put in, taken out, turned and spliced. */
import fc from 'fast-check'
import type { CypherDriver } from '@/lib/store/driver'
import { guard } from '@/lib/store/sandbox/guard'
import { QueryError } from '@/lib/store/sandbox/query-error'
import { attacks } from './attacks'
import { goodOnNeo4jOnly, goodStatements } from './good-statements'

/**
 * What of a statement the guard lets through before both engines, as `isKillable` ones get it; undefined where it refuses.
 * Any other error is a fault of the guard.
 */
export function passed(statement: string, { isKillable }: { isKillable: boolean }): string | undefined {
  try {
    const { cypher } = guard(statement)
    return isKillable ? guard(statement, {}, { isKillable }).cypher : cypher
  } catch (error) {
    if (error instanceof QueryError && error.code === 'REFUSED') return undefined
    throw error
  }
}

/** Everything that a write could change. */
export const fingerprint = async (driver: CypherDriver): Promise<string> =>
  JSON.stringify([
    await driver.read('MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY n.id'),
    await driver.read(
      'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, properties(r) AS p, b.id AS b ORDER BY a, t, b',
    ),
  ])

/** Values for the parameters that the suite uses. */
export const fuzzParams = (canary: string) => ({
  c: 'ppo',
  n: 1,
  limit: 1,
  ids: ['a'],
  a: 1,
  b: 2,
  file: canary,
  regex: 'a',
})

export const FRAGMENTS = [
  ' SET n.evil = 1 ',
  ' CREATE (:Evil) ',
  ' DELETE p ',
  ' REMOVE p.title ',
  ' MERGE (:Evil) ',
  ' DETACH DELETE p ',
  ' p ',
  " LOAD CSV FROM 'CANARY' AS l RETURN l ",
  'LOAD CSV FROM $file AS l ',
  ' CALL dbms.listConfig() ',
  ' FOREACH (x IN [1] | SET p.evil = x) ',
  'EXPLAIN ',
  'PROFILE ',
  ' UNION ',
  ' WITH p ',
  ' WITH * ',
  ' RETURN p ',
  ' MATCH (p) ',
  ' AS ',
  ' IN ',
  ' x ',
  '1',
  ' CALL { ',
  ' } ',
  '/*',
  '*/',
  '//',
  '\n',
  '\r',
  '\t',
  '\u2028',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '`',
  "'",
  '"',
  '\\',
  '\\\\',
  "\\'",
  '\\u0027',
  '\\u0060',
  '\\u0053',
  ';',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '|',
  ':',
  '.',
  ',',
  '=',
  '-',
  '>',
  '$',
  '*',
  '$a',
  '->',
  '`set`',
  '\u017f',
  '\u0131',
  'é',
  '😀',
]

const LONG_LOOPS = /range\s*\(|\[\*|\*\.\.|\*\d/i
/** What WITH after WITH doubles, and what a long chain of links multiplies, grows past any memory. */
const MOST_STEPS = 3
const MOST_LINKS = 5
const count = (statement: string, part: RegExp): number => (statement.match(part) ?? []).length
/** Left out of what is run unguarded: the sandbox ends its process for such a statement, nothing would end this one. */
export const isLong = (statement: string): boolean =>
  LONG_LOOPS.test(statement) ||
  count(statement, /\bWITH\b/gi) > MOST_STEPS ||
  count(statement, /--|-\[|\]-/g) > MOST_LINKS
const short = (statement: string): boolean => statement.length < 400 && !isLong(statement)
const evil = attacks.map(([, statement]) => statement).filter(short)
const good = [...goodStatements, ...goodOnNeo4jOnly].map(([, statement]) => statement).filter(short)
export const seeds = [...evil, ...good]

const place = fc.nat({ max: 400 })
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.constantFrom(...FRAGMENTS) }),
  fc.record({ kind: fc.constant('remove' as const), at: place, length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('splice' as const), at: place, text: fc.constantFrom(...seeds), from: place }),
  fc.record({ kind: fc.constant('turn' as const), at: place, length: fc.integer({ min: 1, max: 8 }) }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(statement: string, change: Mutation, canary: string): string {
  const at = change.at % (statement.length + 1)
  const [head, tail] = [statement.slice(0, at), statement.slice(at)]
  if (change.kind === 'insert') return head + change.text.replace('CANARY', canary) + tail
  if (change.kind === 'remove') return head + tail.slice(change.length)
  if (change.kind === 'splice') return head + change.text.slice(change.from % change.text.length)
  return head + tail.slice(0, change.length).toUpperCase() + tail.slice(change.length)
}

/**
 * Half of them come from good statements: those stay near to what the guard lets through. `canary` is the path of a file
 * that no statement may read.
 */
export const mutatedStatements = (canary: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(fc.constantFrom(...good), fc.constantFrom(...evil)),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
    )
    .map(([seed, changes]) => changes.reduce((statement, change) => mutate(statement, change, canary), seed))
