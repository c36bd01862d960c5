import { expect, test } from 'vitest'
import { joinGraphs, toAtlas } from '@/lib/graph/atlas'
import type { Graph } from '@/lib/model/graph'

const paper = (id: string) => ({ id, title: `Paper ${id}`, concepts: 1 })
const concept = (id: string) => ({ id, name: id, kind: 'Method' as const, papers: 1 })
const edge = (from: string, to: string) => ({
  paper: from,
  concept: to,
  role: 'uses' as const,
  confidence: 1,
  salience: 1,
  count: 1,
})

const shown: Graph = {
  papers: [paper('1')],
  concepts: [concept('ant')],
  edges: [edge('1', 'ant')],
  coOccurrences: [],
  clusters: [],
  whole: { papers: 2, concepts: 2 },
}

test('a node that is not shown is drawn with its neighborhood, and nothing twice', () => {
  const beyond: Graph = {
    papers: [paper('2'), paper('1')],
    concepts: [concept('bee')],
    edges: [edge('1', 'bee'), edge('2', 'bee')],
    coOccurrences: [],
    clusters: [],
  }
  const atlas = toAtlas(joinGraphs(shown, beyond))
  expect([...atlas.nodes.keys()]).toEqual(['p:1', 'p:2', 'c:ant', 'c:bee'])
  expect(atlas.links('p:1').map(({ key }) => key)).toEqual(['c:ant', 'c:bee'])
  expect(joinGraphs(shown, shown)).toEqual(shown)
})

test('a paper is named as people read its title', () => {
  const atlas = toAtlas({ ...shown, papers: [{ ...paper('1'), title: 'An $\\ell_1$ walk' }] })
  expect(atlas.nodes.get('p:1')).toMatchObject({ name: 'An ℓ₁ walk', node: { title: 'An $\\ell_1$ walk' } })
})
