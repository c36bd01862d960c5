import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { linkCellSchema, nodeCellSchema } from '@/lib/model/saved-query'
import type { CypherDriver } from '@/lib/store/driver'
import { openGrafeo } from '@/lib/store/drivers/grafeo'
import { StoreError } from '@/lib/store/errors'
import { openQueryRunner, type QueryRunner, type QueryRunnerOptions } from '@/lib/store/sandbox/query-runner'
import { untilDone } from '@/lib/store/sandbox/until-done'
import { bombs, floods } from './attacks'
import { buildChild } from './build-child'
import { goodOnNeo4jOnly, goodStatements } from './good-statements'
import { SAME_PARAMS, sameAnswers } from './same-answers'
import { plantGraph } from './small-graph'

let program = ''
let folder = ''
let driver: CypherDriver
let runner: QueryRunner
let revision = 1

const open = (options: Partial<QueryRunnerOptions> = {}): Promise<QueryRunner> =>
  openQueryRunner({ store: { driver, revision: async () => revision }, program, folder, ...options })

beforeAll(async () => {
  program = await buildChild('test-query-runner')
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-runner-'))
  driver = await openGrafeo()
  await plantGraph(driver)
  runner = await open()
}, 60_000)

afterAll(async () => {
  await runner.close()
  await driver.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the query runner', () => {
  it.each(goodStatements)('answers %s', async (_, statement, params = {}) => {
    const answer = await runner.run(statement, params)
    expect(answer.columns.length).toBeGreaterThan(0)
  })

  it.each(sameAnswers)('answers as Neo4j does: %s', async (statement, row) => {
    expect((await runner.run(statement, SAME_PARAMS)).rows).toEqual([row])
  })

  it('calls a column as it is written, whatever is put into it', async () => {
    const { columns } = await runner.run('WITH [1] AS l RETURN l + 2, none(x IN l WHERE x = 2)')
    expect(columns).toEqual(['l + 2', 'none(x IN l WHERE x = 2)'])
  })

  it('compares what was collected, for its process can be killed', async () => {
    const statement =
      'MATCH (a:Concept) WITH collect(a.name) AS x MATCH (b:Concept) WITH x, collect(b.name) AS y ' +
      'RETURN size([name IN x WHERE name IN y]) > 0 AS shared'
    expect((await runner.run(statement)).rows).toEqual([[true]])
  })

  it.each(goodOnNeo4jOnly)('says that the embedded engine can’t do %s', async (_, statement) => {
    await expect(runner.run(statement)).rejects.toMatchObject({ code: 'FAILED' })
  })

  it('gives nodes and links that a page can light, links with their sentence', async () => {
    const answer = await runner.run(
      'MATCH (p:Paper {id: $p})-[r:EVALUATES_ON]->(c) RETURN p AS paper, r AS evidence, c AS benchmark, c.papers AS papers',
      { p: 'arxiv:1' },
    )
    expect(answer.columns).toEqual(['paper', 'evidence', 'benchmark', 'papers'])
    expect(answer.rows).toEqual([
      [
        { $node: 'p:arxiv:1', type: 'paper', id: 'arxiv:1', label: 'PPO drives 😀', year: 2024 },
        {
          $rel: 'EVALUATES_ON',
          from: 'p:arxiv:1',
          to: 'c:carla',
          role: 'evaluates_on',
          sentence: 'It is tested on CARLA.',
          field: 'abstract',
          marks: [[16, 21]],
          confidence: 0.9,
        },
        { $node: 'c:carla', type: 'concept', id: 'carla', label: 'CARLA', kind: 'Benchmark', papers: 2 },
        2,
      ],
    ])
    expect(answer.keys.sort()).toEqual(['c:carla', 'p:arxiv:1'])
    expect(nodeCellSchema.parse(answer.rows[0]?.[0])).toEqual(answer.rows[0]?.[0])
    expect(linkCellSchema.parse(answer.rows[0]?.[1])).toEqual(answer.rows[0]?.[1])
    expect(answer.truncated).toBe(false)
  })

  it('finds keys in lists, maps and paths, and none in texts', async () => {
    const inList = await runner.run('MATCH (c:Concept) WITH collect(c) AS all RETURN all, {one: head(all)} AS m')
    expect(inList.keys.length).toBe(8)
    const inPath = await runner.run("MATCH p = (:Paper {id: 'arxiv:1'})-[:USES]->(:Method) RETURN p")
    expect(inPath.keys.sort()).toEqual(['c:ppo', 'p:arxiv:1'])
    expect(inPath.rows[0]?.[0]).toMatchObject({ $path: [{ $node: 'p:arxiv:1' }, { $rel: 'USES' }, { $node: 'c:ppo' }] })
    expect((await runner.run('MATCH (c:Concept) RETURN c.id AS id')).keys).toEqual([])
  })

  it('shows other nodes without a key', async () => {
    const answer = await runner.run("MATCH (k:Cluster {id: 'driving'}) RETURN k")
    expect(answer.rows).toEqual([[{ $node: null, type: 'cluster', id: 'driving', label: 'driving' }]])
    expect(answer.keys).toEqual([])
  })

  it.each(floods.slice(0, 4))('cuts a flood of %s', async (_, statement) => {
    const answer = await runner.run(statement)
    expect(answer.truncated).toBe(true)
    expect(answer.rows.length).toBeGreaterThan(100)
    expect(answer.rows.length).toBeLessThanOrEqual(1000)
    expect(JSON.stringify(answer.rows).length).toBeLessThan(2.1 * 2 ** 20)
  })

  it('refuses a row too fat to show', async () => {
    await expect(runner.run(floods[4]![1])).rejects.toMatchObject({ code: 'MEMORY', message: /One row/ })
  })

  it('names the missing parameter and refuses what is no plain value', async () => {
    await expect(runner.run('RETURN $x AS x')).rejects.toThrow('no value for $x')
    await expect(runner.run('RETURN $x AS x', { x: () => 1 })).rejects.toThrow('value of $x must be')
    await expect(runner.run('RETURN $x AS x', { x: { $node: 'p:1' } })).rejects.toThrow('value of $x must be')
    await expect(runner.run('RETURN $x AS x', { x: 'a'.repeat(20_000) })).rejects.toThrow('16000 characters')
    await expect(runner.run('RETURN $x AS x', { x: Array(300_000).fill(1) })).rejects.toThrow('16000 characters')
    const deep = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown
    await expect(runner.run('RETURN $x AS x', { x: deep })).rejects.toThrow('value of $x must be')
    await expect(runner.run('RETURN 1 AS x', { unused: 1 })).resolves.toMatchObject({ rows: [[1]] })
  })

  it.each(['WHERE size([(p)-->(c) | c]) > 1 RETURN p', 'RETURN p ORDER BY size([(p)-->(c) | c])'])(
    'says what to write where the engine fails by a fault of its own: %s',
    async (rest) => {
      await expect(runner.run(`MATCH (p:Paper) ${rest}`)).rejects.toMatchObject({
        code: 'FAILED',
        message: expect.stringMatching(/^The embedded engine can’t run a pattern comprehension in WHERE.*: WITH p/),
      })
      const instead =
        'MATCH (p:Paper) WITH p, [(p)-->(c) | c] AS used WHERE size(used) > 1 RETURN p ORDER BY size(used)'
      await expect(runner.run(instead)).resolves.toMatchObject({ columns: ['p'] })
    },
  )

  it.each(['collect(p.title)[0..2] AS x', '[t IN collect(p.title) | left(t, 3)] AS x'])(
    'says that what is aggregated needs a name first: %s',
    async (column) => {
      await expect(runner.run(`MATCH (p:Paper) RETURN p.year AS year, ${column}`)).rejects.toMatchObject({
        code: 'FAILED',
        message: expect.stringMatching(/^The embedded engine takes collect\(\).*: WITH p\.year.* titles\[\.\.2\]\.$/),
      })
      const instead = 'MATCH (p:Paper) WITH p.year AS year, collect(p.title) AS titles RETURN year, titles[..2] AS x'
      await expect(runner.run(instead)).resolves.toMatchObject({ columns: ['year', 'x'] })
    },
  )

  it('hands on what the engine says of a statement that it can’t run', async () => {
    const unknown = runner.run('RETURN nobody.name AS x')
    await expect(unknown).rejects.toThrow("The engine can’t run this: semantic error: Undefined variable 'nobody'")
    const twice = runner.run('MATCH (n)\nRETURN n.id AS a, n.id AS a')
    await expect(twice).rejects.toMatchObject({ code: 'FAILED' })
  })

  it.each(['timeout', 'OutOfMemory'])('takes %s in a statement for what it is, a name', async (name) => {
    const message = expect.stringContaining(`Undefined variable '${name}'`)
    await expect(runner.run(`RETURN ${name} AS x`)).rejects.toMatchObject({ code: 'FAILED', message })
  })
})

