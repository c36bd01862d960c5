/** Counts for the values of a blank: those that running the query with each of them would give. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { SavedQuery } from '@/lib/model/saved-query'
import { countAnswers } from '@/lib/queries/count-answers'
import { parseQueryText } from '@/lib/queries/query-text'
import { readQueries } from '@/lib/queries/read-queries'
import { type RunOptions, runSavedQuery } from '@/lib/queries/run-query'
import type { CypherDriver } from '@/lib/store/driver'
import { openGrafeo } from '@/lib/store/drivers/grafeo'
import { QueryError } from '@/lib/store/sandbox/query-error'
import { openQueryRunner } from '@/lib/store/sandbox/query-runner'
import { buildChild } from '@/test/lib/store/sandbox/build-child'
import { plantGraph } from '@/test/lib/store/sandbox/small-graph'

const VALUES: Record<string, string[]> = {
  concept: ['ppo', 'saferl', 'autonomous-driving', 'urban-driving', 'grasping', 'carla', 'nuscenes', 'success-rate'],
  paper: ['arxiv:1', 'arxiv:2', 'arxiv:3'],
  cluster: ['driving', 'grasping'],
  integer: ['1', '2', '5'],
  text: ['on carla', 'driving we', 'nothing'],
}
const PARAMS: Record<string, string> = {
  method: 'ppo',
  task: 'autonomous-driving',
  benchmark: 'carla',
  first: 'driving',
  second: 'grasping',
  paper: 'arxiv:2',
  other: 'arxiv:1',
}

let driver: CypherDriver
let options: RunOptions
let folder = ''
let queries: SavedQuery[] = []
/** Takes its time, and says that it took none: no count hangs on how busy a machine is. */
const unhurried: RunOptions['runner'] = {
  run: async (cypher, params) => ({ ...(await options.runner.run(cypher, params)), milliseconds: 0 }),
  close: async () => undefined,
}
const named = (slug: string) => queries.find((query) => query.slug === slug)!

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-counts-'))
  driver = await openGrafeo()
  await plantGraph(driver)
  const program = await buildChild('test-count-answers')
  const runner = await openQueryRunner({ store: { driver, revision: async () => 1 }, program, folder })
  options = { runner, resolve: async (_, id) => ({ id }) }
  queries = (await readQueries({ shipped: path.join(import.meta.dirname, '../../../queries') })).queries
}, 60_000)

afterAll(async () => {
  await options.runner.close()
  await driver.close()
  await rm(folder, { recursive: true, force: true })
})

describe('countAnswers', () => {
  it('counts for each blank of each shipped query what running it would give', async () => {
    for (const query of queries) {
      for (const { name: blank, kind } of query.parameters) {
        const values = VALUES[kind]!
        const params = Object.fromEntries(
          query.parameters.flatMap(({ name }) => (name === blank ? [] : [[name, PARAMS[name]]])),
        )
        const wanted: number[] = []
        for (const value of values) {
          const { rows } = await runSavedQuery(query, { ...params, [blank]: value }, options)
          wanted.push(rows.length)
        }
        const counted = await countAnswers(query, { blank, values, params }, { ...options, runner: unhurried })
        expect(counted, `${query.slug} ${blank}`).toMatchObject({ counts: wanted, exact: true })
      }
    }
  })

  it('tells with another blank open whether anything in it would have an answer', async () => {
    const query = named('papers-that-evaluate-method-on-benchmark')
    const values = ['carla', 'nuscenes', 'grasping']
    const { counts, exact } = await countAnswers(
      query,
      { blank: 'benchmark', values, params: { method: '' } },
      { ...options, runner: unhurried },
    )
    expect(exact).toBe(false)
    expect(counts.map((count) => count !== null && count > 0)).toEqual([true, true, false])
  })

  it.each([
    ['what is never said of anything', 'gaps-of-task-on-benchmark', 'task'],
    ['a cluster of two', 'bridges-between-clusters', 'first'],
  ])('leaves %s uncounted while another blank is open', async (_, slug, blank) => {
    const counted = await countAnswers(named(slug), { blank, values: ['driving'], params: {} }, options)
    expect(counted).toMatchObject({ counts: [null], exact: false })
  })

  it.each([
    ['its own', '', 'LIMIT 2', {}, 2],
    ['one that a blank gives', '// param number: integer = 5\n', 'LIMIT $number', { number: 2 }, 2],
    ['the one preset for that blank', '// param number: integer = 5\n', 'LIMIT $number', {}, 5],
    ['none', '', '', {}, null],
  ])('says at which limit its rows end: %s', async (_, line, limit, params, most) => {
    const text = `// Papers on {m}\n// param m: concept\n${line}MATCH (p:Paper)-->(:Concept {id: $m}) RETURN p.title ${limit}`
    const asked = { blank: 'm', values: ['ppo'], params }
    const counted = await countAnswers(parseQueryText(text, 'mine', true), asked, { ...options, runner: unhurried })
    expect(counted).toEqual({ counts: [2], exact: true, most })
  })

  it('reads the statement as it is meant: comments, texts that name the blank, a semicolon', async () => {
    const text = `// Uses of {m}\n// param m: concept\nMATCH (p:Paper)-->(:Concept {id: $m}) // not $m\nWHERE p.title <> '$m }'\nRETURN p.title;`
    const query = parseQueryText(text, 'mine', true)
    const counted = await countAnswers(
      query,
      { blank: 'm', values: ['ppo', 'none'], params: {} },
      { ...options, runner: unhurried },
    )
    expect(counted.counts).toEqual([2, null])
  })

  it('counts no further than a list needs, and gives up what takes too long, once and for all', async () => {
    const query = named('methods-for-task')
    const values = Array.from({ length: 100 }, (_, at) => `task-${at}`)
    const run = vi.fn(async (_cypher: string, given?: Readonly<Record<string, unknown>>) => {
      const asked = Object.values(given ?? {}).find(Array.isArray) as string[]
      return { columns: [], rows: asked.map((value) => [value, 1]), keys: [], truncated: false, milliseconds: 1 }
    })
    const runner = { run, close: async () => undefined }
    const { counts } = await countAnswers(query, { blank: 'task', values, params: {} }, { ...options, runner })
    expect(counts.filter((count) => count !== null).length).toBe(45)

    run.mockReset().mockRejectedValue(new QueryError('TIMEOUT', 'Too long.'))
    const slow = { ...query, cypher: `${query.cypher} SKIP 0` }
    for (const _ of [1, 2]) {
      const none = await countAnswers(slow, { blank: 'task', values: ['a'], params: {} }, { ...options, runner })
      expect(none.counts).toEqual([null])
    }
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('has no count for what is no id in the store: a name, whose thing may have answers', async () => {
    const query = named('methods-for-task')
    const values = ['autonomous-driving', 'autonomous driving', 'grasping', 'none']
    const asked = { blank: 'task', values, params: {} }
    const { counts } = await countAnswers(query, asked, { ...options, runner: unhurried })
    expect(counts).toEqual([expect.any(Number), null, expect.any(Number), null])
  })

  it('names the parameters that there are where one is unknown', async () => {
    const asked = { blank: 'task', values: ['a'], params: { tusk: 'a' } }
    await expect(countAnswers(named('methods-for-task'), asked, options)).rejects.toThrow(
      'tusk is not a parameter of it. It has task.',
    )
  })

  it('complains of a blank that the query does not have', async () => {
    const asked = { blank: 'tusk', values: ['a'], params: {} }
    await expect(countAnswers(named('methods-for-task'), asked, options)).rejects.toThrow('no parameter tusk')
  })
})
