/** What only a server can show: doors that don't open, many writers at once, a restart in the middle of an ingest. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { type Neo4jSettings, openGraphStore } from '@/lib/store/open-graph-store'
import { openQueryRunner } from '@/lib/store/sandbox/query-runner'
import { alone } from '@/lib/store/write/alone'
import { corpus, run } from '@/test/lib/store/corpus'
import { dump } from '@/test/lib/store/dump'
import { generateReadings } from '@/test/lib/store/generate'
import { brokenRules } from '@/test/lib/store/invariants'
import { buildChild } from '@/test/lib/store/sandbox/build-child'
import type { Neo4jServer } from './server/neo4j-server'

export function describeTrouble(server: () => Neo4jServer): void {
  const open = (over: Partial<Neo4jSettings> = {}, readonly = false) =>
    openGraphStore({ neo4j: { ...server().settings, ...over }, readonly })
  const wipe = (store: CypherGraphStore) => store.driver.write((tx) => tx.run('MATCH (n) DETACH DELETE n'))
  const openEmpty = async () => {
    const store = await open().catch(() => undefined)
    if (store) await wipe(store)
    await store?.close()
    return open()
  }

  describe('a door that does not open', () => {
    it.each<[string, Partial<Neo4jSettings>, string, string]>([
      ['a wrong password', { password: 'not-this-one' }, 'UNAUTHORIZED', 'NEO4J_PASSWORD'],
      ['an unknown user', { user: 'nobody' }, 'UNAUTHORIZED', 'NEO4J_USER'],
      ['a missing database', { database: 'atlantis' }, 'NO_DATABASE', 'NEO4J_DATABASE'],
      ['a port where nothing listens', { uri: 'bolt://127.0.0.1:1', timeout: 500 }, 'UNREACHABLE', 'NEO4J_URI'],
      ['a host that is not there', { uri: 'neo4j://nowhere.invalid', timeout: 500 }, 'UNREACHABLE', 'NEO4J_URI'],
      ['an address that is none', { uri: 'localhost' }, 'FAILED', 'NEO4J_URI'],
    ])('says so for %s', async (_, over, code, remedy) => {
      await expect(open(over)).rejects.toMatchObject({ code, message: expect.stringContaining(remedy) })
    })

    it('says that a first password must be changed', async () => {
      await server().administer(`CREATE USER novice IF NOT EXISTS SET PASSWORD 'first-password' CHANGE REQUIRED`)
      const refusal = open({ user: 'novice', password: 'first-password' })
      await expect(refusal).rejects.toMatchObject({
        code: 'PASSWORD_EXPIRED',
        message: expect.stringContaining('ALTER'),
      })
    })

    it('refuses the graph of another version, and one that is not ours', async () => {
      const store = await openEmpty()
      await store.driver.write((tx) => tx.run(`MATCH (s:Store) SET s.schema = 999`))
      await expect(open()).rejects.toMatchObject({ code: 'NEWER_SCHEMA', message: expect.stringContaining('newer') })
      await wipe(store)
      await store.driver.write((tx) => tx.run(`CREATE (:Paper {id: 'a stranger'})`))
      await expect(open()).rejects.toMatchObject({
        code: 'OTHER_SCHEMA',
        message: expect.stringContaining('NEO4J_DATABASE'),
      })
      await wipe(store)
      await store.close()
    })
  })

  describe('a store that is open for reading only', () => {
    it('answers and never writes, not even on an empty database', async () => {
      const owner = await openEmpty()
      await wipe(owner)
      const reader = await open({}, true)
      expect(await reader.health()).toMatchObject({ papers: 0, revision: 0 })
      expect(await dump(owner.driver)).toEqual([])
      await expect(reader.startRun(run('first'))).rejects.toMatchObject({ code: 'READONLY' })
      await expect(reader.driver.ask('CREATE (:Paper)', {}, { maxRows: 1 })).rejects.toMatchObject({ code: 'READONLY' })
      await Promise.all([reader.close(), owner.close()])
    })
  })

  describe('a statement of a stranger', () => {
    it('is ended when it takes too long, and cut when it is too much', async () => {
      const store = await openEmpty()
      const bomb = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS s'
      const refusal = store.driver.ask(bomb, {}, { maxRows: 1, timeout: 500 })
      await expect(refusal).rejects.toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('longer') })
      const endless = 'UNWIND range(1, 1000000) AS n RETURN n, 2 * n AS twice'
      expect(await store.driver.ask(endless, {}, { maxRows: 2 })).toEqual({
        columns: ['n', 'twice'],
        rows: [
          [1, 2],
          [2, 4],
        ],
        truncated: true,
      })
      await store.close()
    })
  })

  describe('a typed query where the server is gone', () => {
    it('is told so, also by one whose process was killed, and answered once it is back', async () => {
      const store = await openEmpty()
      const program = await buildChild('test-neo4j-trouble')
      const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-trouble-'))
      const options = { store, neo4j: server().settings, program, folder }
      const fresh = await openQueryRunner(options)
      const used = await openQueryRunner(options)
      const killed = await openQueryRunner({ ...options, limits: { rows: 1_000_000, bytes: 2 ** 20 } })
      const runners = [fresh, used, killed]
      try {
        await used.run('RETURN 1 AS x')
        const rows = 'UNWIND range(1, 1000) AS x UNWIND range(1, 1000) AS y RETURN x, y'
        await expect(killed.run(rows)).rejects.toMatchObject({ code: 'MEMORY' })
        await server().halt('SIGKILL')
        for (const runner of runners) {
          const refusal = runner.run('RETURN 1 AS x')
          await expect(refusal).rejects.toMatchObject({ name: 'StoreError', code: 'UNREACHABLE', retriable: true })
        }
        await server().resume()
        for (const runner of [fresh, used]) expect((await runner.run('RETURN 1 AS x')).rows).toEqual([[1]])
      } finally {
        await Promise.all([...runners, store].map((opened) => opened.close()))
        await rm(folder, { recursive: true, force: true })
      }
    })
  })

  describe('a page where the server is gone', () => {
    it('is told so sooner than a command, and what takes papers in beside it waits until it is back', async () => {
      const owner = await openEmpty()
      const pages = await openGraphStore({ neo4j: server().settings, forPages: true })
      await server().halt('SIGKILL')
      const told = (who: string, store: CypherGraphStore) => store.clusters().catch(({ code }) => `${who}: ${code}`)
      const command = told('command', owner)
      expect(await Promise.race([told('page', pages), command])).toBe('page: UNREACHABLE')
      await command
      const taken = pages.patient().clusters()
      await server().resume()
      expect(await taken).toEqual([])
      await Promise.all([owner.close(), pages.close()])
    })
  })

  describe('many writers', () => {
    it('leave the graph of one', async () => {
      const alone = await openEmpty()
      const readings = generateReadings(0, 320)
      await alone.startRun(run('first'))
      await alone.upsertReadings('first', readings)
      const expected = await dump(alone.driver)
      await wipe(alone)
      await alone.close()
      const writers = await Promise.all([open(), open(), open(), open()])
      await Promise.all(
        writers.map(async (writer, part) => {
          await writer.startRun(run('first'))
          const own = readings.filter((_, i) => i % 4 === part || i % 16 === 0)
          for (let at = 0; at < own.length; at += 20) await writer.upsertReadings('first', own.slice(at, at + 20))
        }),
      )
      expect(await dump(writers[0]!.driver)).toEqual(expected)
      await Promise.all(writers.map((writer) => writer.close()))
    })
  })

  describe('a task for one at a time', () => {
    it('waits for another process, and takes over from a dead one', async () => {
      const [one, two] = [await openEmpty(), await open()]
      // On a busy machine one that lives may be silent for a while.
      const patient = { beat: 20, dead: 60_000 }
      const rhythm = { beat: 20, dead: 300 }
      let [busy, most, done] = [0, 0, 0]
      const work = async () => {
        most = Math.max(most, ++busy)
        await one.health()
        done += 1
        busy -= 1
      }
      const stores = [one, two, one, two, one, two]
      await Promise.all(stores.map(({ driver }) => alone(driver, 'derive', work, patient)))
      expect([most, done]).toEqual([1, 6])
      await one.driver.write((tx) => tx.run(`CREATE (:Lease {id: 'derive', owner: 'a dead one', pulse: 7})`))
      expect(await alone(two.driver, 'derive', async () => 'taken over', rhythm)).toBe('taken over')
      expect(await one.driver.read('MATCH (l:Lease) RETURN l.id AS id')).toEqual([])
      await Promise.all([one.close(), two.close()])
    })
  })

  describe('a server that dies in the middle of an ingest', () => {
    it('is waited for, and every acknowledged paper is there', { timeout: 300_000 }, async () => {
      const store = await openEmpty()
      await store.startRun(run('first'))
      const acknowledged: string[] = []
      let resumed: Promise<void> | undefined
      const batches = Array.from({ length: 12 }, (_, i) => generateReadings(i * 25, (i + 1) * 25))
      const ingest = async () => {
        for (const batch of batches) {
          await store.upsertReadings('first', batch)
          acknowledged.push(...batch.map(({ paper }) => paper.id))
          if (acknowledged.length === 75)
            await server()
              .halt('SIGKILL')
              .then(() => void server().resume())
        }
      }
      await ingest()
      await resumed
      expect(acknowledged).toHaveLength(300)
      expect((await store.graph()).papers.map(({ id }) => id)).toEqual(acknowledged)
      expect(await brokenRules(store)).toEqual([])
      await store.upsertReadings('first', corpus())
      await wipe(store)
      await store.close()
    })
  })
}
