/**
 * The suite, mutated: whatever the guard lets through is run on an engine that may write, and must leave the graph as it
 * is and show nothing of a file.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CypherDriver, CypherValue } from '@/lib/store/driver'
import { openGrafeo } from '@/lib/store/drivers/grafeo'
import { guard } from '@/lib/store/sandbox/guard'
import { CANARY } from './attacks'
import { goodStatements } from './good-statements'
import { FRAGMENTS, fingerprint, fuzzParams, isLong, mutatedStatements, passed, seeds } from './mutations'
import { plantGraph } from './small-graph'

let driver: CypherDriver
let folder = ''
let canary = ''
let before = ''

beforeAll(async () => {
  driver = await openGrafeo()
  await plantGraph(driver)
  before = await fingerprint(driver)
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-fuzz-'))
  canary = path.join(folder, 'canary.csv')
  await writeFile(canary, `${CANARY}\n`)
})

afterAll(async () => {
  // The engine's threads would keep this process for ever.
  if (endless !== undefined) setTimeout(5_000).then(() => process.kill(process.pid, 'SIGKILL'))
  else await driver.close()
  await rm(folder, { recursive: true, force: true })
})

const PATIENCE = 20_000
/** A statement that is over in no time in the sandbox's process, killed, but that nothing ends in this one. */
let endless: string | undefined

/** @throws Error naming a statement that goes on and on. */
async function runUnguarded(cypher: string): Promise<CypherValue[][]> {
  const watch = new AbortController()
  const table = await Promise.race([
    driver.ask(cypher, fuzzParams(canary), { maxRows: 50 }).catch(() => undefined),
    setTimeout(PATIENCE, 'endless' as const, { signal: watch.signal }).catch(() => undefined),
  ])
  watch.abort()
  if (table === 'endless') {
    endless = cypher
    throw new Error(`The engine did not come back within ${PATIENCE / 1000} s from: ${cypher}`)
  }
  return table?.rows ?? []
}

describe('mutations of the attack suite', () => {
  it('write nothing and read no file', { timeout: 120_000 }, async () => {
    let ran = 0
    const property = fc.asyncProperty(mutatedStatements(canary), async (statement) => {
      const cypher = passed(statement, { isKillable: true })
      if (cypher === undefined || isLong(cypher)) return
      ran++
      expect(JSON.stringify(await runUnguarded(cypher))).not.toContain(CANARY)
      expect(await fingerprint(driver)).toBe(before)
    })
    await fc.assert(property, { numRuns: 10_000 })
    expect(ran).toBeGreaterThan(500)
  })

  it('never break the guard, whatever the text', () => {
    const piece = fc.oneof(fc.constantFrom(...FRAGMENTS, ...seeds), fc.string({ unit: 'binary', maxLength: 20 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        passed(pieces.join(''), { isKillable: false })
      }),
      { numRuns: 5_000 },
    )
  })

  it('are stable: what was let through is let through again, unchanged', () => {
    for (const [, statement] of goodStatements) {
      const { cypher } = guard(statement, {}, { isKillable: true, isEmbedded: false })
      expect(guard(cypher, {}, { isKillable: true, isEmbedded: false }).cypher).toBe(cypher)
    }
  })
})

describe('the engine without the guard', () => {
  it('would do harm, so that the fuzzer can tell', async () => {
    const rows = await runUnguarded(`LOAD CSV FROM '${canary}' AS l RETURN l`)
    expect(JSON.stringify(rows)).toContain(CANARY)
    await runUnguarded('CREATE (:Evil {id: 1})')
    expect(await fingerprint(driver)).not.toBe(before)
    await driver.write((tx) => tx.run('MATCH (n:Evil) DELETE n'))
    expect(await fingerprint(driver)).toBe(before)
  })
})
