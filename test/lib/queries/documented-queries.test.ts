/** The examples of docs/queries.md can be saved as they stand there, and answer what they say. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodeCellSchema, type SavedQuery } from '@/lib/model/saved-query'
import { parseQueryText } from '@/lib/queries/query-text'
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

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-documented-'))
  driver = await openGrafeo()
  await plantGraph(driver)
  for (const [paper, salience] of [
    ['arxiv:1', 0.9],
    ['arxiv:2', 0.4],
  ] as const) {
    await driver.write((tx) =>
      tx.run('MATCH (:Paper {id: $paper})-[r]->(:Concept) SET r.salience = $salience', { paper, salience }),
    )
  }
  const program = await buildChild('test-documented-queries')
  runner = await openQueryRunner({ store: { driver, revision: async () => 1 }, program, folder })
  const text = await readFile(path.join(import.meta.dirname, '../../../docs/queries.md'), 'utf8')
  queries = [...text.matchAll(/```cypher\n(\/\/ name:[\s\S]*?)```/g)].map((match, at) =>
    parseQueryText(match[1]!, `example-${at}`, true),
  )
}, 60_000)

afterAll(async () => {
  await runner.close()
  await driver.close()
  await rm(folder, { recursive: true, force: true })
})

async function papersOf(sentence: RegExp, params: Record<string, string>): Promise<string[]> {
  const query = queries.find(({ name }) => sentence.test(name))!
  const answer = await runSavedQuery(query, params, { runner, resolve: async (_, id) => ({ id }) })
  return answer.rows.map(([cell]) => nodeCellSchema.parse(cell).label)
}

it('papers that evaluate a method on a benchmark', async () => {
  expect(await papersOf(/^Papers that evaluate/, { method: 'ppo', benchmark: 'carla' })).toEqual(['PPO drives 😀'])
})

it('papers by how much they are about a concept', async () => {
  const about = (percent: string) => papersOf(/^Papers that are about/, { concept: 'ppo', percent })
  expect(await about('30')).toEqual(['PPO drives 😀', 'SafeRL'])
  expect(await about('50')).toEqual(['PPO drives 😀'])
})
