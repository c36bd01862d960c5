/** What is broken from outside is found, and set right from the papers' own facts. */
import { describe, expect, it } from 'vitest'
import { derive } from '@/lib/derive/derive'
import { LinksCheck } from '@/lib/derive/links-check'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { noFlaws } from '@/lib/store/inspect/flaws'
import { inspectStore } from '@/lib/store/inspect/inspect-store'
import { repairStore } from '@/lib/store/inspect/repair-store'
import { reading as small, threeFields } from '@/test/lib/derive/small-corpus'
import { corpus, run } from './corpus'
import { dump } from './dump'
import { type CurrentStore, fill } from './store-under-test'

const flawsOf = (store: CypherGraphStore) => inspectStore(store.driver, new LinksCheck())

const kindsOf = (flaws: object) => Object.entries(flaws).flatMap(([kind, ids]) => (ids.length > 0 ? [kind] : []))

/** Papers are added to what was derived, whatever their number. */
const GROWING = { limits: { small: 0, share: 1, batch: 1000 } }

const PPO = 'proximal-policy-optimization'

/** Concepts that one is broader than another of, by name and by what the papers say. */
const namedAlike = () => [
  small('alike-1', 'attention', 'sparse attention', { name: 'curiosity', broader: [above('exploration')] }),
  small('alike-2', 'local sparse attention', 'exploration'),
]

const newcomers = () => [
  small('new-1', 'sparse reward', 'curiosity', 'quite new thing', {
    name: 'wide idea',
    broader: [above('exploration')],
  }),
  small('new-2', 'quite new things', 'anchor box', 'deep quite new thing', 'windowed sparse attention'),
  small('new-3', 'attention', 'anchor boxes', 'curiosity', { name: 'wide idea', broader: [above('exploration')] }),
]

const above = (id: string) => ({ id, source: 'lexicon' as const })

