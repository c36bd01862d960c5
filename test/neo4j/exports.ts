/** What `export --format cypher` writes makes the same graph in a database of somebody else's, however often it is run. */
import { afterAll, describe, expect, it } from 'vitest'
import { toCypher } from '@/lib/graph/export-cypher'
import { collectGraph } from '@/lib/graph/graph-parts'
import { askWholeGraph } from '@/lib/store/ask/whole-graph'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { type Neo4jSettings, openDriver, openGraphStore } from '@/lib/store/open-graph-store'
import { corpus, run } from '@/test/lib/store/corpus'
import { derived } from '@/test/lib/store/derived'
import { dump } from '@/test/lib/store/dump'
import { generateReadings } from '@/test/lib/store/generate'
import { makeNew } from './new-database'

const PAPERS = 250

async function writeCypher(store: CypherGraphStore): Promise<string> {
  const readings = await store.readings({ limit: 2 * PAPERS })
  let text = ''
  const papers = async function* () {
    yield readings.map(({ paper }) => paper)
  }
  for await (const chunk of toCypher(store.wholeGraph({ evidence: true }), papers())) text += chunk
  return text
}

export function describeExports(server: () => { settings: Neo4jSettings }): void {
  describe('a graph as Cypher', () => {
    // What lies there is none of ours, and no store opens on it.
    afterAll(() => makeNew(server().settings))

    it('is the same graph in another database, also when it is run twice', { timeout: 240_000 }, async () => {
      const ours = await openGraphStore({ memory: true })
      await ours.startRun(run('first'))
      await ours.upsertReadings('first', [...corpus(), ...generateReadings(0, PAPERS)])
      await ours.writeDerived(derived())
      const statements = (await writeCypher(ours)).split(';\n').filter(Boolean)

      await makeNew(server().settings)
      const driver = await openDriver({ neo4j: server().settings })
      const importAll = async () => {
        for (const statement of statements) await driver.write((tx) => tx.run(statement))
        return dump(driver)
      }
      const first = await importAll()
      expect(await importAll()).toEqual(first)
      const there = await collectGraph(askWholeGraph(driver, { evidence: true }))
      expect(there).toEqual(await collectGraph(ours.wholeGraph({ evidence: true })))
      expect(there.broader).toHaveLength(1)
      const [proven] = await driver.read(
        `MATCH (p:Paper {id: 'doi:10.1000/maps'})-[r]->(c:Concept) WHERE r.sentence CONTAINS r.text[0]
         RETURN p.abstract AS abstract, r.sentence AS sentence LIMIT 1`,
      )
      expect(proven?.abstract).toContain(proven?.sentence)
      await Promise.all([driver.close(), ours.close()])
    })
  })
}
