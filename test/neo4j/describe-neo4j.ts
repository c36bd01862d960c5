/** The contract and what only a server can show, on one release of Neo4j. Without Java or Maven: skipped, never in CI. */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { describeGraphStore } from '@/test/lib/store/graph-store-contract'
import { describeEqualGraphs } from './equal-graphs'
import { describeExports } from './exports'
import { describeNewDatabase } from './new-database'
import { describeProcesses } from './processes'
import { describeQueries } from './queries'
import { type Neo4jRelease, type Neo4jServer, startNeo4j, whyNoServer } from './server/neo4j-server'
import { describeTrouble } from './trouble'

export async function describeNeo4j(release: Neo4jRelease): Promise<void> {
  const why = await whyNoServer(release)
  if (why && process.env.CI === 'true') throw new Error(`CI runs against a real server: ${why}.`)
  if (why) {
    process.stderr.write(`Skipped: ${why}.\n`)
    describe(`Neo4j ${release.version}`, () => it.skip(why, () => undefined))
    return
  }
  describe(`Neo4j ${release.version}`, () => {
    let server: Neo4jServer
    beforeAll(async () => {
      server = await startNeo4j(release)
    })
    afterAll(() => server?.stop())
    const current = () => server
    describeGraphStore('a real server', {
      open: () => openEmpty(server),
      dispose: (store) => store.close(),
    })
    describeNewDatabase(current)
    describeEqualGraphs(() => openEmpty(server))
    describeExports(current)
    describeQueries({ openEmpty: () => openEmpty(server), settings: () => server.settings })
    describeProcesses(current)
    describeTrouble(current)
  })
}

/** The same database each time, without its content. */
async function openEmpty(server: Neo4jServer) {
  const store = await openGraphStore({ neo4j: server.settings })
  await store.driver.write((tx) => tx.run('MATCH (n) DETACH DELETE n'))
  await store.close()
  return openGraphStore({ neo4j: server.settings })
}