/** Links between concepts, which have no place. */
const linksIn = (lines: string[]) => lines.filter((line) => /-\[(CO_OCCURS|BROADER) /.test(line)).map(endsOf)

/** Without what hangs on places. */
const endsOf = (line: string) => line.replace(/"(x|y|cell|cluster)":[^,}]*/g, '')

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
      ['a concept without a place', `MATCH (c:Concept {id: '${PPO}'}) REMOVE c.x`, ['conceptClusters']],
      ['papers whose place is no number', `MATCH (p:Paper) SET p.y = 'high'`, ['paperClusters']],
      ['a bond that says too much', 'MATCH ()-[o:CO_OCCURS]->() WITH o LIMIT 1 SET o.papers = 99', ['bonds']],
      ['a bond that is gone', 'MATCH ()-[o:CO_OCCURS]->() WITH o LIMIT 1 DELETE o', ['missingBonds']],
      [
        'a broader concept that no paper gives',
        `MATCH (a:Concept {id: 'quxworld'}) MATCH (z:Concept {id: 'return'}) CREATE (a)-[:BROADER {source: 'name'}]->(z)`,
        ['broader'],
      ],
      ['a cluster that says too much', 'MATCH (k:Cluster) WITH k LIMIT 1 SET k.papers = 99', ['clusterCounts']],
    ])('is whole again after %s', async (_what, damage, found) => {
      await fill(store())
      await derive(store(), full)
      const before = await dump(store().driver)
      expect(await flawsOf(store())).toEqual(noFlaws())
      await store().driver.write((tx) => tx.run(damage))
      const flaws = await flawsOf(store())
      expect(kindsOf(flaws)).toEqual(found)
      await repairStore(store().driver, flaws, run('found'))
      await derive(store(), full)
      expect(await flawsOf(store())).toEqual(noFlaws())
      expect(await dump(store().driver)).toEqual(before)
    })

    it('is left without facts that are none, and takes those that are found anew', async () => {
      await fill(store())
      await derive(store(), full)
      const before = await dump(store().driver)
      await store().driver.write((tx) =>
        tx.run(`MATCH (p:Paper {id: 'arxiv:2401.00001'}) SET p.abstract = 'Other words.'`),
      )
      await store().driver.write((tx) => tx.run(`MATCH (p:Paper {id: 'arxiv:2403.00003'}) SET p.facts = 'nonsense'`))
      const flaws = await flawsOf(store())
      expect(flaws).toEqual({ ...noFlaws(), facts: ['arxiv:2401.00001', 'arxiv:2403.00003'] })
      await repairStore(store().driver, flaws, run('found'))
      expect(kindsOf(await flawsOf(store()))).toEqual(['facts', 'outdated'])
      await store().upsertReadings('first', corpus())
      await derive(store(), full)
      expect(await dump(store().driver)).toEqual(before)
    })

    it('says which ingest was broken off, until the same one has come to its end', async () => {
      const begun = run('first', { unfinished: true })
      await store().startRun(begun)
      await store().upsertReadings('first', corpus().slice(0, 2))
      await derive(store())
      const words = `${begun.source} begun ${begun.at.slice(0, 10)} ${begun.at.slice(11, 16)} with 2 papers in`
      expect(await flawsOf(store())).toEqual({ ...noFlaws(), brokenOff: [words] })
      await store().startRun(begun)
      await store().upsertReadings('first', corpus())
      await store().endRun('first')
      await derive(store())
      expect(await flawsOf(store())).toEqual(noFlaws())
      const { revision, runs } = await store().health()
      expect(runs).toEqual([{ ...run('first'), papers: corpus().length }])
      await store().startRun(begun)
      await store().endRun('first')
      expect(await store().revision()).toBe(revision)
    })

    it('says which papers nothing was derived from, and that what was derived is of other papers', async () => {
      await fill(store())
      const ids = corpus().map(({ paper }) => paper.id)
      expect(await flawsOf(store())).toEqual({ ...noFlaws(), notDerived: ids.sort() })
      await derive(store())
      expect(await flawsOf(store())).toEqual(noFlaws())
      await store().removePapers(['arxiv:2401.00001'])
      expect(await flawsOf(store())).toEqual({ ...noFlaws(), outdated: ['papers went or changed since'] })
      await derive(store())
      await store().driver.write((tx) => tx.run('MATCH (s:Store) SET s.deriving = true'))
      await store().upsertReadings('first', corpus())
      expect(kindsOf(await flawsOf(store()))).toEqual(['notDerived', 'outdated'])
      await derive(store(), GROWING)
      expect(await flawsOf(store())).toEqual(noFlaws())
    })

    it('has every bond and broader link that follows, also where papers were added to it', async () => {
      await store().startRun(run('first'))
      await store().upsertReadings('first', [...threeFields(), ...namedAlike()])
      await derive(store())
      for (const newcomer of newcomers()) {
        await store().upsertReadings('first', [newcomer])
        await derive(store(), GROWING)
        expect(await flawsOf(store())).toEqual(noFlaws())
      }
      const before = await dump(store().driver)
      for (const type of ['CO_OCCURS', 'BROADER']) {
        const [row] = await store().driver.read(`MATCH ()-[l:${type}]->() RETURN count(l) AS count`)
        await store().driver.write((tx) => tx.run(`MATCH ()-[l:${type}]->() DELETE l`))
        const flaws = await flawsOf(store())
        const [kind, found] = type === 'BROADER' ? ['broader', flaws.broader] : ['missingBonds', flaws.missingBonds]
        expect(kindsOf(flaws)).toEqual([kind])
        expect(found).toHaveLength(Number(row?.count))
        await derive(store(), full)
        expect(await flawsOf(store())).toEqual(noFlaws())
      }
      expect(linksIn(await dump(store().driver))).toEqual(linksIn(before))
    })

    it('says that it can’t tell what is missing where papers were added without a mark, until all is derived', async () => {
      await store().startRun(run('first'))
      await store().upsertReadings('first', threeFields())
      await derive(store())
      await store().upsertReadings('first', newcomers())
      await derive(store(), GROWING)
      await store().driver.write((tx) => tx.run('MATCH (p:Paper) SET p.grown = null'))
      expect(kindsOf(await flawsOf(store()))).toEqual(['unchecked'])
      await derive(store(), full)
      expect(await flawsOf(store())).toEqual(noFlaws())
    })

    it('has every paper in an ingest, which can be taken out', async () => {
      await fill(store())
      await store().driver.write((tx) => tx.run('MATCH (r:Run) DETACH DELETE r'))
      const flaws = await flawsOf(store())
      expect(flaws.runs).toHaveLength(5)
      await repairStore(store().driver, flaws, run('found'))
      expect(await store().runs()).toEqual([{ ...run('found'), papers: 5 }])
    })
  })
}
