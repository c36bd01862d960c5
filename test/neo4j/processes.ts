/**
 * The command line as people run it, one process and several at once, over many papers: the same graph and the same
 * answers on Neo4j and on the embedded engine, whoever wrote it.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindParameters } from '@/lib/queries/bind-parameters'
import { readQueries } from '@/lib/queries/read-queries'
import { resolveIds } from '@/lib/queries/resolve-ids'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { type Neo4jSettings, openGraphStore } from '@/lib/store/open-graph-store'
import { openQueryRunner } from '@/lib/store/sandbox/query-runner'
import { buildProgram, type Program } from '@/test/build-program'
import { dump } from '@/test/lib/store/dump'
import { brokenRules } from '@/test/lib/store/invariants'
import { type ManyPapers, manyPapers } from '@/test/many-papers'
import { expectEqualAnswers } from './answers'
import { makeNew } from './new-database'

const WRITERS = 4

export function describeProcesses(server: () => { settings: Neo4jSettings }): void {
  describe('the command line', { timeout: 600_000 }, () => {
    let [folder, program, papers, quarters] = ['', {} as Program, {} as ManyPapers, [] as string[]]
    let [embedded, neo4j] = [] as unknown as [CypherGraphStore, CypherGraphStore]
    const dataFolder = (name: string) => path.join(folder, name)
    const onNeo4j = (name: string) => ({ ...variables(server().settings), CONCORDANCE_DATA: dataFolder(name) })
    const run = async (argv: string[], environment: Record<string, string>) => {
      const ended = await program.start(argv, environment).ended
      expect(ended, ended.err).toMatchObject({ code: 0 })
    }

    beforeAll(async () => {
      folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-processes-'))
      ;[program, papers] = await Promise.all([buildProgram('processes'), manyPapers()])
      quarters = await writeQuarters(papers.lines, folder)
      await wipe(server().settings)
      await run(['ingest', ...quarters], { CONCORDANCE_DATA: dataFolder('embedded') })
      await run(['ingest', ...quarters], onNeo4j('one'))
      embedded = await openGraphStore({ dataFolder: dataFolder('embedded') })
      neo4j = await openGraphStore({ neo4j: server().settings })
    }, 600_000)

    afterAll(async () => {
      await Promise.all([embedded?.close(), neo4j?.close()])
      await rm(folder, { recursive: true, force: true })
    })

    it('stores the same graph on both engines, to the last place on the map', async () => {
      expect((await embedded.health()).papers).toBe(new Set(papers.lines.map((line) => JSON.parse(line).id)).size)
      expect(await graphOf(neo4j)).toEqual(await graphOf(embedded))
      expect(await brokenRules(embedded)).toEqual([])
    })

    it('has the same answers on both engines, to our own questions and to the shipped ones', async () => {
      await expectEqualAnswers(neo4j, embedded)
      const [ours, theirs] = [await shippedAnswers(neo4j, 'neo4j'), await shippedAnswers(embedded, 'embedded')]
      for (const [slug, answer] of theirs) expect(ours.get(slug), slug).toEqual(answer)
      const answered = [...theirs.values()].filter(({ rows }) => rows.length > 0)
      expect(answered.length).toBeGreaterThan(theirs.size / 2)
    })

    it(`leaves with ${WRITERS} processes at once the graph of one, and their pictures are one after a rebuild`, async () => {
      await run(['rebuild'], onNeo4j('one'))
      const expected = await graphOf(neo4j)
      await makeNew(server().settings)
      await Promise.all(quarters.map((quarter, i) => run(['ingest', quarter], onNeo4j(`writer-${i}`))))
      expect(withoutPicture(await graphOf(neo4j))).toEqual(withoutPicture(expected))
      expect(await neo4j.driver.read('MATCH (l:Lease) RETURN l.id AS id')).toEqual([])
      await run(['rebuild'], onNeo4j('writer-0'))
      expect(await graphOf(neo4j)).toEqual(expected)
    })

    it('moves from engine to engine and back without loss', async () => {
      const everything = (name: string) => path.join(folder, `${name}.jsonl`)
      const query = '// name: Mine\nMATCH (p:Paper) RETURN p\n'
      const queryOf = (name: string) => path.join(dataFolder(name), 'queries/mine.cypher')
      await mkdir(path.dirname(queryOf('embedded')), { recursive: true })
      await writeFile(queryOf('embedded'), query)
      await embedded.close()
      const home = { CONCORDANCE_DATA: dataFolder('embedded') }
      await run(['rebuild'], home)
      await run(['export', '--format', 'corpus', '--output', everything('out')], home)
      await wipe(server().settings)
      await run(['ingest', everything('out')], onNeo4j('moved'))
      await run(['export', '--format', 'corpus', '--output', everything('back')], onNeo4j('moved'))
      await run(['ingest', everything('back')], { CONCORDANCE_DATA: dataFolder('returned') })
      embedded = await openGraphStore({ dataFolder: dataFolder('embedded') })
      const returned = await openGraphStore({ dataFolder: dataFolder('returned') })
      const expected = await dump(embedded.driver)
      expect(await dump(neo4j.driver)).toEqual(expected)
      expect(await dump(returned.driver)).toEqual(expected)
      await returned.close()
      for (const name of ['moved', 'returned']) expect(await readFile(queryOf(name), 'utf8')).toBe(query)
    })

    it('makes a database of an older version anew, also where that was broken off', async () => {
      await run(['rebuild'], onNeo4j('moved'))
      const expected = await dump(neo4j.driver)
      const makeOlder = `MATCH (s:Store) SET s.schema = 0 WITH s MATCH (p:Paper) SET p.facts = 'of another shape'`
      await neo4j.driver.write((tx) => tx.run(makeOlder))
      const refused = await program.start(['runs'], onNeo4j('moved')).ended
      expect(refused).toMatchObject({
        code: 1,
        err: expect.stringMatching(/older version .*schema 0.*concordance rebuild/),
      })
      expect(await graphOf(neo4j)).toHaveLength(expected.length)
      const broken = program.start(['rebuild'], onNeo4j('moved'))
      broken.child.stderr?.on('data', (words) => {
        if (String(words).includes('emptied database')) broken.child.kill('SIGKILL')
      })
      expect((await broken.ended).signal).toBe('SIGKILL')
      await run(['rebuild'], onNeo4j('moved'))
      expect(await dump(neo4j.driver)).toEqual(expected)
      expect((await readdir(dataFolder('moved'))).filter((name) => name.startsWith('rebuilding-'))).toEqual([])
    })

    async function shippedAnswers(store: CypherGraphStore, name: string) {
      const place = { program: path.join(program.root, 'dist/sandbox-child.js'), folder: dataFolder(`queries-${name}`) }
      await mkdir(place.folder, { recursive: true })
      const runner = await openQueryRunner({ store, neo4j: name === 'neo4j' ? server().settings : undefined, ...place })
      const { queries } = await readQueries({ shipped: path.join(program.root, 'queries') })
      const given = await parametersFrom(store)
      const answers = new Map<string, { rows: unknown[] }>()
      try {
        for (const query of queries) {
          const wanted = Object.fromEntries(query.parameters.map(({ name }) => [name, given[name]]))
          const answer = await runner.run(query.cypher, await bindParameters(query, wanted, resolveIds(store)))
          answers.set(query.slug, { ...answer, milliseconds: 0 } as { rows: unknown[] })
        }
        return answers
      } finally {
        await runner.close()
      }
    }
  })
}

const variables = ({ uri, user, password, database }: Neo4jSettings) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
})

async function wipe(settings: Neo4jSettings): Promise<void> {
  const store = await openGraphStore({ neo4j: settings })
  await store.driver.write((tx) => tx.run('MATCH (n) DETACH DELETE n'))
  await store.close()
}

async function writeQuarters(lines: string[], folder: string): Promise<string[]> {
  const size = Math.ceil(lines.length / WRITERS)
  const files = Array.from({ length: WRITERS }, (_, i) => path.join(folder, `quarter-${i}.jsonl`))
  for (const [i, file] of files.entries())
    await writeFile(file, `${lines.slice(i * size, (i + 1) * size).join('\n')}\n`)
  return files
}

/** All of it but when each file was read. */
const graphOf = async ({ driver }: CypherGraphStore): Promise<string[]> =>
  (await dump(driver)).map((line) => (line.startsWith('(Run ') ? line.replace(/"at":"[^"]*",/, '') : line)).sort()

/** Clusters and places move as little as they can, so until a rebuild they hang on who came first. */
const withoutPicture = (graph: string[]): string[] =>
  graph
    .filter((line) => !/^\(Cluster |-\[IN_CLUSTER /.test(line))
    .map((line) =>
      /^\((?:Paper|\w+:Concept|Concept:\w+) \{/.test(line)
        ? line.replace(/,"(?:x|y|cell|cluster)":(?:"[^"]*"|[-+\d.e]+)/g, '').replace(/"(?:cell|cluster)":"[^"]*",/g, '')
        : line,
    )
    .sort()

/** What the corpus has most of, so that each question has an answer. */
async function parametersFrom(store: CypherGraphStore): Promise<Record<string, string>> {
  const { papers, concepts, clusters } = await store.graph()
  const byPapers = concepts.toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1))
  const first = (kind: string) => byPapers.find((concept) => concept.kind === kind)?.id ?? ''
  const richest = papers.toSorted((a, b) => b.concepts - a.concepts || (a.id < b.id ? -1 : 1))
  return {
    method: first('Method'),
    task: first('Task'),
    benchmark: first('Benchmark'),
    concept: byPapers[0]?.id ?? '',
    cluster: clusters[0]?.id ?? '',
    first: clusters[0]?.id ?? '',
    second: clusters[1]?.id ?? '',
    paper: richest[0]?.id ?? '',
    other: richest[1]?.id ?? '',
    years: '20',
    words: 'we the',
  }
}