describe('bombs', () => {
  const limits = { milliseconds: 1_500, bytes: 300 * 2 ** 20 }

  it.each(bombs)('stops %s, and answers afterwards', { timeout: 30_000 }, async (_, statement, stoppedBy) => {
    const small = await open({ limits })
    try {
      await expect(small.run(statement)).rejects.toMatchObject({ code: expect.stringMatching(stoppedBy) })
      await expect(small.run('RETURN 1 AS x')).resolves.toMatchObject({ rows: [[1]] })
    } finally {
      await small.close()
    }
  })

  it('lets eight wait and tells one more to come back', { timeout: 60_000 }, async () => {
    const small = await open({ limits: { milliseconds: 300 } })
    try {
      const asked = Array.from({ length: 12 }, () => small.run(bombs[0]![1]).catch((error: unknown) => error))
      const [tenth, ...others] = (await Promise.all(asked.slice(9))) as { code: string; retriable: boolean }[]
      expect([tenth, ...others].map((error) => error?.code)).toEqual(['BUSY', 'BUSY', 'BUSY'])
      expect(tenth?.retriable).toBe(true)
    } finally {
      await small.close()
    }
  })
})

describe('who asks', { timeout: 60_000 }, () => {
  const endless = bombs[0]![1]
  const long = { milliseconds: 50_000 }

  it('and goes has the statement ended, running or waiting, and nobody waits for it', async () => {
    const own = await open({ limits: long })
    try {
      await own.run('RETURN 1 AS x')
      const gone = new AbortController()
      const asked = [1, 2].map(() => own.run(endless, {}, { signal: gone.signal }).catch(({ code }) => code))
      const next = own.run('RETURN 2 AS x')
      gone.abort()
      expect(await Promise.all(asked)).toEqual(['STOPPED', 'STOPPED'])
      expect((await next).rows).toEqual([[2]])
      await expect(own.run('RETURN 3', {}, { signal: gone.signal })).rejects.toMatchObject({ code: 'STOPPED' })
    } finally {
      await own.close()
    }
  })

  it('a saved query does not wait for what others typed', async () => {
    const own = await open({ limits: long })
    try {
      const gone = new AbortController()
      const typed = [1, 2, 3].map(() => own.run(endless, {}, { signal: gone.signal }).catch(({ code }) => code))
      const saved = [1, 2].map((x) => own.run('RETURN $x AS x', { x }, { isSaved: true }))
      expect((await Promise.all(saved)).map(({ rows }) => rows)).toEqual([[[1]], [[2]]])
      gone.abort()
      expect(await Promise.all(typed)).toEqual(['STOPPED', 'STOPPED', 'STOPPED'])
    } finally {
      await own.close()
    }
  })
})

