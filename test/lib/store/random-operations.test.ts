/**
 * Whatever is written, changed, merged and taken out in whatever order: the store holds what one would hold into which
 * only what is left had been written.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '@/lib/model/concept'
import { ROLES } from '@/lib/model/concept'
import type { Derived } from '@/lib/store/derivation'
import type { Reading } from '@/lib/store/graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { reading, run } from './corpus'
import { nothingDerived } from './derived'
import { dump } from './dump'
import { brokenRules } from './invariants'

const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'omega']
const RUNS = ['first', 'second']

/** A paper that speaks of the words whose bits are set. */
function paperOf(index: number, bits: number): Reading {
  const words = WORDS.filter((_, i) => bits & (1 << i))
  const roleOf = (i: number): Role => ROLES[(index + i) % ROLES.length]!
  return reading(
    { id: `paper-${index}`, title: `Paper ${index}`, abstract: `Words: ${words.join(', ')}.` },
    words.map((word, i) => ({ as: [word], role: roleOf(i) })),
  )
}

type Operation =
  | { do: 'upsert'; run: string; papers: { index: number; bits: number }[] }
  | { do: 'remove'; index: number }
  | { do: 'remove run'; run: string }
  | { do: 'derive'; pairs: [number, number][] }

const word = fc.nat({ max: WORDS.length - 1 })
/** Beyond the last word nothing: what leads there is no concept. */
const leadsTo = fc.nat({ max: WORDS.length })
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({
    do: fc.constant('upsert' as const),
    run: fc.constantFrom(...RUNS),
    papers: fc.array(fc.record({ index: fc.nat({ max: 4 }), bits: fc.nat({ max: 31 }) }), { maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('remove' as const), index: fc.nat({ max: 4 }) }),
  fc.record({ do: fc.constant('remove run' as const), run: fc.constantFrom(...RUNS) }),
  fc.record({ do: fc.constant('derive' as const), pairs: fc.array(fc.tuple(word, leadsTo), { maxLength: 3 }) }),
)

/** Names come from `derive`: before it, a concept is called as its first paper calls it. */
const derivedFrom = (pairs: [number, number][]): Derived => ({
  ...nothingDerived,
  successors: pairs.map(([a, z]) => ({ from: WORDS[a]!, to: WORDS[z] ?? null })),
  concepts: WORDS.map((id) => ({ id, name: id, kind: 'Method', aliases: [] })),
})

/** What should be left, by the simplest means. */
class Model {
  readonly papers = new Map<number, { bits: number; runs: Set<string> }>()
  readonly runs = new Set<string>()
  pairs: [number, number][] = []

  apply(op: Operation): void {
    if (op.do === 'derive') this.pairs = op.pairs
    if (op.do === 'remove') this.papers.delete(op.index)
    if (op.do === 'remove run') {
      this.runs.delete(op.run)
      for (const [index, paper] of this.papers) {
        if (paper.runs.delete(op.run) && paper.runs.size === 0) this.papers.delete(index)
      }
    }
    if (op.do !== 'upsert') return
    this.runs.add(op.run)
    for (const { index, bits } of op.papers) {
      const runs = this.papers.get(index)?.runs ?? new Set()
      this.papers.set(index, { bits, runs: runs.add(op.run) })
    }
  }
}

type Store = Awaited<ReturnType<typeof openGraphStore>>

async function apply(store: Store, op: Operation): Promise<void> {
  if (op.do === 'derive') await store.writeDerived(derivedFrom(op.pairs))
  if (op.do === 'remove') await store.removePapers([`paper-${op.index}`])
  if (op.do === 'remove run') await store.removeRun(op.run)
  if (op.do !== 'upsert') return
  await store.startRun(run(op.run))
  await store.upsertReadings(
    op.run,
    op.papers.map(({ index, bits }) => paperOf(index, bits)),
  )
}

async function writeAfresh(store: Store, model: Model): Promise<void> {
  for (const id of model.runs) {
    await store.startRun(run(id))
    const papers = [...model.papers].filter(([, paper]) => paper.runs.has(id))
    await store.upsertReadings(
      id,
      papers.map(([index, { bits }]) => paperOf(index, bits)),
    )
  }
  await store.writeDerived(derivedFrom(model.pairs))
}

describe('any operations in any order', () => {
  it('leave the graph that what is left would have made', async () => {
    const property = fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 12 }), async (operations) => {
      const [store, fresh, model] = [
        await openGraphStore({ memory: true }),
        await openGraphStore({ memory: true }),
        new Model(),
      ]
      for (const op of operations) {
        await apply(store, op)
        model.apply(op)
      }
      await store.writeDerived(derivedFrom(model.pairs))
      await writeAfresh(fresh, model)
      expect(await dump(store.driver)).toEqual(await dump(fresh.driver))
      expect(await brokenRules(store)).toEqual([])
      await Promise.all([store.close(), fresh.close()])
    })
    await fc.assert(property, { numRuns: 40 })
  })
})
