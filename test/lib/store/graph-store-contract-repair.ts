/** What is broken from outside is found, and set right from the papers' own facts. */
import { describe, expect, it } from 'vitest'
import { derive } from '@/lib/derive/derive'
import { noFlaws } from '@/lib/store/inspect/flaws'
import { inspectStore } from '@/lib/store/inspect/inspect-store'
import { repairStore } from '@/lib/store/inspect/repair-store'
import { corpus, run } from './corpus'
import { dump } from './dump'
import { type CurrentStore, fill } from './store-under-test'

const PPO = 'proximal-policy-optimization'

export function describeRepair(store: CurrentStore): void {
  describe('a store that was broken from outside', () => {
    const full = { full: true }

    it.each([
      [
        'links that are gone',
        `MATCH (:Paper {id: 'arxiv:2401.00001'})-[l]->(:Concept) DELETE l`,
        ['links', 'paperCounts', 'conceptCounts'],
      ],
      [
        'a concept that is gone',
        `MATCH (c:Concept {id: '${PPO}'}) DETACH DELETE c`,
        ['links', 'paperCounts', 'clusterCounts'],
      ],
      [
        'evidence that was altered',
        `MATCH (:Paper {id: 'arxiv:2401.00001'})-[l]->(:Concept {id: '${PPO}'}) SET l.start = [1, 2, 3]`,
        ['links'],
      ],
      ['a count that is too low', `MATCH (c:Concept {id: '${PPO}'}) SET c.papers = 0`, ['conceptCounts']],
      [
        'a concept without papers',
        `CREATE (:Concept:Method {id: 'nobody', name: 'nobody', kind: 'Method', aliases: [], papers: 3})`,
        ['conceptCounts'],
      ],
      ['a paper that says too much', `MATCH (p:Paper {id: 'arxiv:2403.00003'}) SET p.concepts = 7`, ['paperCounts']],
      ['papers that are in no cluster', `MATCH (:Paper)-[i:IN_CLUSTER]->(:Cluster) DELETE i`, ['paperClusters']],
      ['a bond that says too much', 'MATCH ()-[o:CO_OCCURS]->() WITH o LIMIT 1 SET o.papers = 99', ['bonds']],
      ['a cluster that says too much', 'MATCH (k:Cluster) WITH k LIMIT 1 SET k.papers = 99', ['clusterCounts']],
    ])('is whole again after %s', async (_what, damage, found) => {
      await fill(store())
      await derive(store(), full)
      const before = await dump(store().driver)
      expect(await inspectStore(store().driver)).toEqual(noFlaws())
      await store().driver.write((tx) => tx.run(damage))
      const flaws = await inspectStore(store().driver)
      expect(Object.entries(flaws).flatMap(([kind, ids]) => (ids.length > 0 ? [kind] : []))).toEqual(found)
      await repairStore(store().driver, flaws, run('found'))
      await derive(store(), full)
      expect(await inspectStore(store().driver)).toEqual(noFlaws())
      expect(await dump(store().driver)).toEqual(before)
    })

    it('is left without facts that are none, and takes those that are found anew', async () => {
      await fill(store())
      const before = await dump(store().driver)
      await store().driver.write((tx) =>
        tx.run(`MATCH (p:Paper {id: 'arxiv:2401.00001'}) SET p.abstract = 'Other words.'`),
      )
      await store().driver.write((tx) => tx.run(`MATCH (p:Paper {id: 'arxiv:2403.00003'}) SET p.facts = 'nonsense'`))
      const flaws = await inspectStore(store().driver)
      expect(flaws).toEqual({ ...noFlaws(), facts: ['arxiv:2401.00001', 'arxiv:2403.00003'] })
      await repairStore(store().driver, flaws, run('found'))
      expect(await inspectStore(store().driver)).toEqual(noFlaws())
      await store().upsertReadings('first', corpus())
      expect(await dump(store().driver)).toEqual(before)
    })

    it('has every paper in an ingest, which can be taken out', async () => {
      await fill(store())
      await store().driver.write((tx) => tx.run('MATCH (r:Run) DETACH DELETE r'))
      const flaws = await inspectStore(store().driver)
      expect(flaws.runs).toHaveLength(5)
      await repairStore(store().driver, flaws, run('found'))
      expect(await store().runs()).toEqual([{ ...run('found'), papers: 5 }])
    })
  })
}
