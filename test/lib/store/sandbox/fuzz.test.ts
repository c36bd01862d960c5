/**
 * The suite, mutated: whatever the guard lets through is run on an engine that may write, and must leave the graph as it
 * is and show nothing of a file. Long loops are kept out, since here nothing would kill them.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CypherDriver, CypherValue } from '@/lib/store/driver'
import { openGrafeo } from '@/lib/store/drivers/grafeo'
import { guard } from '@/lib/store/sandbox/guard'
import { QueryError } from '@/lib/store/sandbox/query-error'
import { attacks, CANARY } from './attacks'
import { goodOnNeo4jOnly, goodStatements } from './good-statements'
import { plantGraph } from './small-graph'

let driver: CypherDriver
let folder = ''
let canary = ''
let before = ''

const fingerprint = async (): Promise<string> =>
  JSON.stringify([
    await driver.read('MATCH (n) RETURN labels(n) AS l, properties(n) AS p ORDER BY n.id'),
    await driver.read(
      'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS t, properties(r) AS p, b.id AS b ORDER BY a, t, b',
    ),
  ])

beforeAll(async () => {
  driver = await openGrafeo()
  await plantGraph(driver)
  before = await fingerprint()
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-fuzz-'))
  canary = path.join(folder, 'canary.csv')
  await writeFile(canary, `${CANARY}\n`)
})

afterAll(async () => {
  await driver.close()
  await rm(folder, { recursive: true, force: true })
})

/** What of a statement the guard lets through; undefined where it refuses. Any other error is a fault of the guard. */
function passed(statement: string): string | undefined {
  try {
    return guard(statement).cypher
  } catch (error) {
    if (error instanceof QueryError && error.code === 'REFUSED') return undefined
    throw error
  }
}

async function runUnguarded(cypher: string): Promise<CypherValue[][]> {
  const params = { c: 'ppo', n: 1, limit: 1, ids: ['a'], a: 1, b: 2, file: canary, regex: 'a' }
  const table = await driver.ask(cypher, params, { maxRows: 50 }).catch(() => undefined)
  return table?.rows ?? []
}

const FRAGMENTS = [
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
const seeds = [...attacks, ...goodStatements, ...goodOnNeo4jOnly]
  .map(([, statement]) => statement)
  .filter((statement) => statement.length < 400 && !LONG_LOOPS.test(statement))

const place = fc.nat({ max: 400 })
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.constantFrom(...FRAGMENTS) }),
  fc.record({ kind: fc.constant('remove' as const), at: place, length: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('splice' as const), at: place, text: fc.constantFrom(...seeds), from: place }),
  fc.record({ kind: fc.constant('turn' as const), at: place, length: fc.integer({ min: 1, max: 8 }) }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(statement: string, change: Mutation): string {
  const at = change.at % (statement.length + 1)
  const [head, tail] = [statement.slice(0, at), statement.slice(at)]
  if (change.kind === 'insert') return head + change.text.replace('CANARY', canary) + tail
  if (change.kind === 'remove') return head + tail.slice(change.length)
  if (change.kind === 'splice') return head + change.text.slice(change.from % change.text.length)
  return head + tail.slice(0, change.length).toUpperCase() + tail.slice(change.length)
}

describe('mutations of the attack suite', () => {
  it('write nothing and read no file', { timeout: 120_000 }, async () => {
    let ran = 0
    const property = fc.asyncProperty(
      fc.constantFrom(...seeds),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      async (seed, changes) => {
        const cypher = passed(changes.reduce(mutate, seed))
        if (cypher === undefined || LONG_LOOPS.test(cypher)) return
        ran++
        const rows = await runUnguarded(cypher)
        expect(JSON.stringify(rows)).not.toContain(CANARY)
        expect(await fingerprint()).toBe(before)
      },
    )
    await fc.assert(property, { numRuns: 20_000, interruptAfterTimeLimit: 60_000 })
    expect(ran).toBeGreaterThan(500)
  })

  it('never break the guard, whatever the text', () => {
    const piece = fc.oneof(fc.constantFrom(...FRAGMENTS, ...seeds), fc.string({ unit: 'binary', maxLength: 20 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        passed(pieces.join(''))
      }),
      { numRuns: 5_000 },
    )
  })

  it('are stable: what was let through is let through again, unchanged', () => {
    for (const [, statement] of goodStatements) {
      const { cypher } = guard(statement)
      expect(guard(cypher).cypher).toBe(cypher)
    }
  })
})

describe('the engine without the guard', () => {
  it('would do harm, so that the fuzzer can tell', async () => {
    const rows = await runUnguarded(`LOAD CSV FROM '${canary}' AS l RETURN l`)
    expect(JSON.stringify(rows)).toContain(CANARY)
    await runUnguarded('CREATE (:Evil {id: 1})')
    expect(await fingerprint()).not.toBe(before)
    await driver.write((tx) => tx.run('MATCH (n:Evil) DELETE n'))
    expect(await fingerprint()).toBe(before)
  })
})
