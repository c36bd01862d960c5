/** Whoever looks for what is missing must not find what growing rightly leaves as it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derive } from '@/lib/derive/derive'
import { LinksCheck } from '@/lib/derive/links-check'
import { NO_CORRECTIONS, parseCorrections, signOfCorrections } from '@/lib/model/correction'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { noFlaws } from '@/lib/store/inspect/flaws'
import { inspectStore } from '@/lib/store/inspect/inspect-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { type Reading, reading, type Said } from './small-corpus'

const GROWING = { limits: { small: 0, share: 100, batch: 1000 } }

/** Variants of one name, names that end in another, short forms and what they stand for. */
const NAMES = [
  ...['attention', 'sparse attention', 'local sparse attention', 'attention from afar', 'Attentions'],
  ...['policy gradient', 'policy gradient method', 'PG', 'deep policy gradient', 'off-policy gradient'],
  ...['reward model', 'sparse reward', 'Sparse Rewards', 'exploration', 'deep exploration', 'curiosity'],
]

const said = fc.record({
  name: fc.constantFrom(...NAMES),
  role: fc.constantFrom('uses' as const, 'mentions' as const),
  above: fc.option(fc.constantFrom('attention', 'exploration', 'curiosity', 'sparse-reward')),
})

const paper = fc.uniqueArray(said, { selector: ({ name }) => name, minLength: 1, maxLength: 7 })

const toSaid = ({ name, role, above }: { name: string; role: 'uses' | 'mentions'; above: string | null }): Said => ({
  name,
  role,
  broader: above === null ? [] : [{ id: above, source: 'lexicon' }],
})

/** So many concepts that growing counts pairs which a full derivation leaves out. */
const crowded = (id: string): Reading => reading(id, ...Array.from({ length: 70 }, (_, at) => `crowd number ${at}`))

async function ingest(store: CypherGraphStore, papers: Reading[]): Promise<void> {
  await store.startRun({ id: 'run', at: '2024-01-01T00:00:00Z', source: 'test', extractor: 'test', sample: false })
  await store.upsertReadings('run', papers)
}

const flawsOf = (store: CypherGraphStore, corrections = NO_CORRECTIONS) =>
  inspectStore(store.driver, new LinksCheck(corrections), { corrections: signOfCorrections(corrections) })

const CORRECTIONS = parseCorrections({
  attention: { kind: 'Task', name: 'looking' },
  'sparse-reward': { merge: 'reward-model' },
  'deep-exploration': { merge: 'exploration' },
  curiosity: { reject: true },
})

describe('what is looked for between concepts', () => {
  test('is all there, however a corpus grew', { timeout: 120_000 }, async () => {
    const batches = fc.array(fc.array(paper, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 })
    const property = fc.asyncProperty(batches, async (drawn) => {
      const store = await openGraphStore({ memory: true })
      for (const [at, papers] of drawn.entries()) {
        await ingest(
          store,
          papers.map((concepts, i) => reading(`paper-${at}-${i}`, ...concepts.map(toSaid))),
        )
        await derive(store, GROWING)
        expect(await flawsOf(store)).toEqual(noFlaws())
      }
      await store.close()
    })
    await fc.assert(property, { numRuns: 40 })
  })

  test('is all there beside what a person corrected, and is the same however the papers came', {
    timeout: 120_000,
  }, async () => {
    const batches = fc.array(fc.array(paper, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 })
    const property = fc.asyncProperty(batches, async (drawn) => {
      const [store, whole] = [await openGraphStore({ memory: true }), await openGraphStore({ memory: true })]
      for (const [at, papers] of drawn.entries()) {
        const readings = papers.map((concepts, i) => reading(`paper-${at}-${i}`, ...concepts.map(toSaid)))
        await ingest(store, readings)
        await ingest(whole, readings)
        await derive(store, { ...GROWING, corrections: CORRECTIONS })
        expect(await flawsOf(store, CORRECTIONS)).toEqual(noFlaws())
      }
      await derive(store, { corrections: CORRECTIONS })
      await derive(whole, { corrections: CORRECTIONS })
      const [grown, at] = [await store.graph(), await whole.graph()]
      expect(grown.edges).toEqual(at.edges)
      expect(grown.concepts.map(({ id, name, kind }) => [id, name, kind])).toEqual(
        at.concepts.map(({ id, name, kind }) => [id, name, kind]),
      )
      await Promise.all([store.close(), whole.close()])
    })
    await fc.assert(property, { numRuns: 30 })
  })

  test('leaves open what papers of very many concepts count for', async () => {
    const store = await openGraphStore({ memory: true })
    await ingest(store, [crowded('crowd-1'), reading('small', 'curiosity', 'exploration')])
    await derive(store)
    expect(await flawsOf(store)).toEqual(noFlaws())
    await ingest(store, [crowded('crowd-2')])
    await derive(store, GROWING)
    expect(await flawsOf(store)).toEqual(noFlaws())
    await store.close()
  })
})