describe('closing', () => {
  it('breaks off what runs and turns away what waits, with a word why', async () => {
    const own = await open({ limits: { milliseconds: 60_000 } })
    await own.run('RETURN 1 AS x')
    const asked = [own.run(bombs[0]![1]), own.run('RETURN 1 AS x')].map((answer) => answer.catch((error) => error.code))
    await own.close()
    expect(await Promise.all(asked)).toEqual(['CLOSED', 'CLOSED'])
  })
})

describe('a Neo4j that is gone', () => {
  const nowhere = {
    uri: 'bolt://127.0.0.1:1',
    user: 'neo4j',
    password: '',
    database: 'neo4j',
    poolSize: 1,
    timeout: 500,
  }
  const gone = new StoreError('UNREACHABLE', 'No Neo4j answers.', { retriable: true })

  it('is told as the store tells it, from the process too', async () => {
    const store = { driver: { ...bound(driver), engine: 'neo4j' as const }, revision: async () => revision }
    const own = await open({ store, neo4j: nowhere })
    try {
      const refusal = own.run('RETURN 1 AS x')
      await expect(refusal).rejects.toBeInstanceOf(StoreError)
      await expect(refusal).rejects.toMatchObject({
        code: 'UNREACHABLE',
        message: expect.stringMatching(/^No Neo4j answers at bolt:\/\/127\.0\.0\.1:1\. Start it/),
        retriable: true,
      })
    } finally {
      await own.close()
    }
  })

  it('is not asked for what it still does of an earlier statement', async () => {
    const read = vi.fn(async () => [])
    await expect(untilDone({ version: () => Promise.reject(gone), read }, 'mark')).rejects.toBe(gone)
    expect(read).not.toHaveBeenCalled()
  })
})

