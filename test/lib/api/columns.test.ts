import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeGraph, encodeGraph } from '@/lib/api/columns'
import { KINDS, ROLES } from '@/lib/model/concept'
import type { Graph, RoleEdge } from '@/lib/model/graph'

const small: Graph = {
  papers: [
    { id: 'arxiv:1', title: 'Café – a survey 🚗', year: 2024, concepts: 2, x: -10.25, y: 3, cluster: 'driving' },
    { id: 'arxiv:2', title: 'No links', concepts: 0 },
  ],
  concepts: [
    { id: 'carla', name: 'CARLA', kind: 'Benchmark', papers: 1, x: 400, y: -120.5, cluster: 'driving' },
    { id: 'ppo', name: 'proximal policy optimization', short: 'PPO', kind: 'Method', papers: 1, x: 0, y: 0 },
  ],
  edges: [
    { paper: 'arxiv:1', concept: 'carla', role: 'evaluates_on', confidence: 0.9, salience: 0.3, count: 3 },
    { paper: 'arxiv:1', concept: 'ppo', role: 'uses', confidence: 1, salience: 1, count: 300 },
  ],
  coOccurrences: [{ source: 'carla', target: 'ppo', papers: 1 }],
  clusters: [{ id: 'driving', name: 'autonomous driving · CARLA', papers: 1, concepts: 1, color: 3 }],
}

/** Whole graphs: unique ids, links between nodes that exist, places and clusters sometimes missing. */
const graphs = fc
  .record({
    paperIds: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }),
    conceptIds: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }),
    clusterIds: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 }),
  })
  .chain(({ paperIds, conceptIds, clusterIds }) => {
    const place = fc.record(
      {
        x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        ...(clusterIds.length > 0 ? { cluster: fc.constantFrom(...clusterIds) } : {}),
      },
      { requiredKeys: ['x', 'y'] },
    )
    const places = fc.option(place, { nil: {} })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const whole = fc.nat({ max: 1_000_000 })
    const text = fc.string({ unit: 'grapheme' })
    const node = <T>(ids: string[], more: (id: string) => fc.Arbitrary<T>) => fc.tuple(...ids.map((id) => more(id)))
    const pairs = (from: string[], to: string[]) =>
      from.length > 0 && to.length > 0
        ? fc.uniqueArray(fc.tuple(fc.constantFrom(...from), fc.constantFrom(...to)), { selector: String })
        : fc.constant([] as [string, string][])
    return fc.record({
      papers: node(paperIds, (id) =>
        fc
          .tuple(places, text, fc.option(fc.integer({ min: 1500, max: 2200 }), { nil: undefined }), whole)
          .map(([at, title, year, concepts]) => ({ id, title, ...(year ? { year } : {}), concepts, ...at })),
      ),
      concepts: node(conceptIds, (id) =>
        fc
          .tuple(places, text, fc.constantFrom(...KINDS), whole, text)
          .map(([at, name, kind, papers, short]) => ({ id, name, kind, papers, ...at, ...(short && { short }) })),
      ),
      clusters: node(clusterIds, (id) =>
        fc
          .tuple(text, whole, whole, fc.nat({ max: 40 }))
          .map(([name, papers, concepts, color]) => ({ id, name, papers, concepts, color })),
      ),
      edges: pairs(paperIds, conceptIds).chain((ends) =>
        fc.tuple(
          ...ends.map(([paper, concept]) =>
            fc.tuple(fc.constantFrom(...ROLES), share, share, whole).map(
              ([role, confidence, salience, count]): RoleEdge => ({
                paper,
                concept,
                role,
                confidence,
                salience,
                count,
              }),
            ),
          ),
        ),
      ),
      coOccurrences: pairs(conceptIds, conceptIds).chain((ends) =>
        fc.tuple(...ends.map(([source, target]) => whole.map((papers) => ({ source, target, papers })))),
      ),
    }) as fc.Arbitrary<Graph>
  })

const byEnds = (graph: Graph): { edges: string[]; bonds: string[] } => ({
  edges: graph.edges.map(({ paper, concept, role, count }) => JSON.stringify([paper, concept, role, count])).sort(),
  bonds: graph.coOccurrences.map((bond) => JSON.stringify([bond.source, bond.target, bond.papers])).sort(),
})

const withoutPlaces = (graph: Graph) => ({
  papers: graph.papers.map(({ x, y, ...rest }) => ({ ...rest, placed: x !== undefined && y !== undefined })),
  concepts: graph.concepts.map(({ x, y, ...rest }) => ({ ...rest, placed: x !== undefined && y !== undefined })),
  clusters: graph.clusters,
})

