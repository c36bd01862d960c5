/**
 * The graph in which clusters are found: papers and the concepts that at least two of them share, bound the tighter the
 * more a concept tells of its papers. A concept that most papers have binds next to nothing.
 */
import { UndirectedGraph } from 'graphology'
import { association, specificity } from '@/lib/graph/similarity'
import type { Kind, Role } from '@/lib/model/concept'
import { conceptKey, paperKey } from '@/lib/model/graph'
import type { Bond } from './co-occurrence'
import type { Corpus, Link } from './links'

/** What a paper is about binds it; what it only measures by or compares to does less. */
const ROLE_WEIGHTS: Record<Role, number> = {
  addresses: 1.2,
  proposes: 1,
  uses: 1,
  evaluates_on: 0.6,
  compares_to: 0.5,
  mentions: 0.35,
}
const KIND_WEIGHTS: Record<Kind, number> = { Task: 1.2, Method: 1, Benchmark: 0.7, Metric: 0.35 }
const TITLE_WEIGHT = 1.6
const BOND_WEIGHT = 0.25

/** How much a link says of what its paper is about. */
export const linkWeight = (link: Link, kind: Kind, inPapers: number, papers: number): number =>
  ROLE_WEIGHTS[link.role] *
  KIND_WEIGHTS[kind] *
  (link.inTitle ? TITLE_WEIGHT : 1) *
  (0.2 + 0.8 * link.confidence) *
  specificity(inPapers, papers) ** 2

/** Nodes are keys (`p:…`, `c:…`), edges carry `weight`. Papers come first, all in order of id. */
export function toClusterGraph(corpus: Corpus, kinds: readonly Kind[], bonds: readonly Bond[]): UndirectedGraph {
  const graph = new UndirectedGraph()
  const { papers, concepts } = corpus
  for (const { id } of papers) graph.addNode(paperKey(id))
  for (const { id, papers: count } of concepts) if (count > 1) graph.addNode(conceptKey(id))
  for (const { id, links } of papers) {
    for (const link of links) {
      const concept = concepts[link.concept]!
      if (concept.papers < 2) continue
      const weight = linkWeight(link, kinds[link.concept]!, concept.papers, papers.length)
      if (weight > 0.001) graph.addEdge(paperKey(id), conceptKey(concept.id), { weight })
    }
  }
  for (const { first, second, papers: together } of bonds) {
    if (together < 2) continue
    const a = concepts[first]!
    const b = concepts[second]!
    const bound = association(together, a.papers, b.papers, papers.length)
    const tells = specificity(a.papers, papers.length) * specificity(b.papers, papers.length)
    const weight = BOND_WEIGHT * Math.min(together, 8) * Math.max(0, bound) * tells
    if (weight > 0.001) graph.addEdge(conceptKey(a.id), conceptKey(b.id), { weight })
  }
  return graph
}
