/** What a person says against the extractor: it holds over what papers say, and whoever takes it back has what was. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { computeDerived } from '@/lib/derive/compute'
import { resolveConcepts } from '@/lib/derive/concepts'
import { correctConcepts } from '@/lib/derive/correct-concepts'
import { listCorrections } from '@/lib/derive/corrections'
import { derive } from '@/lib/derive/derive'
import { type Corrections, parseCorrections } from '@/lib/model/correction'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { dump } from '@/test/lib/store/dump'
import { factsOf, type Reading, reading, threeFields } from './small-corpus'

let store: CypherGraphStore

beforeEach(async () => {
  store = await openGraphStore({ memory: true })
  await store.startRun({ id: 'run', at: '2024-01-01T00:00:00Z', source: 'test', extractor: 'test', sample: false })
})

afterEach(() => store.close())

const PAPERS = [
  reading('1', { name: 'proximal policy optimization', as: ['proximal policy optimization', 'PPO'] }, 'walking'),
  reading('2', 'PPO', 'clipped surrogate', 'legged walking'),
  reading('3', 'clipped surrogates', 'walking', 'our idea'),
]

async function derived(corrections: Corrections, readings: Reading[] = PAPERS): Promise<CypherGraphStore> {
  await store.upsertReadings('run', readings)
  await derive(store, { corrections })
  return store
}

const correctedBy = (value: object, readings = PAPERS) =>
  correctConcepts(resolveConcepts(factsOf(...readings)), parseCorrections(value))

describe('a correction', () => {
  test('that a concept is another leaves all to that one, which is found under both names', async () => {
    await derived(parseCorrections({ 'clipped-surrogate': { merge: 'proximal-policy-optimization' } }))
    const page = await store.concept('clipped-surrogate')
    expect(page?.concept).toMatchObject({
      id: 'proximal-policy-optimization',
      name: 'proximal policy optimization',
      papers: 3,
    })
    expect(page?.concept.aliases).toContain('clipped surrogate')
    expect((await store.graph()).concepts.map(({ id }) => id)).not.toContain('clipped-surrogate')
  })

  test('of kind and name holds over the vote of papers, and the old name still finds it', async () => {
    await derived(parseCorrections({ walking: { kind: 'Task', name: 'locomotion' } }))
    const page = await store.concept('walking')
    expect(page?.concept).toMatchObject({ id: 'walking', name: 'locomotion', kind: 'Task' })
    expect(page?.concept.aliases).toEqual(['walking'])
    expect((await store.concept('legged-walking'))?.broader).toMatchObject([{ id: 'walking' }])
  })

  test('that it is no concept takes it out of the graph, and leaves the facts of papers', async () => {
    await derived(parseCorrections({ 'our-idea': { reject: true } }))
    expect(await store.concept('our-idea')).toBeNull()
    expect((await store.paper('3'))?.node.concepts).toBe(2)
    expect((await store.readings()).at(-1)?.facts.concepts.map(({ id }) => id)).toContain('our-idea')
  })

  test('is taken back without a trace', async () => {
    await derived(parseCorrections({}), [...threeFields(), ...PAPERS])
    await derive(store, { full: true })
    const before = await dump(store.driver)
    const corrections = parseCorrections({
      'clipped-surrogate': { merge: 'walking' },
      'neural-network': { reject: true },
      attention: { kind: 'Metric', name: 'looking' },
      'sparse-reward': { merge: 'attention' },
    })
    await derive(store, { corrections, full: true })
    expect(await dump(store.driver)).not.toEqual(before)
    await derive(store, { full: true })
    expect(await dump(store.driver)).toEqual(before)
  })

  test('gives the same whether it was there before the papers or came after them', async () => {
    const corrections = parseCorrections({ ppo: { reject: true }, 'clipped-surrogate': { merge: 'walking' } })
    const facts = factsOf(...PAPERS)
    expect(computeDerived([...facts].reverse(), undefined, { corrections })).toEqual(
      computeDerived(facts, undefined, { corrections }),
    )
    await derived(parseCorrections({}))
    await derive(store, { corrections, full: true })
    const after = await dump(store.driver)
    const fresh = await openGraphStore({ memory: true })
    await fresh.startRun({ id: 'run', at: '2024-01-01T00:00:00Z', source: 'test', extractor: 'test', sample: false })
    for (const each of PAPERS) {
      await fresh.upsertReadings('run', [each])
      await derive(fresh, { corrections, full: true })
    }
    expect(await dump(fresh.driver)).toEqual(after)
    await fresh.close()
  })

  test('means the concept that its id leads to, and of several that of its own id', () => {
    const { concepts } = correctedBy({ ppo: { name: 'PPO!' } })
    expect(concepts.find(({ id }) => id === 'proximal-policy-optimization')?.name).toBe('PPO!')
    const both = correctedBy({ ppo: { name: 'PPO!' }, 'proximal-policy-optimization': { kind: 'Task' } })
    const ppo = both.concepts.find(({ id }) => id === 'proximal-policy-optimization')
    expect(ppo).toMatchObject({ kind: 'Task', name: 'proximal policy optimization' })
  })

  test('follows others: what is one with a rejected concept is none, a chain leads to its end', () => {
    const none = correctedBy({ walking: { merge: 'our-idea' }, 'our-idea': { reject: true } })
    expect([none.successors.get('walking'), none.successors.get('our-idea')]).toEqual([null, null])
    const chain = correctedBy({ walking: { merge: 'our-idea' }, 'our-idea': { merge: 'ppo' } })
    expect(chain.successors.get('walking')).toBe('proximal-policy-optimization')
  })

  test('makes one concept of a ring that only the papers close', () => {
    const { concepts, successors } = correctedBy({
      ppo: { merge: 'walking' },
      walking: { merge: 'proximal-policy-optimization' },
    })
    expect(successors.get('walking')).toBe('proximal-policy-optimization')
    expect(concepts.map(({ id }) => id)).not.toContain('walking')
  })

  test('of what no paper speaks of changes nothing, and is listed as waiting', async () => {
    const corrections = parseCorrections({
      ghost: { reject: true },
      walking: { merge: 'ghosts' },
      ppo: { kind: 'Task' },
    })
    await derived(corrections)
    expect((await store.concept('walking'))?.concept.id).toBe('walking')
    expect(
      (await listCorrections(store, corrections)).map(({ id, stale, concept }) => [id, stale, concept?.id]),
    ).toEqual([
      ['ghost', true, undefined],
      ['walking', true, 'walking'],
      ['ppo', false, 'proximal-policy-optimization'],
    ])
  })
})

describe('corrections that can’t be', () => {
  test.each([
    [{ a: { kind: 'Thing' } }, /correction of a .*one of Method, Task, Benchmark, Metric.*Mend/],
    [{ a: {} }, /correction of a says nothing/],
    [{ a: { note: 'hm' } }, /says nothing/],
    [{ a: { reject: true, name: 'b' } }, /contradicts itself.*Leave one/],
    [{ a: { merge: 'b' }, b: { merge: 'c' }, c: { merge: 'a' } }, /circle: a → b → c → a.*take its merge out/],
    [{ a: { merge: 'a' } }, /circle: a → a/],
    [{ a: { colour: 'red' } }, /correction of a is not as it must be/],
    [[], /one JSON object/],
  ])('%j are refused with subject, rule and remedy', (value, words) => {
    expect(() => parseCorrections(value)).toThrow(words)
  })
})
