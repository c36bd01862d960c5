/** The queries that ship: each is whole, named well, and gives the right rows on a small graph where they can be counted. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cell, QueryAnswer, SavedQuery } from '@/lib/model/saved-query'
import { bindParameters } from '@/lib/queries/bind-parameters'
import { readQueries } from '@/lib/queries/read-queries'
import { runSavedQuery } from '@/lib/queries/run-query'
import type { CypherDriver } from '@/lib/store/driver'
import { openGrafeo } from '@/lib/store/drivers/grafeo'
import { openQueryRunner, type QueryRunner } from '@/lib/store/sandbox/query-runner'
import { buildChild } from '@/test/lib/store/sandbox/build-child'
import { plantGraph } from '@/test/lib/store/sandbox/small-graph'

let driver: CypherDriver
let runner: QueryRunner
let folder = ''
let queries: SavedQuery[] = []

const shipped = path.join(import.meta.dirname, '../../../queries')
const resolve = async (_: string, id: string) => ({ id })

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-shipped-'))
  driver = await openGrafeo()
  await plantGraph(driver)
  await plantBonds()
  const program = await buildChild('test-shipped-queries')
  runner = await openQueryRunner({ store: { driver, revision: async () => 1 }, program, folder })
  queries = (await readQueries({ shipped })).queries
}, 60_000)

afterAll(async () => {
  await runner.close()
  await driver.close()
  await rm(folder, { recursive: true, force: true })
})

/** A bond is written from either of its concepts. */
async function plantBonds(): Promise<void> {
  await driver.write(async (tx) => {
    for (const [first, second] of [
      ['saferl', 'urban-driving'],
      ['grasping', 'saferl'],
      ['carla', 'saferl'],
    ]) {
      await tx.run(
        'MATCH (a:Concept {id: $first}) MATCH (b:Concept {id: $second}) CREATE (a)-[:CO_OCCURS {papers: 1}]->(b)',
        { first: first!, second: second! },
      )
    }
  })
}

/** What a person reads: a node's name, a link's sentence. */
function shown(cell: Cell): unknown {
  if (Array.isArray(cell)) return cell.map(shown)
  if (typeof cell !== 'object' || cell === null) return cell
  return cell.label ?? cell.sentence ?? cell
}

async function answerOf(slug: string, params: Record<string, string>): Promise<QueryAnswer> {
  const query = queries.find((each) => each.slug === slug)
  if (!query) throw new Error(`no query ${slug}`)
  return runSavedQuery(query, params, { runner, resolve })
}

const proposal = 'We propose SafeRL for urban driving.'
const beats = 'It beats PPO on CARLA and nuScenes.'

