/** What is promised of the sample, with the real extractor on the real embedded engine. */
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createExtractor } from '@/ingest/extract/extractor'
import { inThisThread } from '@/ingest/extractor'
import { ingest } from '@/ingest/ingest'
import { readPapers } from '@/ingest/read/read-papers'
import { openFile } from '@/ingest/read/source'
import { derive } from '@/lib/derive/derive'
import { slug } from '@/lib/model/slug'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'

const file = path.join(import.meta.dirname, '../../data/daily-papers.txt')

/** As a search sees a name: number and punctuation aside. */
const singular = (name: string): string => slug(name).replace(/s(?=-|$)/g, '')

async function ingestSample(store: CypherGraphStore) {
  const extractor = inThisThread(await createExtractor())
  const run = { id: 'sample', at: '2026-01-01T00:00:00Z', source: 'daily-papers.txt', sample: true }
  const report = await ingest({ papers: readPapers(await openFile(file)), extractor, store, run })
  await derive(store)
  return report
}

describe('the sample in the graph', () => {
  let store: CypherGraphStore
  beforeAll(async () => {
    store = await openGraphStore({ memory: true })
    await ingestSample(store)
  }, 120_000)
  afterAll(() => store.close())

  it('holds every paper with concepts, each mention being the words at its place and inside its sentence', async () => {
    const readings = await store.readings({ limit: 100 })
    expect(readings).toHaveLength(74)
    for (const { paper, facts } of readings) {
      expect(facts.concepts.length, paper.title).toBeGreaterThan(0)
      for (const { name, mentions } of facts.concepts) {
        expect(mentions.length, name).toBeGreaterThan(0)
        for (const { field, start, end, text, sentenceStart, sentenceEnd } of mentions) {
          expect(paper[field].slice(start, end)).toBe(text)
          expect(sentenceStart <= start && end <= sentenceEnd && sentenceEnd <= paper[field].length, text).toBe(true)
        }
      }
    }
  })

  it('has no concept and no link without evidence', async () => {
    const { concepts, edges } = await store.graph()
    const linked = new Set(edges.map(({ concept }) => concept))
    expect(concepts.filter(({ id }) => !linked.has(id))).toEqual([])
    expect(edges.filter(({ count }) => count < 1)).toEqual([])
  })

  it('places and clusters every paper', async () => {
    const { papers, clusters } = await store.graph()
    expect(papers.filter(({ x, y, cluster }) => x === undefined || y === undefined || cluster === undefined)).toEqual(
      [],
    )
    expect(clusters.length).toBeGreaterThan(2)
  })

  it.each([
    ['PPO', /proximal policy optimi[sz]ation|\bPPO\b/i],
    ['MORL', /multi-objective reinforcement learning|\bMORL\b/i],
    ['multi-objective reinforcement learning', /multi-objective reinforcement learning|\bMORL\b/i],
    ['sparse rewards', /sparse.reward|reward.sparsity/i],
    ['CARLA', /\bCARLA\b/],
  ])('finds %s by name or alias, and leads to papers whose words prove it', async (name, words) => {
    const called = (await store.names()).filter(
      (entry) =>
        entry.type === 'concept' && [entry.name, ...entry.aliases].some((each) => singular(each) === singular(name)),
    )
    expect(called.map(({ id }) => id)).not.toEqual([])
    const pages = await Promise.all(called.map(({ id }) => store.concept(id)))
    const proofs = pages.flatMap((page) => page?.proofs ?? [])
    expect(proofs.some(({ sentence }) => words.test(sentence))).toBe(true)
  })

  it.each([
    ['proximal-policy-optimization', /\bPPO\b/],
    ['multi-objective-reinforcement-learning', /\bMORL\b/],
    ['carla', /\bCARLA\b/],
  ])('leads from %s to every paper that writes its short name', async (id, words) => {
    const papers = (await store.readings({ limit: 100 })).map(({ paper }) => paper)
    const reached = (await store.concept(id))?.proofs.map(({ paper }) => paper.id)
    const speaking = papers.filter(({ abstract }) => words.test(abstract))
    expect(speaking.length).toBeGreaterThan(0)
    for (const { id: paper } of speaking) expect(reached).toContain(paper)
  })

  it('changes by a second ingest in no node, no link and no place', async () => {
    const before = await store.graph()
    expect(await ingestSample(store)).toMatchObject({ added: 0, updated: 0, unchanged: 74 })
    expect(await store.graph()).toEqual(before)
  }, 120_000)
})
