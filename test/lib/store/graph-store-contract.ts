/**
 * What every store must do, whatever engine is under it: the definition of `GraphStore`. Each part is given a way to an
 * empty store and runs on the embedded engine and on real Neo4j servers alike.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { run } from './corpus'
import { describeAnswers } from './graph-store-contract-answers'
import { describeBrought } from './graph-store-contract-brought'
import { describeByHand } from './graph-store-contract-by-hand'
import { describeDerived } from './graph-store-contract-derived'
import { describeIdentity } from './graph-store-contract-identity'
import { describeRemoval } from './graph-store-contract-removal'
import { describeRepair } from './graph-store-contract-repair'
import { describeTogether } from './graph-store-contract-together'
import { describeWriting } from './graph-store-contract-writing'
import { fill, type StoreUnderTest } from './store-under-test'

export function describeGraphStore(name: string, underTest: StoreUnderTest): void {
  describe(`a graph store on ${name}`, () => {
    let store: CypherGraphStore
    beforeEach(async () => {
      store = await underTest.open()
    })
    afterEach(() => underTest.dispose(store))
    const current = () => store

    it('is empty at first, and says so', async () => {
      const health = await store.health()
      expect(health).toMatchObject({ schemaVersion: 1, papers: 0, concepts: 0, clusters: 0, revision: 0, runs: [] })
      expect(health.engineVersion).toMatch(/^\d+\.\d+/)
      expect(health.identity).toBe(await store.identity())
      expect(await store.graph()).toEqual({ papers: [], concepts: [], edges: [], coOccurrences: [], clusters: [] })
      expect(await store.readings()).toEqual([])
    })

    it('counts what it holds', async () => {
      await fill(store)
      expect(await store.health()).toMatchObject({ papers: 5, concepts: 8, clusters: 0 })
      expect(await store.runs()).toEqual([{ ...run('first'), papers: 5 }])
    })

    describeWriting(current)
    describeRepair(current)
    describeByHand(current)
    describeIdentity(current)
    describeRemoval(current)
    describeDerived(current)
    describeAnswers(current)
    describeTogether(current)
    describeBrought(current)
  })
}
