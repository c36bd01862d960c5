/** Statements that people type, on a real server: the same answers, nothing written, nothing read, nothing kept busy. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAnswers } from '@/lib/queries/count-answers'
import { readQueries } from '@/lib/queries/read-queries'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { CypherDriver } from '@/lib/store/driver'
import { openGrafeo } from '@/lib/store/drivers/grafeo'
import type { Neo4jSettings } from '@/lib/store/open-graph-store'
import { openQueryRunner, type QueryRunner } from '@/lib/store/sandbox/query-runner'
import { bombs, CANARY, floods, slow, slowRows } from '@/test/lib/store/sandbox/attacks'
import { buildChild } from '@/test/lib/store/sandbox/build-child'
import { goodOnNeo4jOnly, goodStatements } from '@/test/lib/store/sandbox/good-statements'
import { fingerprint, fuzzParams, isLong, mutatedStatements, passed } from '@/test/lib/store/sandbox/mutations'
import { SAME_PARAMS, sameAnswers } from '@/test/lib/store/sandbox/same-answers'
import { plantGraph } from '@/test/lib/store/sandbox/small-graph'

interface Place {
  openEmpty(): Promise<CypherGraphStore>
  settings(): Neo4jSettings
}

const PARAMS: Record<string, string> = {
  method: 'ppo',
  benchmark: 'carla',
  task: 'autonomous-driving',
  concept: 'saferl',
  cluster: 'driving',
  first: 'driving',
  second: 'grasping',
  paper: 'arxiv:2',
  other: 'arxiv:1',
  years: '2',
  words: 'PPO carla',
}

/** Takes its time, and says that it took none. */
const unhurried = (runner: QueryRunner): QueryRunner => ({
  ...runner,
  run: async (cypher, params) => ({ ...(await runner.run(cypher, params)), milliseconds: 0 }),
})

