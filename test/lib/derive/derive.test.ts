import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { computeDerived } from '@/lib/derive/compute'
import { derive } from '@/lib/derive/derive'
import type { Graph } from '@/lib/model/graph'
import type { GraphStore } from '@/lib/store/graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { factsOf, type Reading, reading, threeFields } from './small-corpus'

let store: GraphStore

beforeEach(async () => {
  store = await openGraphStore({ memory: true })
  await store.startRun({ id: 'run', at: '2024-01-01T00:00:00Z', source: 'test', extractor: 'test', sample: false })
})

afterEach(async () => {
  await store.close()
})

async function graphOf(...readings: Reading[]): Promise<Graph> {
  await store.upsertReadings('run', readings)
  await derive(store)
  return store.graph()
}

const placesOf = ({ papers, concepts }: Graph) =>
  new Map([...papers, ...concepts].map(({ id, x, y, cluster }) => [id, `${x} ${y} ${cluster}`]))

describe('derive', () => {
  test('gives every paper and concept a place, and fields their clusters and names', async () => {
    const { papers, concepts, clusters } = await graphOf(...threeFields())
    for (const node of [...papers, ...concepts]) {
      expect(Number.isFinite(node.x) && Number.isFinite(node.y)).toBe(true)
    }
    expect(clusters).toHaveLength(3)
    const fieldOf = new Map(papers.map(({ id, cluster }) => [id.slice(0, 6), cluster]))
    expect(new Set(fieldOf.values()).size).toBe(3)
    for (const { id, cluster } of papers) expect(cluster).toBe(fieldOf.get(id.slice(0, 6)))
    expect(new Set(clusters.map(({ color }) => color)).size).toBe(3)
    for (const term of ['sparse reward', 'machine translation', 'object detection']) {
      expect(clusters.filter(({ name }) => name.split(' · ').includes(term))).toHaveLength(1)
    }
    expect(clusters.some(({ name }) => name.includes('neural network'))).toBe(false)
  })

  test('twice changes nothing, not even the revision', async () => {
    const first = await graphOf(...threeFields())
    const revision = await store.revision()
    await derive(store)
    expect(await store.graph()).toEqual(first)
    expect(await store.revision()).toBe(revision)
  })

  test('after one more paper, all others stay where they were, in their clusters and colours', async () => {
    const before = await graphOf(...threeFields())
    const newcomer = reading('newcomer', 'sparse reward', 'curiosity', 'exploration', 'quite new thing')
    const after = await graphOf(newcomer)
    const places = placesOf(after)
    for (const [id, place] of placesOf(before)) expect(places.get(id)).toBe(place)
    const colors = ({ clusters }: Graph) => new Map(clusters.map(({ id, color }) => [id, color]))
    expect(colors(after)).toEqual(colors(before))
    const home = after.concepts.find(({ id }) => id === 'sparse-reward')?.cluster
    expect(after.papers.find(({ id }) => id === 'newcomer')?.cluster).toBe(home)
    expect(after.concepts.find(({ id }) => id === 'quite-new-thing')?.cluster).toBe(home)
  })

  test('in full gives the same picture whatever the order in which papers came', async () => {
    const all = threeFields()
    const before = await graphOf(...all.slice(20), reading('extra', 'anchor box', 'COCO'))
    await store.removePapers(['extra'])
    await graphOf(...all.slice(0, 20))
    await derive(store, { full: true })
    const grown = await store.graph()
    expect(grown).not.toEqual(before)
    const other = await openGraphStore({ memory: true })
    await other.startRun({ id: 'run', at: '2024-01-01T00:00:00Z', source: 'test', extractor: 'test', sample: false })
    await other.upsertReadings('run', all)
    await derive(other)
    expect(placesOf(await other.graph())).toEqual(placesOf(grown))
    expect(await other.clusters()).toEqual(await store.clusters())
    await other.close()
  })

  test('merges across papers, moves the links and leads retired ids on', async () => {
    const { concepts, edges } = await graphOf(
      reading('1', { name: 'proximal policy optimization', as: ['proximal policy optimization', 'PPO'] }),
      reading('2', 'PPO'),
    )
    expect(concepts.map(({ id, papers }) => [id, papers])).toEqual([['proximal-policy-optimization', 2]])
    expect(edges.map(({ paper }) => paper).sort()).toEqual(['1', '2'])
    expect((await store.concept('ppo'))?.concept.id).toBe('proximal-policy-optimization')
  })

  test('an empty store has nothing to derive', async () => {
    expect(await derive(store)).toEqual({ papers: 0, concepts: 0, clusters: 0, merged: 0, ambiguous: [] })
  })
})

