/** A few new papers beside many: what follows from them is as if all had been derived anew, and nothing else moves. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { derive } from '@/lib/derive/derive'
import { parseCorrections } from '@/lib/model/correction'
import type { Graph } from '@/lib/model/graph'
import { type GraphStore, openGraphStore } from './growing-store'
import { reading, threeFields } from './small-corpus'

const ALWAYS = { small: 0, share: 1, batch: 1000 }

let store: GraphStore

beforeEach(async () => {
  store = await openGraphStore()
})

afterEach(() => store.close())

const newcomers = () => [
  reading('new-1', 'sparse reward', 'curiosity', 'Sparse Rewards', 'quite new thing', 'neural network'),
  reading('new-2', 'quite new things', 'anchor box', 'deep quite new thing', { name: 'BLEU score', kind: 'Metric' }),
  reading('new-3', 'attention', 'special 0 3', 'anchor boxes', 'curiosity'),
  reading(
    'new-4',
    { name: 'fresh idea', broader: [{ id: 'exploration', source: 'lexicon' }] },
    { name: 'attention approach', as: ['attention approach', 'attention'] },
  ),
]

const withoutPlaces = ({ papers, concepts, edges, coOccurrences }: Graph) => ({
  papers: papers.map(({ id, concepts: count }) => `${id} ${count}`),
  concepts: concepts.map(({ id, name, kind, papers: count }) => `${id} ${name} ${kind} ${count}`),
  edges,
  coOccurrences,
})

const places = ({ papers, concepts }: Graph) =>
  new Map([...papers, ...concepts].map(({ id, x, y, cluster }) => [id, `${x} ${y} ${cluster}`]))

describe('growing', () => {
  test('gives the concepts, links and counts of a single run, whether papers come one by one or together', async () => {
    await store.upsertReadings('run', [...threeFields(), ...newcomers()])
    await derive(store)
    const whole = withoutPlaces(await store.graph())
    const wholeBroader = await broaderOf(store)
    for (const sizes of [[1, 1, 1, 1], [4]]) {
      const grown = await openGraphStore()
      await grown.upsertReadings('run', threeFields())
      await derive(grown)
      for (let at = 0, size = 0; at < 4; at += size) {
        size = sizes.shift() ?? 1
        await grown.upsertReadings('run', newcomers().slice(at, at + size))
        await derive(grown, { limits: ALWAYS })
      }
      expect(withoutPlaces(await grown.graph())).toEqual(whole)
      expect(await broaderOf(grown)).toEqual(wholeBroader)
      await grown.close()
    }
  })

  test('heeds what a person corrected, as a single run does', async () => {
    const corrections = parseCorrections({
      attention: { merge: 'feature-pyramid' },
      curiosity: { reject: true },
      'anchor-box': { kind: 'Task', name: 'prior box' },
      'neural-network': { name: 'net' },
      'quite-new-thing': { reject: true },
    })
    await store.upsertReadings('run', [...threeFields(), ...newcomers()])
    await derive(store, { corrections })
    const whole = withoutPlaces(await store.graph())
    expect(whole.concepts.join('\n')).not.toMatch(/^(?:curiosity|attention|quite-new-thing) /m)
    const wholeBroader = await broaderOf(store)
    for (const sizes of [[1, 1, 1, 1], [4]]) {
      const grown = await openGraphStore()
      await grown.upsertReadings('run', threeFields())
      await derive(grown, { corrections })
      for (let at = 0, size = 0; at < 4; at += size) {
        size = sizes.shift() ?? 1
        await grown.upsertReadings('run', newcomers().slice(at, at + size))
        await derive(grown, { corrections, limits: ALWAYS })
      }
      expect(withoutPlaces(await grown.graph())).toEqual(whole)
      expect(await broaderOf(grown)).toEqual(wholeBroader)
      await grown.close()
    }
  })

  test('adds what has nothing to do with corrections, and derives all anew where a new name bears on one', async () => {
    const corrections = parseCorrections({ curiosity: { reject: true }, 'not-there-yet': { merge: 'attention' } })
    await store.upsertReadings('run', threeFields())
    await derive(store)
    const steps = async (...readings: ReturnType<typeof reading>[]) => {
      const seen = new Set<string>()
      await store.upsertReadings('run', readings)
      await derive(store, { corrections, limits: ALWAYS, onProgress: ({ step }) => seen.add(step) })
      return seen.has('clusters') ? 'all anew' : 'grown'
    }
    // They were made since the last derivation.
    expect(await steps()).toBe('all anew')
    expect(await steps(reading('new-1', 'curiosity', 'attention', 'fresh idea'))).toBe('grown')
    expect(await steps(reading('new-2', 'Curiosities'))).toBe('all anew')
    expect(await steps(reading('new-3', 'not there yet'))).toBe('all anew')
    expect((await store.paper('new-2'))?.concepts).toEqual([])
    expect((await store.paper('new-3'))?.concepts.map(({ concept }) => concept.id)).toEqual(['attention'])
  })

  test('moves nothing that was there, and places what came beside what it speaks of', async () => {
    await store.upsertReadings('run', threeFields())
    await derive(store)
    const before = await store.graph()
    await store.upsertReadings('run', newcomers())
    await derive(store, { limits: ALWAYS })
    const after = await store.graph()
    const now = places(after)
    for (const [id, place] of places(before)) expect(now.get(id)).toBe(place)
    for (const node of [...after.papers, ...after.concepts]) expect(Number.isFinite(node.x)).toBe(true)
    const home = after.concepts.find(({ id }) => id === 'sparse-reward')?.cluster
    expect(after.papers.find(({ id }) => id === 'new-1')?.cluster).toBe(home)
    expect(new Set([...now.values()].map((place) => place.split(' ', 2).join(' '))).size).toBe(now.size)
    for (const { id, papers, concepts } of after.clusters) {
      expect(after.papers.filter(({ cluster }) => cluster === id)).toHaveLength(papers)
      expect(after.concepts.filter(({ cluster }) => cluster === id)).toHaveLength(concepts)
    }
  })

  test('twice changes nothing, and a full derivation afterwards finds the same concepts', async () => {
    await store.upsertReadings('run', threeFields())
    await derive(store)
    await store.upsertReadings('run', newcomers())
    await derive(store, { limits: ALWAYS })
    const [grown, revision] = [withoutPlaces(await store.graph()), await store.revision()]
    await derive(store, { limits: ALWAYS })
    expect(await store.revision()).toBe(revision)
    await derive(store, { full: true })
    expect(withoutPlaces(await store.graph())).toEqual(grown)
    expect((await store.growth()).added).toBe(0)
  })

  test('is not enough where papers went, many came or the last full derivation is long ago', async () => {
    await store.upsertReadings('run', threeFields())
    await derive(store)
    const steps = async (limits: object) => {
      const seen = new Set<string>()
      await derive(store, { limits: { ...ALWAYS, ...limits }, onProgress: ({ step }) => seen.add(step) })
      return seen.has('clusters') ? 'all anew' : 'grown'
    }
    await store.upsertReadings('run', newcomers().slice(0, 2))
    expect(await steps({ batch: 2 })).toBe('grown')
    await store.upsertReadings('run', newcomers().slice(2, 4))
    expect(await steps({ share: 0.1 })).toBe('all anew')
    await store.removePapers(['new-1'])
    expect(await steps({})).toBe('all anew')
    await store.upsertReadings('run', [reading('new-1', 'curiosity'), reading('new-5', 'curiosity')])
    expect(await steps({ batch: 1 })).toBe('all anew')
    await store.upsertReadings('run', [reading('new-5', 'attention')])
    expect(await steps({})).toBe('all anew')
    expect(await steps({})).toBe('grown')
  })
})

async function broaderOf(from: GraphStore): Promise<string[]> {
  const { concepts } = await from.graph()
  const pages = await Promise.all(concepts.map(({ id }) => from.concept(id)))
  return pages.flatMap((page) => page!.broader.map(({ id, source }) => `${page!.concept.id} > ${id} (${source})`))
}