export function describeQueries(place: Place): void {
  describe('typed queries', () => {
    let store: CypherGraphStore
    let runner: QueryRunner
    let hasty: QueryRunner
    let patient: QueryRunner
    let grafeo: CypherDriver
    let embedded: QueryRunner
    let folder = ''

    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-neo4j-queries-'))
      const program = await buildChild('test-neo4j-queries')
      store = await place.openEmpty()
      await plantGraph(store.driver)
      await store.driver.write((tx) => tx.run('UNWIND range(1, 3000) AS i CREATE (:Row)'))
      const options = { store, neo4j: place.settings(), program, folder }
      runner = await openQueryRunner(options)
      hasty = await openQueryRunner({ ...options, limits: { milliseconds: 1_500 }, rest: 0 })
      patient = await openQueryRunner({ ...options, limits: { milliseconds: 30_000 } })
      grafeo = await openGrafeo()
      await plantGraph(grafeo)
      embedded = await openQueryRunner({ store: { driver: grafeo, revision: async () => 1 }, program, folder })
    })

    afterAll(async () => {
      await Promise.all([
        runner?.close(),
        hasty?.close(),
        patient?.close(),
        embedded?.close(),
        grafeo?.close(),
        store?.close(),
        connected?.close(),
      ])
      await rm(folder, { recursive: true, force: true })
    })

    it.each([...goodStatements, ...goodOnNeo4jOnly])('answers %s', async (_, statement, params = {}) => {
      expect((await runner.run(statement, params)).columns.length).toBeGreaterThan(0)
    })

    it.each(sameAnswers)('answers as the embedded engine does: %s', async (statement, row) => {
      expect((await runner.run(statement, SAME_PARAMS)).rows).toEqual([row])
    })

    it('gives every shipped query the same answer as the embedded engine', async () => {
      const { queries } = await readQueries({ shipped: path.join(import.meta.dirname, '../../queries') })
      for (const { slug, cypher, parameters } of queries) {
        const params = Object.fromEntries(parameters.map(({ name }) => [name, PARAMS[name] ?? 'nothing']))
        const [ours, theirs] = await Promise.all([runner.run(cypher, params), embedded.run(cypher, params)])
        expect({ ...ours, milliseconds: 0 }, slug).toEqual({ ...theirs, milliseconds: 0 })
      }
    })

    it('counts the answers for the values of a blank as the embedded engine does', async () => {
      const { queries } = await readQueries({ shipped: path.join(import.meta.dirname, '../../queries') })
      const resolve = async (_: string, id: string) => ({ id })
      for (const query of queries) {
        for (const { name: blank } of query.parameters) {
          const others = query.parameters.filter(({ name }) => name !== blank)
          const params = Object.fromEntries(others.map(({ name }) => [name, PARAMS[name] ?? 'nothing']))
          const asked = { blank, values: [...new Set(Object.values(PARAMS))], params }
          const [ours, theirs] = await Promise.all(
            [runner, embedded].map((each) => countAnswers(query, asked, { runner: unhurried(each), resolve })),
          )
          expect(ours, `${query.slug} ${blank}`).toEqual(theirs)
        }
      }
    })

    it.each(floods.slice(0, 4))('cuts a flood of %s', async (_, statement) => {
      const answer = await runner.run(statement)
      expect(answer.truncated).toBe(true)
      expect(answer.rows.length).toBeLessThanOrEqual(1000)
    })

    it('refuses a row too fat to show', async () => {
      await expect(runner.run(floods[4]![1])).rejects.toMatchObject({ code: 'MEMORY' })
    })

    it('has the server end what fills more than 128 MB of its heap, and says so', { timeout: 60_000 }, async () => {
      const list = `${[1, 2, 3].map((i) => `UNWIND range(1, 1000) AS x${i}`).join(' ')} RETURN size(collect(x1 * x2 * x3)) AS n`
      const refusal = patient.run(list)
      await expect(refusal).rejects.toMatchObject({ code: 'MEMORY', message: expect.stringContaining('128 MB') })
    })

    it.each(bombs)('ends or outlives %s, and answers afterwards', { timeout: 60_000 }, async (_, statement) => {
      const outcome = await hasty.run(statement).catch((error) => error.code)
      if (typeof outcome === 'string') expect(outcome).toMatch(/TIMEOUT|MEMORY/)
      await expect(hasty.run('RETURN 1 AS x')).resolves.toMatchObject({ rows: [[1]] })
      expect(await store.revision()).toBeGreaterThanOrEqual(0)
    })

    it.each([...slow, ...slowRows, ...bombs])(
      'leaves the server nothing to do of %s',
      { timeout: 120_000 },
      async (...[, statement]) => {
        const outcome = await hasty.run(statement).catch((error) => error.code)
        if (typeof outcome === 'string') expect(outcome).toMatch(/TIMEOUT|MEMORY/)
        const others =
          "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery"
        // A second or two where the machine has nothing else to do.
        await expect.poll(() => store.driver.read(others), { timeout: 20_000 }).toEqual([])
      },
    )

    it.each(['handshake', 'ECONNREFUSED', 'timeout', 'OutOfMemory'])(
      'takes %s in a statement for what it is, a name',
      async (name) => {
        const refusal = runner.run(`RETURN ${name} AS x`)
        const message = expect.stringContaining(`Variable \`${name}\` not defined`)
        await expect(refusal).rejects.toMatchObject({ name: 'QueryError', code: 'FAILED', message })
      },
    )

    it('takes no other statement while the server is not done with one', { timeout: 60_000 }, async () => {
      const own = await mkdtemp(path.join(folder, 'own-'))
      const program = await buildChild('test-neo4j-queries')
      const runner = await openQueryRunner({
        ...{ store, neo4j: place.settings(), program, folder: own },
        // So that its process, not the server, is what ends.
        limits: { rows: 1_000_000, bytes: 2 ** 20 },
      })
      const concordance = `${(await readdir(own))[0]}-common`
      const session = connection(place.settings()).session()
      const unfinished = session.beginTransaction({ metadata: { concordance } })
      try {
        await unfinished.run('RETURN 1 AS x')
        const rows = 'UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN x, y'
        await expect(runner.run(rows)).rejects.toMatchObject({ code: 'MEMORY' })
        await expect(runner.run('RETURN 1 AS x')).rejects.toMatchObject({ code: 'BUSY' })
        await unfinished.rollback()
        await expect(runner.run('RETURN 1 AS x')).resolves.toMatchObject({ rows: [[1]] })
      } finally {
        await unfinished.close()
        await session.close()
        await runner.close()
      }
    })

    it('lets no mutation of the attack suite write or reach the network', { timeout: 240_000 }, async () => {
      const lure = await listen()
      const before = await fingerprint(store.driver)
      let ran = 0
      const property = fc.asyncProperty(mutatedStatements(lure.url), async (statement) => {
        const cypher = passed(statement, { isKillable: false })
        if (cypher === undefined || isLong(cypher)) return
        ran++
        await runWhereItMayWrite(place.settings(), cypher, fuzzParams(lure.url))
        if (ran % 10 === 0) expect(await fingerprint(store.driver)).toBe(before)
      })
      try {
        await fc.assert(property, { numRuns: 1_500 })
        expect(ran).toBeGreaterThan(20)
        expect(await fingerprint(store.driver)).toBe(before)
        expect(lure.visits()).toBe(0)
        const leak = await store.driver.ask(`LOAD CSV FROM '${lure.url}' AS l RETURN l`, {}, { maxRows: 1 })
        expect(JSON.stringify(leak.rows)).toContain(CANARY)
        expect(lure.visits()).toBe(1)
      } finally {
        lure.server.close()
      }
    })
  })
}

/** Only the guard stands between such a statement and the graph: what it would do is done. */
async function runWhereItMayWrite(settings: Neo4jSettings, cypher: string, params: object): Promise<void> {
  const session = connection(settings).session({ defaultAccessMode: neo4j.session.WRITE })
  try {
    const tx = session.beginTransaction({ timeout: 2_000 })
    await tx.run(cypher, params)
    await tx.commit()
  } catch {
    // A statement that fails has done nothing.
  } finally {
    await session.close()
  }
}

let connected: Driver | undefined
function connection({ uri, user, password }: Neo4jSettings): Driver {
  connected ??= neo4j.driver(uri, neo4j.auth.basic(user, password))
  return connected
}

/** A place in the inner network that a statement might be made to visit. */
async function listen(): Promise<{ url: string; server: Server; visits: () => number }> {
  let visits = 0
  const server = createServer((_, response) => {
    visits++
    response.end(`${CANARY}\n`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}/canary.csv`, server, visits: () => visits }
}
