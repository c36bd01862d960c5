/** What the page says that a statement can read is what a store has. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { HIDDEN, PROPERTIES } from '@/components/query/graph-words'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { corpus, run } from '@/test/lib/store/corpus'
import { derived } from '@/test/lib/store/derived'

let store: CypherGraphStore

beforeAll(async () => {
  store = await openGraphStore({ memory: true })
  await store.startRun(run('first'))
  const [first, ...others] = corpus()
  const said = { published: '2024-01', venue: 'V', url: 'https://x.y', doi: '10.1/x', arxivId: '2401.00001' }
  await store.upsertReadings('first', [{ ...first!, paper: { ...first!.paper, ...said, citationKey: 'k' } }, ...others])
  await store.writeDerived(derived())
})

afterAll(() => store.close())

it.each(['Paper', 'Concept', 'Cluster'])('of a %s', async (label) => {
  const rows = await store.driver.read(`MATCH (n:${label}) UNWIND keys(n) AS key RETURN DISTINCT key`)
  const stored = rows.map(({ key }) => String(key)).filter((key) => !HIDDEN.has(key))
  expect(stored.sort()).toEqual([...PROPERTIES[label]!].sort())
})
