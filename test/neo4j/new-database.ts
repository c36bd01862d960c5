/** Several processes that are the first in a database: each makes the constraints and indexes that it finds missing. */
import { describe, expect, it } from 'vitest'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { CypherDriver } from '@/lib/store/driver'
import { type Neo4jSettings, openDriver, openGraphStore } from '@/lib/store/open-graph-store'
import { constraintNames, lookupNames } from '@/lib/store/schema'
import { corpus, run } from '@/test/lib/store/corpus'
import { brokenRules } from '@/test/lib/store/invariants'

const OPENERS = 8
/** On either release most rounds met the race before it was minded; seldom did none of five. */
const ROUNDS = 5

/** The database as one that nobody has used: no graph, no constraint, no index but those that each has. */
export async function makeNew(settings: Neo4jSettings): Promise<void> {
  const driver = await openDriver({ neo4j: settings })
  await driver.write((tx) => tx.run('MATCH (n) DETACH DELETE n'))
  await dropSchema(driver)
  await driver.close()
}

async function dropSchema(driver: CypherDriver): Promise<void> {
  const drop = (what: string, name: unknown) => driver.write((tx) => tx.run(`DROP ${what} ${name}`))
  for (const { name } of await driver.read('SHOW CONSTRAINTS YIELD name')) await drop('CONSTRAINT', name)
  const ours = `SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name`
  for (const { name } of await driver.read(ours)) await drop('INDEX', name)
}

export function describeNewDatabase(server: () => { settings: Neo4jSettings }): void {
  const open = () => openGraphStore({ neo4j: server().settings })
  const openMany = () => Promise.all(Array.from({ length: OPENERS }, open))
  const close = (stores: CypherGraphStore[]) => Promise.all(stores.map((store) => store.close()))

  describe('a new database', () => {
    it('opens for all who come at once, with one store and the whole schema', async () => {
      for (let round = 0; round < ROUNDS; round++) {
        await makeNew(server().settings)
        const stores = await openMany()
        const { driver } = stores[0]!
        expect(await namesOf(driver, 'CONSTRAINTS')).toEqual(expect.arrayContaining([...constraintNames]))
        expect(await namesOf(driver, 'INDEXES')).toEqual(expect.arrayContaining([...lookupNames]))
        expect(await driver.read('MATCH (s:Store) RETURN count(s) AS stores')).toEqual([{ stores: 1 }])
        expect(new Set(await Promise.all(stores.map((store) => store.identity())))).toHaveProperty('size', 1)
        await close(stores)
      }
    })

    it('takes papers from the first while others still make what is missing', async () => {
      await makeNew(server().settings)
      const first = await open()
      await dropSchema(first.driver)
      await first.startRun(run('first'))
      const [stores] = await Promise.all([openMany(), first.upsertReadings('first', corpus())])
      expect(await namesOf(first.driver, 'CONSTRAINTS')).toEqual(expect.arrayContaining([...constraintNames]))
      expect(await brokenRules(first)).toEqual([])
      await close([first, ...stores])
    })

    it('says what is in the way where somebody else’s index stays in the place of ours', async () => {
      await makeNew(server().settings)
      const driver = await openDriver({ neo4j: server().settings })
      await driver.write((tx) => tx.run('CREATE INDEX theirs FOR (n:Lease) ON (n.id)'))
      await expect(open()).rejects.toMatchObject({
        code: 'FAILED',
        message: expect.stringMatching(
          /SHOW INDEXES, drop it.* CREATE CONSTRAINT concordance_lease_id .*\(:Lease \{id\}\)/,
        ),
      })
      await driver.write((tx) => tx.run('DROP INDEX theirs'))
      await close([await open()])
      await driver.close()
    })
  })
}

const namesOf = async (driver: CypherDriver, what: 'CONSTRAINTS' | 'INDEXES'): Promise<unknown[]> =>
  (await driver.read(`SHOW ${what} YIELD name`)).map(({ name }) => name)