describe('computeDerived', () => {
  test('does not depend on the order of papers', () => {
    const facts = factsOf(...threeFields())
    expect(JSON.stringify(computeDerived([...facts].reverse()))).toBe(JSON.stringify(computeDerived(facts)))
  })

  test('a cluster found anew keeps the id and colour of the one it continues', () => {
    const facts = factsOf(...threeFields())
    const first = computeDerived(facts)
    const recolored = first.clusters.map((cluster, at) => ({ ...cluster, id: `old-${at}`, color: 5 + at }))
    const clusterOf = new Map(
      first.places.flatMap(({ key, cluster }) => {
        const at = first.clusters.findIndex(({ id }) => id === cluster)
        return cluster !== null && key.startsWith('p:') ? [[key, `old-${at}`] as const] : []
      }),
    )
    const places = new Map(first.places.map(({ key, x, y }) => [key, { x, y }]))
    // Concepts have lost their clusters: too many are new, so that communities are found again.
    const again = computeDerived(facts, { clusters: recolored, clusterOf, places: new Map([...places].slice(0, 40)) })
    expect(again.clusters.map(({ id, color }) => [id, color]).sort()).toEqual(
      recolored.map(({ id, color }) => [id, color]).sort(),
    )
  })

  test('a concept is in no cluster in which no paper speaks of it', () => {
    const facts = factsOf(...threeFields())
    const { clusters, places } = computeDerived(facts)
    const homeOf = new Map(places.map(({ key, cluster }) => [key, cluster]))
    const home = homeOf.get('c:curiosity')!
    const other = clusters.find(({ id }) => id !== home)!
    const clusterOf = new Map([...homeOf].map(([key, cluster]) => [key, key === 'c:curiosity' ? other.id : cluster!]))
    const again = computeDerived(facts, {
      clusters,
      clusterOf,
      places: new Map(places.map((node) => [node.key, node])),
    })
    expect(again.places.find(({ key }) => key === 'c:curiosity')?.cluster).toBe(home)
  })

  test('draws the picture anew once many lie away from their cluster, and moves nothing for a few', () => {
    const facts = factsOf(...threeFields())
    const { clusters, places } = computeDerived(facts)
    const clusterOf = new Map(places.flatMap(({ key, cluster }) => (cluster === null ? [] : [[key, cluster] as const])))
    const [one, other] = clusters.map(({ id }) => places.filter(({ cluster }) => cluster === id))
    /** How many nodes stay where they were, after so many of two clusters had changed places. */
    const stayed = (count: number) => {
      const earlier = new Map(places.map(({ key, x, y }) => [key, { x, y }]))
      for (let at = 0; at < count; at++) {
        earlier.set(one![at]!.key, { x: other![at]!.x, y: other![at]!.y })
        earlier.set(other![at]!.key, { x: one![at]!.x, y: one![at]!.y })
      }
      const again = computeDerived(facts, { clusters, clusterOf, places: earlier }).places
      return again.filter(({ key, x, y }) => earlier.get(key)?.x === x && earlier.get(key)?.y === y).length
    }
    expect(stayed(1)).toBe(places.length)
    expect(stayed(10)).toBeLessThan(places.length / 10)
  })

  test('an id does not outlive the name that it says: the cluster gets the one of its name, and keeps its colour', () => {
    const facts = factsOf(...threeFields())
    const first = computeDerived(facts)
    const [one, ...others] = first.clusters
    const stray = first.concepts.find(
      ({ id }) =>
        !first.clusters.some((cluster) => cluster.id === id || cluster.name.includes(id.replaceAll('-', ' '))),
    )!
    // As if the cluster had been named by that concept, of which its name speaks no longer.
    const old = { ...one!, id: stray.id, color: 5 }
    const clusterOf = new Map(
      first.places.flatMap(({ key, cluster }) =>
        cluster === null ? [] : [[key, cluster === one!.id ? old.id : cluster] as const],
      ),
    )
    const places = new Map(first.places.map(({ key, x, y }) => [key, { x, y }]))
    const again = computeDerived(facts, { clusters: [old, ...others], clusterOf, places })
    const ids = first.clusters.map(({ id }) => id)
    expect(again.clusters.map(({ id }) => id)).toEqual(ids)
    expect(again.clusters[0]).toEqual({ ...one, color: 5 })
    expect(again.places.map(({ key, cluster }) => [key, cluster])).toEqual(
      first.places.map(({ key, cluster }) => [key, cluster]),
    )
  })
})
