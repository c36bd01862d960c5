/** Contract, part four: what follows from all papers is written over the facts, never into them. */
import { describe, expect, it } from 'vitest'
import { toAtlas } from '@/lib/graph/atlas'
import { bridgesOf, topicsLeft } from '@/lib/graph/bridges'
import { collectGraph } from '@/lib/graph/graph-parts'
import { conceptKey } from '@/lib/model/graph'
import { defined } from '@/lib/store/row'
import { corpus, reading, run } from './corpus'
import { derived, nothingDerived } from './derived'
import { dump } from './dump'
import { generateReadings } from './generate'
import { brokenRules } from './invariants'
import { type CurrentStore, fill } from './store-under-test'

const MERGED = derived({ successors: [{ from: 'stitching-accuracy', to: 'return' }] })

export function describeDerived(current: CurrentStore): void {
  describe('what is derived', () => {
    it('names concepts, places nodes and draws links between concepts', async () => {
      await fill(current())
      await current().writeDerived(derived())
      const page = await current().concept('quxworld')
      expect(page!.concept).toMatchObject({ kind: 'Task', x: 4, y: 3.125, cluster: 'k1' })
      expect(page!.cluster).toEqual(derived().clusters[0])
      expect((await current().concept('mosaic-stitching'))!.broader).toMatchObject([
        { id: 'map-making', source: 'lexicon' },
      ])
      expect((await current().concept('map-making'))!.narrower).toMatchObject([{ id: 'mosaic-stitching' }])
      expect((await current().concept('proximal-policy-optimization'))!.concept.name).toBe('PPO')
      const graph = await current().graph()
      expect(graph.coOccurrences).toEqual(derived().coOccurrences)
      expect(graph.clusters).toEqual(derived().clusters)
      const labels = await current().driver.read(
        `MATCH (c:Concept {id: 'quxworld'}) RETURN c:Task AS now, c:Benchmark AS before`,
      )
      expect(labels).toEqual([{ now: true, before: false }])
    })

    it('is written down whole for other programs: other names, broader concepts, the sentence of each link', async () => {
      await fill(current())
      await current().writeDerived(MERGED)
      const graph = await current().graph()
      const whole = await collectGraph(current().wholeGraph({ evidence: true }))
      expect(await collectGraph(current().wholeGraph())).toEqual({
        ...whole,
        edges: whole.edges.map(({ evidence: _, ...edge }) => edge),
      })
      expect(whole).toMatchObject(graph)
      expect(whole.broader).toEqual(MERGED.broader)
      const ppo = whole.concepts.find(({ id }) => id === 'proximal-policy-optimization')
      expect(ppo?.aliases).toEqual(['Proximal Policy Optimisation', 'PPO'])
      for (const { paper, concept, evidence } of whole.edges) {
        const { mentions, cue, ground, roleConfidence } = (await current().evidence(paper, concept))!
        expect(evidence).toMatchObject(defined({ mentions, cue, ground, roleConfidence }))
        expect(evidence?.sentence).toContain(
          evidence?.mentions.find(({ text }) => evidence.sentence.includes(text))?.text,
        )
      }
    })

    it('tells in which clusters a concept’s papers lie, and how much it joins them, as the graph itself does', async () => {
      await fill(current())
      await current().writeDerived(derived())
      const whole = await collectGraph(current().wholeGraph())
      const atlas = toAtlas(whole)
      const bridges = bridgesOf(atlas)
      for (const { id, bridging } of whole.concepts) {
        const page = (await current().concept(id))!
        expect(page.topics).toEqual(topicsLeft(atlas, { visible: undefined, lit: undefined }, conceptKey(id)))
        expect([id, bridging, page.bridging]).toEqual([id, ...Array(2).fill(bridges.of.get(conceptKey(id)))])
      }
      expect(bridges.ranked.length).toBeGreaterThan(0)
      expect(
        (await current().concept('map-making'))!.topics.map(({ cluster, papers }) => [cluster.id, papers]),
      ).toEqual([
        ['k1', 1],
        ['k2', 1],
      ])
    })

    it('changes nothing when the same is derived again', async () => {
      await fill(current())
      await current().writeDerived(MERGED)
      const [before, revision] = [await dump(current().driver), await current().revision()]
      await current().writeDerived(MERGED)
      expect(await dump(current().driver)).toEqual(before)
      expect(await current().revision()).toBe(revision)
    })

    it('is taken back without a trace', async () => {
      await fill(current())
      const named = derived({ concepts: [], broader: [] })
      const before = await dump(current().driver)
      await current().writeDerived({ ...named, successors: MERGED.successors })
      await current().writeDerived(nothingDerived)
      expect(await dump(current().driver)).toEqual(before)
    })

    it('moves and renames clusters in place', async () => {
      await fill(current())
      await current().writeDerived(derived())
      const [first, second] = derived().clusters
      const places = derived().places.map((place) => ({
        ...place,
        cluster: place.cluster === 'k2' ? 'k3' : place.cluster,
      }))
      const clusters = [
        { ...first!, name: 'walking' },
        { ...second!, id: 'k3' },
      ]
      await current().writeDerived(derived({ clusters, places }))
      expect((await current().clusters()).map(({ id, name }) => [id, name])).toEqual([
        ['k1', 'walking'],
        ['k3', 'map making'],
      ])
      expect(await current().cluster('k2')).toBeNull()
      // A link to a cluster that was named by a concept leads to where that lies now.
      const home = places.find(({ key, cluster }) => key.startsWith('c:') && cluster === 'k3')!.key.slice(2)
      expect((await current().cluster(home))?.cluster.id).toBe('k3')
      expect((await current().cluster(`${home}-2`))?.cluster.id).toBe('k3')
      expect((await current().cluster('k3'))!.papers.map(({ id }) => id)).toEqual(['doi:10.1000/maps'])
    })

    it('passes over links and places of what is not there', async () => {
      await fill(current())
      const before = await dump(current().driver)
      await current().writeDerived({
        ...nothingDerived,
        broader: [{ narrower: 'quxworld', broader: 'a-wider-world', source: 'lexicon' }],
        coOccurrences: [{ source: 'quxworld', target: 'nothing', papers: 2 }],
        places: [{ key: 'c:nothing', x: 1, y: 1, cluster: null }],
      })
      expect(await dump(current().driver)).toEqual(before)
    })

    it('keeps its places when a paper is told anew', async () => {
      await fill(current())
      await current().writeDerived(derived())
      await current().upsertReadings('first', [{ ...corpus()[0]!, paper: { ...corpus()[0]!.paper, venue: 'Legs' } }])
      expect((await current().paper('arxiv:2401.00001'))!.node).toMatchObject({ x: 0.5, y: -2, cluster: 'k1' })
    })
  })

  describe('a graph too large to be drawn', () => {
    it('is shown by the most telling nodes of each cluster, and says how many there are', async () => {
      await current().startRun(run('first'))
      await current().upsertReadings('first', generateReadings(0, 300))
      const { papers, concepts } = await current().graph()
      const places = [
        ...papers.map(({ id }, at) => ({ key: `p:${id}`, x: at, y: 0, cluster: `k${at % 3}` })),
        ...concepts.map(({ id }, at) => ({ key: `c:${id}`, x: at, y: 9, cluster: `k${at % 3}` })),
      ]
      const clusters = [0, 1, 2].map((at) => ({ id: `k${at}`, name: `${at}`, papers: 1, concepts: 1, color: at }))
      await current().writeDerived({ ...nothingDerived, places, clusters })
      const whole = await current().graph()
      expect(await current().graph({ most: 10_000 })).toEqual(whole)
      const part = await current().graph({ most: 400 })
      expect(part.whole).toEqual({ papers: papers.length, concepts: concepts.length })
      expect(part.papers.length + part.concepts.length).toBeLessThanOrEqual(400)
      expect(part.concepts.length).toBeGreaterThan(50)
      const shown = new Set(part.concepts.map(({ id }) => id))
      for (const cluster of ['k0', 'k1', 'k2']) {
        const own = whole.concepts.filter((concept) => concept.cluster === cluster)
        const least = Math.min(...own.filter(({ id }) => shown.has(id)).map((concept) => concept.papers))
        for (const { id, papers: count } of own) if (count > least) expect(shown.has(id)).toBe(true)
      }
      const drawn = new Set(part.papers.map(({ id }) => id))
      const among = whole.edges.filter((edge) => drawn.has(edge.paper) && shown.has(edge.concept))
      expect(part.edges).toEqual(among)
      expect(among.length).toBeGreaterThan(0)
    })
  })

  describe('what is no concept', () => {
    const REJECTED = derived({ successors: [{ from: 'stitching-accuracy', to: null }] })

    it('has no links, in papers that come later neither; their facts stay', async () => {
      await fill(current())
      await current().writeDerived(REJECTED)
      const late = reading({ id: 'late', title: 'Late', abstract: 'Stitching accuracy is all.' }, [
        { as: ['Stitching accuracy'], id: 'stitching-accuracy', kind: 'Metric' },
      ])
      await current().upsertReadings('first', [late])
      expect(await current().concept('stitching-accuracy')).toBeNull()
      expect((await current().paper('late'))!.concepts).toEqual([])
      expect((await current().readings({ afterId: 'doi:10.1000/maps', limit: 1 }))[0]).toEqual(late)
      expect(await current().rejected(['late', 'stitching-accuracy', 'return'])).toEqual(['stitching-accuracy'])
      expect(await brokenRules(current())).toEqual([])
    })

    it('comes back when that is taken back', async () => {
      await fill(current())
      await current().writeDerived(derived())
      const before = await dump(current().driver)
      await current().writeDerived(REJECTED)
      expect(await dump(current().driver)).not.toEqual(before)
      await current().writeDerived(derived())
      expect(await dump(current().driver)).toEqual(before)
    })
  })

  describe('a concept that is merged into another', () => {
    it('leaves its links to the successor, which its id then means', async () => {
      await fill(current())
      await current().writeDerived(MERGED)
      const page = await current().concept('stitching-accuracy')
      expect(page!.concept).toMatchObject({ id: 'return', papers: 2 })
      expect(page!.proofs.map(({ paper }) => paper.id)).toEqual(['doi:10.1000/maps', 'arxiv:2401.00001'])
      expect((await current().evidence('doi:10.1000/maps', 'stitching-accuracy'))!.mentions).toHaveLength(1)
      expect((await current().graph()).concepts.map(({ id }) => id)).not.toContain('stitching-accuracy')
      expect(await brokenRules(current())).toEqual([])
    })

    it('gives one link with the strongest role and all mentions where a paper has both', async () => {
      await fill(current())
      await current().writeDerived(derived({ successors: [{ from: 'mosaic-stitching', to: 'map-making' }] }))
      const { role, mentions } = (await current().evidence('doi:10.1000/maps', 'map-making'))!
      expect(role).toBe('uses')
      expect(mentions.map(({ text }) => text)).toEqual(['Map making', 'map making', 'mosaic stitching'])
      expect((await current().paper('doi:10.1000/maps'))!.node.concepts).toBe(2)
      expect(await brokenRules(current())).toEqual([])
    })

    it('comes back when the reason for the merge is gone', async () => {
      await fill(current())
      await current().writeDerived(derived())
      const before = await dump(current().driver)
      await current().writeDerived(MERGED)
      await current().writeDerived(derived())
      expect(await dump(current().driver)).toEqual(before)
    })

    it('takes what later papers say of it to the successor', async () => {
      await fill(current())
      await current().writeDerived(MERGED)
      const late = reading({ id: 'late', title: 'Late', abstract: 'Stitching accuracy is all.' }, [
        { as: ['Stitching accuracy'], id: 'stitching-accuracy', kind: 'Metric' },
      ])
      await current().upsertReadings('first', [late])
      expect((await current().paper('late'))!.concepts.map(({ concept }) => concept.id)).toEqual(['return'])
      expect((await current().concept('return'))!.concept.papers).toBe(3)
      expect((await current().readings({ afterId: 'doi:10.1000/maps', limit: 1 }))[0]).toEqual(late)
    })

    it('is found at the end of a chain of merges; a ring moves nothing', async () => {
      await fill(current())
      const successors = [
        { from: 'stitching-accuracy', to: 'return' },
        { from: 'return', to: 'quxworld' },
        { from: 'map-making', to: 'mosaic-stitching' },
        { from: 'mosaic-stitching', to: 'map-making' },
      ]
      await current().writeDerived({ ...nothingDerived, successors })
      expect((await current().concept('stitching-accuracy'))!.concept).toMatchObject({ id: 'quxworld', papers: 3 })
      expect((await current().concept('map-making'))!.concept.papers).toBe(2)
      expect((await current().concept('mosaic-stitching'))!.concept.papers).toBe(1)
      expect(await brokenRules(current())).toEqual([])
    })

    it('goes with its last paper', async () => {
      await current().startRun(run('first'))
      await current().upsertReadings('first', corpus().slice(3, 4))
      await current().writeDerived(MERGED)
      await current().removePapers(['doi:10.1000/maps'])
      expect(await current().concept('stitching-accuracy')).toBeNull()
      expect((await current().graph()).concepts).toEqual([])
    })
  })
}