describe('columns', () => {
  test('carry papers, concepts, links and clusters', () => {
    const read = decodeGraph(encodeGraph(small))
    expect(withoutPlaces(read)).toEqual(withoutPlaces(small))
    expect(read.edges).toEqual(small.edges)
    expect(read.coOccurrences).toEqual(small.coOccurrences)
    expect(read.papers[0]?.x).toBe(-10.25)
    expect(read.papers[1]).toEqual({ id: 'arxiv:2', title: 'No links', concepts: 0 })
  })

  test('carry any graph, places within a step of the sheet confidence and salience within 0.002', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const read = decodeGraph(encodeGraph(graph))
        expect(withoutPlaces(read)).toEqual(withoutPlaces(graph))
        expect(byEnds(read)).toEqual(byEnds(graph))
        const nodes = [...graph.papers, ...graph.concepts]
        const placed = nodes.filter(({ x }) => x !== undefined)
        for (const axis of ['x', 'y'] as const) {
          const values = placed.map((node) => node[axis] ?? 0)
          const step = values.length > 0 ? (Math.max(...values) - Math.min(...values)) / 65_534 : 0
          ;[...read.papers, ...read.concepts].forEach((node, at) => {
            expect(Math.abs((node[axis] ?? 0) - (nodes[at]?.[axis] ?? 0))).toBeLessThanOrEqual(step * 0.51 + 1e-9)
          })
        }
        const given = new Map(graph.edges.map((edge) => [`${edge.paper}\n${edge.concept}`, edge]))
        for (const edge of read.edges) {
          const { confidence, salience } = given.get(`${edge.paper}\n${edge.concept}`) ?? expect.fail('no such link')
          expect(edge.confidence).toBeCloseTo(confidence, 2)
          expect(edge.salience).toBeCloseTo(salience, 2)
        }
      }),
      { numRuns: 150 },
    )
  })

  test.each([0.4961, 0.498, 0.4999999, 0.5, 0.5001, 0.501])(
    'carry a salience of %f on its side of a half',
    (salience) => {
      const [edge] = decodeGraph(encodeGraph({ ...small, edges: [{ ...small.edges[0]!, salience }] })).edges
      expect(edge!.salience >= 0.5).toBe(salience >= 0.5)
      expect(Math.abs(edge!.salience - salience)).toBeLessThanOrEqual(0.004)
    },
  )

  test('say of how many nodes they are a part', () => {
    const whole = { papers: 50_000, concepts: 261_364 }
    expect(decodeGraph(encodeGraph({ ...small, whole })).whole).toEqual(whole)
    expect(decodeGraph(encodeGraph(small))).not.toHaveProperty('whole')
  })

  test('an empty graph is a graph', () => {
    const empty: Graph = { papers: [], concepts: [], edges: [], coOccurrences: [], clusters: [] }
    expect(decodeGraph(encodeGraph(empty))).toEqual(empty)
  })

  test('leave out links to nodes that are not in the graph', () => {
    const edges: RoleEdge[] = [
      ...small.edges,
      { paper: 'gone', concept: 'ppo', role: 'uses', confidence: 1, salience: 1, count: 1 },
    ]
    expect(decodeGraph(encodeGraph({ ...small, edges })).edges).toEqual(small.edges)
  })
})

describe('bytes that are no graph', () => {
  const bytes = encodeGraph(small)

  test.each([
    ['another file', new TextEncoder().encode('{"papers":[]}'), /no graph/],
    ['nothing', new Uint8Array(), /ends too early/],
    ['another version', Uint8Array.from([...bytes.slice(0, 2), 99, ...bytes.slice(3)]), /format 99/],
    ['something behind the end', Uint8Array.from([...bytes, 0]), /after its end/],
  ])('%s is refused with a reason and a remedy', (_name, broken, reason) => {
    expect(() => decodeGraph(broken)).toThrow(reason)
    expect(() => decodeGraph(broken)).toThrow(/Reload the page/)
  })

  test('a cut answer never passes for a smaller graph', () => {
    for (let end = 0; end < bytes.length; end++) expect(() => decodeGraph(bytes.slice(0, end))).toThrow(/can't be read/)
  })

  test('any change of bytes gives a graph or the error, never another failure', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const broken = Uint8Array.from(bytes)
        broken[at] = value
        try {
          decodeGraph(broken)
        } catch (error) {
          expect(String(error)).toMatch(/can't be read/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