const cases: [slug: string, params: Record<string, string>, rows: unknown[][], keys: string[]][] = [
  [
    'papers-that-evaluate-method-on-benchmark',
    { method: 'ppo', benchmark: 'carla' },
    [
      ['SafeRL', beats, beats],
      ['PPO drives 😀', 'We use 😀 PPO for autonomous driving.', 'It is tested on CARLA.'],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:ppo', 'c:carla'],
  ],
  [
    'who-proposes-who-uses',
    { concept: 'saferl' },
    [
      ['proposes', 'SafeRL', proposal],
      ['uses', 'Grasping safely', 'We use SafeRL for grasping.'],
    ],
    ['p:arxiv:2', 'p:arxiv:3', 'c:saferl'],
  ],
  [
    'benchmarks-for-task',
    { task: 'autonomous-driving' },
    [
      ['CARLA', 2, ['PPO drives 😀', 'SafeRL'], 'It is tested on CARLA.'],
      ['nuScenes', 1, ['SafeRL'], beats],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:carla', 'c:nuscenes'],
  ],
  [
    'methods-for-task',
    { task: 'autonomous-driving' },
    [
      ['PPO', 1, ['PPO drives 😀'], 'We use 😀 PPO for autonomous driving.'],
      ['SafeRL', 1, ['SafeRL'], proposal],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:ppo', 'c:saferl'],
  ],
  [
    'methods-that-compete',
    { method: 'saferl' },
    [['PPO', 1, ['SafeRL'], beats, proposal]],
    ['p:arxiv:2', 'c:ppo', 'c:saferl'],
  ],
  [
    'bridges-between-clusters',
    { first: 'driving', second: 'grasping' },
    [
      ['SafeRL', 1, 1, ['SafeRL'], ['Grasping safely']],
      ['success rate', 1, 1, ['SafeRL'], ['Grasping safely']],
    ],
    ['p:arxiv:2', 'p:arxiv:3', 'c:saferl', 'c:success-rate'],
  ],
  [
    'proposed-in-cluster',
    { cluster: 'driving' },
    [['SafeRL', 'method', 'SafeRL', proposal]],
    ['p:arxiv:2', 'c:saferl'],
  ],
  [
    'tests-in-cluster',
    { cluster: 'driving' },
    [
      ['CARLA', 'benchmark', 2, ['PPO drives 😀', 'SafeRL'], 'It is tested on CARLA.'],
      ['nuScenes', 'benchmark', 1, ['SafeRL'], beats],
      ['success rate', 'metric', 1, ['SafeRL'], 'We report success rate.'],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:carla', 'c:nuscenes', 'c:success-rate'],
  ],
  [
    'papers-that-share-most',
    { paper: 'arxiv:2' },
    [
      ['Grasping safely', 0.81, 2, ['SafeRL', 'success rate']],
      ['PPO drives 😀', 0.81, 2, ['CARLA', 'PPO']],
    ],
    ['p:arxiv:1', 'p:arxiv:3', 'c:saferl', 'c:success-rate', 'c:ppo', 'c:carla'],
  ],
  [
    'why-two-papers-are-related',
    { paper: 'arxiv:1', other: 'arxiv:2' },
    [
      ['CARLA', 2, 'It is tested on CARLA.', beats],
      ['PPO', 2, 'We use 😀 PPO for autonomous driving.', beats],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:ppo', 'c:carla'],
  ],
  [
    'metrics-on-benchmark',
    { benchmark: 'nuscenes' },
    [['success rate', 1, ['SafeRL'], 'We report success rate.']],
    ['p:arxiv:2', 'c:success-rate'],
  ],
  [
    'gaps-of-task-on-benchmark',
    { task: 'autonomous-driving', benchmark: 'nuscenes' },
    [['PPO', 1, ['PPO drives 😀'], 'We use 😀 PPO for autonomous driving.']],
    ['p:arxiv:1', 'c:ppo'],
  ],
  ['proposed-by-one-paper', {}, [], []],
  [
    'methods-on-benchmark',
    { benchmark: 'carla' },
    [
      ['SafeRL', 'proposes', 2025, 'SafeRL', proposal],
      ['PPO', 'compares to', 2025, 'SafeRL', beats],
      ['PPO', 'uses', 2024, 'PPO drives 😀', 'We use 😀 PPO for autonomous driving.'],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:ppo', 'c:saferl'],
  ],
  [
    'papers-that-say',
    { words: 'On CARLA' },
    [
      [
        'SafeRL',
        2025,
        'yes',
        'We propose SafeRL for urban driving. It beats PPO on CARLA and nuScenes. We report success rate.',
      ],
      ['PPO drives 😀', 2024, 'yes', 'We use 😀 PPO for autonomous driving. It is tested on CARLA.'],
    ],
    ['p:arxiv:1', 'p:arxiv:2'],
  ],
  [
    'what-is-new',
    { years: '2' },
    [
      ['SafeRL', 'method', 2025, 2, 'SafeRL', proposal],
      ['success rate', 'metric', 2025, 2, 'SafeRL', 'We report success rate.'],
      ['grasping', 'task', 2026, 1, 'Grasping safely', 'We use SafeRL for grasping.'],
      ['nuScenes', 'benchmark', 2025, 1, 'SafeRL', beats],
      ['urban driving', 'task', 2025, 1, 'SafeRL', proposal],
    ],
    ['p:arxiv:2', 'p:arxiv:3', 'c:saferl', 'c:success-rate', 'c:grasping', 'c:nuscenes', 'c:urban-driving'],
  ],
  [
    'short-forms-with-several-meanings',
    {},
    [
      ['SR', 'success rate', 'metric', 2],
      ['SR', 'grasping', 'task', 1],
    ],
    ['c:success-rate', 'c:grasping'],
  ],
  [
    'methods-by-benchmark',
    {},
    [
      ['PPO', 'CARLA', 1, ['PPO drives 😀']],
      ['SafeRL', 'CARLA', 1, ['SafeRL']],
      ['SafeRL', 'nuScenes', 1, ['SafeRL']],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:ppo', 'c:saferl', 'c:carla', 'c:nuscenes'],
  ],
  [
    'methods-by-task',
    {},
    [
      ['SafeRL', 'grasping', 1],
      ['SafeRL', 'urban driving', 1],
    ],
    ['c:saferl', 'c:grasping', 'c:urban-driving'],
  ],
  [
    'tasks-by-benchmark',
    {},
    [
      ['autonomous driving', 'CARLA', 1, ['PPO drives 😀']],
      ['urban driving', 'CARLA', 1, ['SafeRL']],
      ['urban driving', 'nuScenes', 1, ['SafeRL']],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:autonomous-driving', 'c:urban-driving', 'c:carla', 'c:nuscenes'],
  ],
  [
    'papers-on-concept-and-narrower',
    { concept: 'autonomous-driving' },
    [
      ['SafeRL', ['urban driving'], proposal],
      ['PPO drives 😀', ['autonomous driving'], 'We use 😀 PPO for autonomous driving.'],
    ],
    ['p:arxiv:1', 'p:arxiv:2', 'c:autonomous-driving', 'c:urban-driving'],
  ],
]

describe('shipped queries', () => {
  it('can all be read, and all are tried here', async () => {
    expect((await readQueries({ shipped })).problems).toEqual([])
    expect(queries.map(({ slug }) => slug)).toEqual(cases.map(([slug]) => slug).sort())
  })

  it.each(cases)('%s', async (slug, params, rows, keys) => {
    const answer = await answerOf(slug, params)
    expect(answer.rows.map((row) => row.map((cell) => shown(cell as Cell)))).toEqual(rows)
    expect(answer.keys.sort()).toEqual([...keys].sort())
    expect(answer.truncated).toBe(false)
  })

  it('proposed-by-one-paper lists what one paper alone proposes', async () => {
    await driver.write((tx) => tx.run("MATCH (p:Paper {id: 'arxiv:3'})-[r:USES]->(c:Concept {id: 'saferl'}) DELETE r"))
    await driver.write((tx) => tx.run("MATCH (c:Concept {id: 'saferl'}) SET c.papers = 1"))
    const program = await buildChild('test-shipped-queries')
    const fresh = await openQueryRunner({ store: { driver, revision: async () => 2 }, program, folder })
    try {
      const query = queries.find(({ slug }) => slug === 'proposed-by-one-paper')!
      const { rows } = await runSavedQuery(query, {}, { runner: fresh, resolve })
      expect(rows.map((row) => row.map((cell) => shown(cell as Cell)))).toEqual([
        ['SafeRL', 'method', 2025, 'SafeRL', proposal],
      ])
    } finally {
      await fresh.close()
    }
  })

  it('methods-that-compete names no form of the method, and no part that a paper only uses', async () => {
    const other = await openGrafeo()
    await other.write((tx) =>
      tx.run(`CREATE (p:Paper {id: 'x', title: 'X', abstract: ''})
        WITH p UNWIND [['ppo', 'COMPARES_TO'], ['tppo', 'PROPOSES'], ['new', 'PROPOSES'], ['dqn', 'COMPARES_TO'], ['adam', 'USES']] AS m
        CREATE (:Concept:Method {id: m[0], name: m[0], role: m[1]})`),
    )
    for (const role of ['PROPOSES', 'COMPARES_TO', 'USES']) {
      await other.write((tx) =>
        tx.run(`MATCH (p:Paper), (m:Method {role: $role}) CREATE (p)-[:${role} {confidence: 1.0, count: 0}]->(m)`, {
          role,
        }),
      )
    }
    await other.write((tx) =>
      tx.run("MATCH (a {id: 'tppo'}), (b {id: 'ppo'}) CREATE (a)-[:BROADER {source: 'name'}]->(b)"),
    )
    const program = await buildChild('test-shipped-queries')
    const theirs = await openQueryRunner({ store: { driver: other, revision: async () => 1 }, program, folder })
    const query = queries.find(({ slug }) => slug === 'methods-that-compete')!
    const rivals = async (method: string) => {
      const { rows } = await theirs.run(query.cypher.replace(/, there AS .*$/m, ''), { method })
      return rows.map(([rival]) => shown(rival as Cell))
    }
    try {
      expect(await rivals('ppo')).toEqual(['dqn', 'new'])
      expect(await rivals('tppo')).toEqual(['dqn'])
      expect(await rivals('adam')).toEqual(['dqn', 'ppo'])
    } finally {
      await theirs.close()
      await other.close()
    }
  })

  it('say in a sentence what they ask, with a blank for each parameter', () => {
    for (const query of queries) {
      expect(query.description, query.slug).toMatch(/\.$/)
      expect(query.tags.length, query.slug).toBeGreaterThan(0)
      const blanks = [...query.name.matchAll(/\{(\w+)\}/g)].map(([, blank]) => blank)
      expect(blanks.sort(), query.slug).toEqual(query.parameters.map(({ name }) => name).sort())
    }
  })

  it('give no rows, and no error, for what is not there', async () => {
    for (const query of queries.filter(({ parameters }) => parameters.some(({ kind }) => kind !== 'integer'))) {
      const params = Object.fromEntries(query.parameters.map(({ name }) => [name, 'nothing']))
      const bound = await bindParameters(query, params, resolve)
      expect((await runner.run(query.cypher, bound)).rows, query.slug).toEqual([])
    }
  })

  it('name every column', () => {
    for (const { cypher, slug } of queries) {
      const returned = cypher.slice(cypher.lastIndexOf('RETURN')).split('ORDER BY')[0] ?? ''
      expect(returned, slug).not.toMatch(/,\s*[a-z]+\.\w+\s*(,|$)/)
    }
  })
})
