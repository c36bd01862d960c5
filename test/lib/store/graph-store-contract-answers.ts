/** Contract, part five: the answers to what a person clicks. */
import { describe, expect, it } from 'vitest'
import type { Graph } from '@/lib/model/graph'
import { reading, run } from './corpus'
import { derived, nothingDerived } from './derived'
import { type CurrentStore, fill } from './store-under-test'

const PPO = 'proximal-policy-optimization'

/** Papers of both, from nothing but the edges of the whole graph. */
function countTogether({ edges }: Graph, one: string, other: string): number {
  const papersOf = (concept: string) => edges.flatMap((edge) => (edge.concept === concept ? [edge.paper] : []))
  const others = new Set(papersOf(other))
  return papersOf(one).filter((paper) => others.has(paper)).length
}

export function describeAnswers(current: CurrentStore): void {
  describe('answers', () => {
    it('lists a concept’s papers by role, then year, then title, each with its sentence', async () => {
      await fill(current())
      const page = await current().concept(PPO)
      expect(page!.concept).toMatchObject({
        name: 'proximal policy optimization',
        kind: 'Method',
        papers: 3,
        aliases: ['PPO'],
      })
      expect(page!.roles).toEqual({ uses: 1, compares_to: 1, mentions: 1 })
      expect(page!.proofs.map(({ role, sentence }) => [role, sentence])).toEqual([
        ['uses', 'We train walkers with PPO on Quxworld.'],
        ['compares_to', 'We introduce Laplace’s 𝛿-crawler for map making 🗺️ and compare to PPO on Quxworld.'],
        ['mentions', 'On PPO'],
      ])
      const task = await current().concept('map-making')
      expect(task!.proofs.map(({ paper }) => paper.year)).toEqual([2024, 2023])
      const world = await current().concept('quxworld')
      expect(world!.proofs.map(({ paper, salience }) => [paper.year, salience])).toEqual([
        [2023, 0.9],
        [2024, 0.25],
      ])
    })

    it('lists a paper’s concepts by role, then by how much it is about them, with what its source said', async () => {
      await fill(current())
      const page = await current().paper('arxiv:2401.00001')
      expect(page!.paper.authors).toEqual(['Ada Ångström', '李 四'])
      expect(page!.concepts.map(({ concept, evidence }) => [concept.id, evidence.role])).toEqual([
        [PPO, 'uses'],
        ['return', 'evaluates_on'],
        ['quxworld', 'evaluates_on'],
      ])
      expect(page!.concepts[0]!.evidence.mentions.map(({ field }) => field)).toEqual(['title', 'abstract', 'abstract'])
    })

    it('counts what concepts share as an independent count does', async () => {
      await fill(current())
      const graph = await current().graph()
      const papersOf = (id: string) => graph.concepts.find((concept) => concept.id === id)!.papers
      for (const { id } of graph.concepts) {
        const related = await current().related(id)
        const expected = graph.concepts.filter((other) => other.id !== id && countTogether(graph, id, other.id) > 0)
        expect(related.map(({ concept }) => concept.id).sort()).toEqual(expected.map((other) => other.id))
        for (const { concept, together, association, examples } of related) {
          expect(together).toBe(countTogether(graph, id, concept.id))
          expect(examples).toHaveLength(Math.min(3, together))
          const [xy, x, y] = [together, papersOf(id), papersOf(concept.id)].map((count) => count / graph.papers.length)
          expect(association).toBeCloseTo(Math.log(xy! / (x! * y!)) / -Math.log(xy!), 10)
        }
      }
    })

    it('puts what goes together more often than chance first', async () => {
      await fill(current())
      const related = await current().related(PPO, 2)
      expect(related.map(({ concept }) => concept.id)).toEqual(['quxworld', 'laplace-s-delta-crawler'])
      expect(related[0]!.examples.map(({ title }) => title)).toEqual([
        'Quicker walkers with PPO',
        'A crawler that maps',
      ])
    })

    it('finds the papers that share most, a rare concept counting for more than a common one', async () => {
      await fill(current())
      const { papers, concepts, edges } = await current().graph()
      const conceptsOf = (id: string) => edges.filter(({ paper }) => paper === id).map(({ concept }) => concept)
      const weight = (id: string) => Math.log(papers.length / concepts.find((concept) => concept.id === id)!.papers)
      for (const { id } of papers) {
        const own = new Set(conceptsOf(id))
        const expected = papers.flatMap((other) => {
          const shared = conceptsOf(other.id).filter((concept) => own.has(concept))
          if (other.id === id || shared.length === 0) return []
          return [[other.id, shared.length, shared.reduce((sum, concept) => sum + weight(concept), 0)] as const]
        })
        const closest = await current().closest(id)
        expect(new Set(closest.map(({ paper }) => paper.id))).toEqual(new Set(expected.map(([other]) => other)))
        for (const [other, together, closeness] of expected) {
          const found = closest.find(({ paper }) => paper.id === other)!
          expect(found.together).toBe(together)
          expect(found.closeness).toBeCloseTo(closeness, 10)
        }
        expect(closest.map(({ closeness }) => -closeness)).toEqual(
          closest.map(({ closeness }) => -closeness).sort((a, b) => a - b),
        )
        for (const { shared } of closest) {
          expect(shared.map((concept) => concept.papers)).toEqual(
            shared.map((concept) => concept.papers).sort((a, b) => a - b),
          )
        }
      }
    })

    it('puts what scores the same by what the papers are most about, the newest, and by the alphabet last', async () => {
      const lamp = { as: ['lamps'], kind: 'Task' as const }
      const [weak, sure] = [
        { as: ['amber'], confidence: 0.5 },
        { as: ['zinc'], confidence: 0.8 },
      ]
      await current().startRun(run('first'))
      await current().upsertReadings('first', [
        reading({ id: 'x:1', title: 'Lamps', abstract: 'amber, lamps, brass, zinc', year: 2020 }, [
          lamp,
          weak,
          { as: ['brass'], confidence: 0.5 },
          sure,
        ]),
        reading({ id: 'x:2', title: 'Amber', abstract: 'amber and zinc', year: 2021 }, [weak, sure]),
        reading({ id: 'x:3', title: 'Zinc', abstract: 'amber and zinc', year: 2024 }, [weak, sure]),
      ])
      const names = (await current().related('lamps')).map(({ concept }) => concept.name)
      expect(names).toEqual(['brass', 'zinc', 'amber'])
      const close = await current().closest('x:1')
      expect(close.map(({ paper }) => paper.title)).toEqual(['Zinc', 'Amber'])
      expect(close[0]!.shared.map(({ name }) => name)).toEqual(['zinc', 'amber'])
    })

    it('gives the evidence of one link, and null where there is none', async () => {
      await fill(current())
      expect(await current().evidence('arxiv:2401.00001', 'return')).toMatchObject({
        role: 'evaluates_on',
        confidence: 0.6,
        salience: 0.6,
      })
      expect(await current().evidence('arxiv:2401.00001', 'quxworld')).toMatchObject({
        confidence: 0.9,
        salience: 0.25,
        roleConfidence: 0.375,
      })
      expect(await current().evidence('arxiv:2401.00001', 'map-making')).toBeNull()
    })

    it('says what a cluster is made of and which it touches', async () => {
      await fill(current())
      await current().writeDerived(derived())
      const page = await current().cluster('k1')
      expect(page!.papers.map(({ id }) => id)).toEqual(['arxiv:2402.00002', 'arxiv:2401.00001'])
      const strongest = page!.concepts.slice(0, 2).map(({ id, inCluster }) => [id, inCluster])
      expect(strongest).toEqual([
        ['quxworld', 2],
        [PPO, 2],
      ])
      expect(page!.neighbors).toEqual([{ cluster: derived().clusters[1], links: 1 }])
      expect((await current().clusters()).map(({ id }) => id)).toEqual(['k1', 'k2'])
    })

    it('says of a cluster what is its own before what all speak of, and its most typical paper first', async () => {
      const about = (id: string, ...names: string[]) =>
        reading(
          { id, title: id, abstract: names.join('; ') },
          names.map((name) => ({ as: [name] })),
        )
      const parts = Array.from({ length: 30 }, (_, at) => `part no. ${at + 10}`)
      const papers = [
        about('x:odd', ...parts, 'accuracy'),
        ...['x:a', 'x:b'].map((id) => about(id, 'gait', 'leg')),
        ...['y:a', 'y:b', 'y:c'].map((id) => about(id, 'accuracy')),
      ]
      await current().startRun(run('r1'))
      await current().upsertReadings('r1', papers)
      const keys = papers.flatMap(({ paper, facts }) => [
        ...(paper.id.startsWith('x') ? [`p:${paper.id}`] : []),
        ...facts.concepts.flatMap(({ id }) => (id === 'accuracy' ? [] : [`c:${id}`])),
      ])
      const places = [...new Set(keys)].map((key) => ({ key, x: 0, y: 0, cluster: 'k' }))
      const clusters = [{ id: 'k', name: 'k', papers: 3, concepts: 32, color: 0 }]
      await current().writeDerived({ ...nothingDerived, clusters, places })
      const page = await current().cluster('k')
      expect(page!.papers.map(({ id }) => id)).toEqual(['x:a', 'x:b', 'x:odd'])
      expect(page!.concepts.slice(0, 2).map(({ id }) => id)).toEqual(['gait', 'leg'])
      expect(page!.concepts.map(({ id }) => id)).not.toContain('accuracy')
    })

    it('names everything, concepts with aliases, papers with all their ids, authors and year', async () => {
      await fill(current())
      const names = await current().names()
      expect(names).toHaveLength(13)
      expect(names.find(({ id }) => id === PPO)).toEqual({
        type: 'concept',
        id: PPO,
        name: 'proximal policy optimization',
        aliases: ['PPO'],
        weight: 3,
        kind: 'Method',
      })
      expect(names.find(({ id }) => id === 'title:on-ppo-0a1b2c3d')).toMatchObject({
        type: 'paper',
        name: 'On PPO',
        weight: 1,
      })
      expect(names.find(({ id }) => id === 'arxiv:2401.00001')).toMatchObject({ authors: ['Ada Ångström', '李 四'] })
      expect(names.find(({ id }) => id === 'arxiv:2402.00002')?.aliases).toContain('doi:10.1000/crawl')
      const some = ['title:on-ppo-0a1b2c3d', 'nothing', 'arxiv:2401.00001']
      expect(await current().paperNames(some)).toEqual(
        some.flatMap((wanted) => names.find(({ id }) => id === wanted) ?? []),
      )
    })

    it('finds papers by what their abstracts say: one after another first, then wherever it stands, newest first', async () => {
      await fill(current())
      const quxworld = ['arxiv:2401.00001', 'arxiv:2402.00002']
      expect(await current().saying('on  quxworld')).toEqual({ ids: quxworld, verbatim: 2 })
      expect(await current().saying('PPO on Quxworld.')).toMatchObject({ ids: quxworld, verbatim: 2 })
      expect(await current().saying('with ppo')).toEqual({ ids: ['arxiv:2401.00001'], verbatim: 1 })
      expect(await current().saying('quxworld ppo')).toEqual({ ids: quxworld, verbatim: 0 })
      expect((await current().saying('🐛 𝛿-crawler')).ids).toEqual(['arxiv:2402.00002'])
      for (const nothing of ['', '   ', 'quxworld nothing', "' OR true //", '$phrase'])
        expect(await current().saying(nothing)).toEqual({ ids: [], verbatim: 0 })
    })

    it('answers null for what is not there', async () => {
      await fill(current())
      for (const id of ['', 'nothing', "'} RETURN 1 //", '💥']) {
        expect(await current().paper(id)).toBeNull()
        expect(await current().concept(id)).toBeNull()
        expect(await current().cluster(id)).toBeNull()
        expect(await current().evidence(id, id)).toBeNull()
        expect(await current().related(id)).toEqual([])
        expect(await current().closest(id)).toEqual([])
        expect(await current().neighborhood(`c:${id}`)).toBeNull()
        expect(await current().neighborhood(id)).toBeNull()
        expect(await current().path(`c:${id}`, `c:${PPO}`)).toBeNull()
      }
    })
  })

  describe('paths', () => {
    const stops = async (from: string, to: string, maxHops?: number) =>
      (await current().path(from, to, maxHops))?.nodes.map(({ type, node }) => `${type[0]}:${node.id}`)

    it('are the shortest, and alternate papers and concepts', async () => {
      await fill(current())
      expect(await stops('c:return', 'c:mosaic-stitching')).toEqual([
        'c:return',
        'p:arxiv:2401.00001',
        'c:quxworld',
        'p:arxiv:2402.00002',
        'c:map-making',
        'p:doi:10.1000/maps',
        'c:mosaic-stitching',
      ])
      const path = await current().path('p:arxiv:2401.00001', 'p:title:on-ppo-0a1b2c3d')
      expect(path!.hops).toEqual([
        { paper: 'arxiv:2401.00001', concept: PPO, role: 'uses', sentence: 'We train walkers with PPO on Quxworld.' },
        { paper: 'title:on-ppo-0a1b2c3d', concept: PPO, role: 'mentions', sentence: 'On PPO' },
      ])
    })

    it('go through the more specific of two concepts', async () => {
      await fill(current())
      expect(await stops('p:arxiv:2401.00001', 'p:arxiv:2402.00002')).toEqual([
        'p:arxiv:2401.00001',
        'c:quxworld',
        'p:arxiv:2402.00002',
      ])
    })

    it('tell what else lies between two papers or two concepts', async () => {
      await fill(current())
      const between = async (from: string, to: string) => {
        const { count, others } = (await current().path(from, to))!.between
        return { count, others: others.map(({ via, hops }) => [via.node.id, ...hops.map(({ role }) => role)]) }
      }
      expect(await between('p:arxiv:2401.00001', 'p:arxiv:2402.00002')).toEqual({
        count: 2,
        others: [[PPO, 'uses', 'compares_to']],
      })
      expect(await between('c:quxworld', `c:${PPO}`)).toEqual({
        count: 2,
        others: [['arxiv:2401.00001', 'evaluates_on', 'uses']],
      })
      expect(await between('c:return', 'c:mosaic-stitching')).toEqual({ count: 0, others: [] })
      expect(await between('p:arxiv:2401.00001', 'c:return')).toEqual({ count: 0, others: [] })
    })

    it('end where they begin, at the bound, and where there is no way', async () => {
      await fill(current())
      expect(await stops('c:return', 'c:return')).toEqual(['c:return'])
      expect(await stops('p:arxiv:2401.00001', 'c:return', 1)).toEqual(['p:arxiv:2401.00001', 'c:return'])
      expect(await stops('c:return', 'c:mosaic-stitching', 5)).toBeUndefined()
      expect(await stops('c:return', 'c:tidal-reckoning', 12)).toBeUndefined()
    })
  })

  describe('what several nodes have in common', () => {
    const common = async (...keys: string[]) => {
      const { nodes, counts, others } = await current().common(keys)
      return {
        nodes: nodes.map(({ node }) => node.id),
        counts: counts.map(({ links, count }) => [links, count]),
        others: others.map(({ via, hops }) => [via.node.id, ...hops.map(({ concept, role }) => `${role} ${concept}`)]),
      }
    }

    it('is the papers that speak of most of the concepts, each with its links', async () => {
      await fill(current())
      expect(await common('c:quxworld', `c:${PPO}`, 'c:return')).toEqual({
        nodes: ['quxworld', PPO, 'return'],
        counts: [
          [3, 1],
          [2, 1],
        ],
        others: [
          ['arxiv:2401.00001', 'evaluates_on quxworld', `uses ${PPO}`, 'evaluates_on return'],
          ['arxiv:2402.00002', 'evaluates_on quxworld', `compares_to ${PPO}`],
        ],
      })
    })

    it('is told of fewer links, too, where more papers than are told have all of them', async () => {
      const words = ['Ants', 'Bees', 'Cats']
      const about = (id: string, ...of: string[]) =>
        reading(
          { id, title: of.join(' ') },
          of.map((word) => ({ as: [word] })),
        )
      const ofAll = Array.from({ length: 50 }, (_, at) => about(`title:all-${at}`, ...words))
      await current().startRun(run('many'))
      await current().upsertReadings('many', [...ofAll, about('title:some', 'Ants', 'Bees')])
      const { counts, others } = await current().common(['c:ants', 'c:bees', 'c:cats'])
      expect(counts).toEqual([
        { type: 'paper', links: 3, count: 50 },
        { type: 'paper', links: 2, count: 1 },
      ])
      expect(others.at(-1)).toMatchObject({ via: { node: { id: 'title:some' } }, hops: [{}, {}] })
      expect(others.length).toBeLessThan(51)
    })

    it('is the concepts that the papers speak of, and of a mixture both', async () => {
      await fill(current())
      const papers = ['p:arxiv:2401.00001', 'p:arxiv:2402.00002', 'p:title:on-ppo-0a1b2c3d']
      const { counts, others } = await common(...papers)
      expect(counts[0]).toEqual([3, 1])
      expect(others[0]?.[0]).toBe(PPO)
      const mixed = await current().common([...papers.slice(0, 2), 'c:quxworld', `c:${PPO}`])
      expect(new Set(mixed.others.map(({ via }) => via.type))).toEqual(new Set(['paper', 'concept']))
    })

    it('tells of a mixture what the papers in it say of the concepts in it', async () => {
      await fill(current())
      const { links, counts } = await current().common(['c:return', 'p:arxiv:2401.00001', 'c:map-making'])
      expect(links).toEqual([
        {
          paper: 'arxiv:2401.00001',
          concept: 'return',
          role: 'evaluates_on',
          sentence: expect.stringContaining('return'),
        },
      ])
      expect(counts).toEqual([])
    })

    it('is, of two, what a path says lies between them', async () => {
      await fill(current())
      for (const [one, other] of [
        ['c:quxworld', `c:${PPO}`],
        ['p:arxiv:2401.00001', 'p:arxiv:2402.00002'],
      ] as const) {
        const { nodes, between } = (await current().path(one, other))!
        const through = [nodes[1]!, ...between.others.map(({ via }) => via)].map(({ node }) => node.id)
        const [all] = (await current().common([one, other], { ids: true })).counts
        expect(all).toMatchObject({ links: 2, count: between.count })
        // To be taken away are papers alone.
        expect(all!.ids?.toSorted()).toEqual(all!.type === 'paper' ? through.toSorted() : undefined)
      }
    })

    it('leaves out what is not there, and names it, and what two keys lead to once', async () => {
      await fill(current())
      expect((await current().common(['c:quxworld', 'c:nothing', `c:${PPO}`])).unknown).toEqual(['c:nothing'])
      expect(await common('c:quxworld', 'c:quxworld', 'c:nothing', "p:'} RETURN 1 //")).toEqual({
        nodes: ['quxworld'],
        counts: [],
        others: [],
      })
    })
  })

  describe('neighborhoods', () => {
    it('hold a node’s links, strongest first, and what is at their other end', async () => {
      await fill(current())
      await current().writeDerived(derived())
      const around = await current().neighborhood('p:arxiv:2401.00001')
      expect(around!.concepts.map(({ id }) => id)).toEqual([PPO, 'return', 'quxworld'])
      expect(around!.papers.map(({ id }) => id)).toEqual(['arxiv:2401.00001'])
      expect(around!.edges).toHaveLength(3)
      expect(around!.coOccurrences).toEqual(derived().coOccurrences)
      expect(around!.clusters.map(({ id }) => id)).toEqual(['k1'])
    })

    it('can be narrowed to some roles and to the strongest links', async () => {
      await fill(current())
      const users = await current().neighborhood(`c:${PPO}`, { roles: ['uses', 'mentions'] })
      expect(users!.edges.map(({ role }) => role)).toEqual(['uses', 'mentions'])
      const strongest = await current().neighborhood(`c:${PPO}`, { limit: 1 })
      expect(strongest!.papers.map(({ id }) => id)).toEqual(['arxiv:2401.00001'])
    })

    it('are of a paper without concepts that paper alone', async () => {
      await fill(current())
      await current().upsertReadings('first', [reading({ id: 'silent', title: 'Silence' }, [])])
      const around = await current().neighborhood('p:silent')
      expect(around).toMatchObject({ papers: [{ id: 'silent', concepts: 0 }], concepts: [], edges: [] })
    })
  })
}