describe('copies of the store', () => {
  it('are used again for half a minute, and made anew only when the store has changed', async () => {
    let now = 0
    let saved = 0
    const saveSnapshot = (file: string) => {
      saved++
      return driver.saveSnapshot!(file)
    }
    const counting = { ...bound(driver), saveSnapshot }
    const own = await open({ store: { driver: counting, revision: async () => revision }, now: () => now })
    try {
      const count = async () =>
        (await own.run("MATCH (n:Paper) WHERE n.id STARTS WITH 'new' RETURN count(n) AS n")).rows[0]
      expect(await count()).toEqual([0])
      await driver.write((tx) => tx.run("CREATE (:Paper {id: 'new:1', title: 'New'})"))
      revision++
      now = 29_000
      expect(await count()).toEqual([0])
      now = 31_000
      expect(await count()).toEqual([1])
      now = 100_000
      expect(await count()).toEqual([1])
      expect(saved).toBe(2)
    } finally {
      await own.close()
      await driver.write((tx) => tx.run("MATCH (n:Paper {id: 'new:1'}) DELETE n"))
    }
  })

  it('are removed at the end, those of a process that is gone too', async () => {
    const place = await mkdtemp(path.join(os.tmpdir(), 'concordance-leftover-'))
    await writeFile(path.join(place, 'mine.txt'), 'kept')
    const gone = path.join(place, 'sandbox-999999999-abc')
    await writeFile(gone, 'left over')
    const own = await open({ folder: place })
    await own.run('RETURN 1 AS x')
    expect((await readdir(place)).length).toBe(2)
    await own.close()
    expect(await readdir(place)).toEqual(['mine.txt'])
    await expect(own.run('RETURN 1 AS x')).rejects.toMatchObject({ code: 'CLOSED' })
    await rm(place, { recursive: true })
  })

  it.each(['a-file', '/proc/nope'])('are put with other passing things where %s can’t be written in', async (above) => {
    await writeFile(path.join(folder, 'a-file'), '')
    const own = await open({ folder: path.resolve(folder, above, 'below') })
    await expect(own.run('RETURN 1 AS x')).resolves.toMatchObject({ rows: [[1]] })
    await own.close()
  })

  it('says what to do where the program is not built', async () => {
    const own = await open({ program: path.join(folder, 'nothing.js') })
    await expect(own.run('RETURN 1 AS x')).rejects.toThrow('npm run build')
    await own.close()
  })
})

/** The methods of a driver, so that one can be replaced. */
const bound = (of: CypherDriver): CypherDriver => ({
  engine: of.engine,
  version: () => of.version(),
  read: (cypher, params) => of.read(cypher, params),
  write: (work) => of.write(work),
  ask: (cypher, params, limits) => of.ask(cypher, params, limits),
  applySchema: () => of.applySchema(),
  close: () => of.close(),
})
