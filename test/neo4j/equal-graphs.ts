/** The same input gives the same graph and the same answers on both engines, node for node and link for link. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { Derived } from '@/lib/store/derivation'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { corpus, run } from '@/test/lib/store/corpus'
import { dump } from '@/test/lib/store/dump'
import { generateReadings } from '@/test/lib/store/generate'
import { expectEqualAnswers } from './answers'

const PAPERS = 400

/** Every third concept goes to another, every paper and concept gets a place, all lie in four clusters. */
async function deriveSomething(store: CypherGraphStore): Promise<Derived> {
  const { papers, concepts } = await store.graph()
  const clusters = [0, 1, 2, 3].map((i) => ({ id: `k${i}`, name: `Cluster ${i}`, papers: 9, concepts: 9, color: i }))
  const nodes = [...papers.map(({ id }) => paperKey(id)), ...concepts.map(({ id }) => conceptKey(id))]
  const places = nodes.map((key, i) => ({ key, x: i / 8, y: -i, cluster: i % 5 === 4 ? null : `k${i % 5}` }))
  const successors = concepts.flatMap(({ id }, i) => (i % 3 === 2 ? [{ from: id, to: concepts[i - 1]!.id }] : []))
  const kept = concepts.filter((_, i) => i % 3 !== 2)
  const pairs = kept.slice(1).map(({ id }, i) => ({ source: kept[i]!.id, target: id, papers: (i % 7) + 1 }))
  const broader = kept.slice(1, 50).map(({ id }, i) => ({ narrower: id, broader: kept[i]!.id, source: 'name' }))
  const named = kept.map(({ id, name, kind }) => ({ id, name: `${name}!`, kind, aliases: [name] }))
  return { successors, concepts: named, broader, coOccurrences: pairs, clusters, places }
}

async function ingest(store: CypherGraphStore): Promise<void> {
  await store.startRun(run('first'))
  await store.upsertReadings('first', [...corpus(), ...generateReadings(0, PAPERS)])
  await store.startRun(run('second', { sample: true }))
  await store.upsertReadings('second', generateReadings(PAPERS / 2, PAPERS + 50))
  await store.removePapers(['arxiv:00000007', 'arxiv:2403.00003'])
  await store.writeDerived(await deriveSomething(store))
  await store.upsertReadings('first', generateReadings(PAPERS + 50, PAPERS + 60))
  await store.removeRun('second')
}

export function describeEqualGraphs(openNeo4j: () => Promise<CypherGraphStore>): void {
  describe('both engines', () => {
    let [grafeo, neo4j] = [] as unknown as [CypherGraphStore, CypherGraphStore]
    beforeEach(async () => {
      ;[grafeo, neo4j] = [await openGraphStore({ memory: true }), await openNeo4j()]
      await Promise.all([ingest(grafeo), ingest(neo4j)])
    })
    afterEach(() => Promise.all([grafeo.close(), neo4j.close()]))

    it('hold the same graph and give the same answers', async () => {
      expect(await dump(neo4j.driver)).toEqual(await dump(grafeo.driver))
      expect(await neo4j.runs()).toEqual(await grafeo.runs())
      await expectEqualAnswers(neo4j, grafeo)
    })
  })
}
