/**
 * The graph in which clusters are found: papers and the concepts that at least two of them share, bound the tighter the
 * more a concept tells of its papers. A concept that most papers have binds next to nothing.
 */
import { UndirectedGraph } from 'graphology'
import { association, specificity } from '@/lib/graph/similarity'
import type { Kind, Role } from '@/lib/model/concept'
import { conceptKey, paperKey } from '@/lib/model/graph'
import { EMPTY_WORDS } from '@/lib/model/wide-words'
import type { BroaderLink } from './broader'
import type { Bond } from './co-occurrence'
import type { Corpus, Link } from './links'
import { nameWords } from './name-key'
import { widerConcepts } from './wider-concepts'

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
export const BROADER_WEIGHT = 0.5
const WORD_WEIGHT = 0.3
const LEAST_WEIGHT = 0.001

/** What follows from the facts before clusters do. */
export interface Followed {
  corpus: Corpus
  /** By index of the concept. */
  kinds: readonly Kind[]
  bonds: readonly Bond[]
  broader: readonly BroaderLink[]
}

/** How much a paper is about a concept, as far as the link itself says. */
export const salience = (link: Link, kind: Kind): number =>
  ROLE_WEIGHTS[link.role] * KIND_WEIGHTS[kind] * (link.inTitle ? TITLE_WEIGHT : 1) * (0.2 + 0.8 * link.salience)

/** How tightly a link binds its paper: the less, the more papers have the concept too. */
export const linkWeight = (link: Link, kind: Kind, inPapers: number, papers: number): number =>
  salience(link, kind) * specificity(inPapers, papers) ** 2

/** Nodes are keys (`p:…`, `c:…`, and `w:…` for words), edges carry `weight`. Papers come first, all in order of id. */
export function toClusterGraph({ corpus, kinds, bonds, broader }: Followed): UndirectedGraph {
  const graph = new UndirectedGraph()
  const { papers, concepts } = corpus
  const bind = (first: string, second: string, weight: number): void => {
    if (weight < LEAST_WEIGHT) return
    graph.updateEdge(first, second, (old) => ({ weight: Math.max(weight, old.weight ?? 0) }))
  }
  for (const { id } of papers) graph.addNode(paperKey(id))
  for (const { id, papers: count } of concepts) if (count > 1) graph.addNode(conceptKey(id))
  const wider = widerConcepts(corpus, broader)
  const words = wordsOfLeaves(corpus)
  for (const { id, links } of papers) {
    for (const link of links) {
      const concept = concepts[link.concept]!
      const kind = kinds[link.concept]!
      const weigh = (count: number): number => linkWeight(link, kind, count, papers.length)
      if (concept.papers > 1) bind(paperKey(id), conceptKey(concept.id), weigh(concept.papers))
      for (const above of wider[link.concept] ?? []) {
        const { id: aboveId, papers: count } = concepts[above]!
        if (count > 1) bind(paperKey(id), conceptKey(aboveId), BROADER_WEIGHT * weigh(count))
      }
      for (const { word, papers: count } of words.get(link.concept) ?? []) {
        bind(paperKey(id), `w:${word}`, WORD_WEIGHT * weigh(count))
      }
    }
  }
  for (const { first, second, papers: together } of bonds) {
    if (together < 2) continue
    const a = concepts[first]!
    const b = concepts[second]!
    const bound = association(together, a.papers, b.papers, papers.length)
    const tells = specificity(a.papers, papers.length) * specificity(b.papers, papers.length)
    bind(conceptKey(a.id), conceptKey(b.id), BOND_WEIGHT * Math.min(together, 8) * Math.max(0, bound) * tells)
  }
  return graph
}

/**
 * A concept of one paper binds it by its words: `reward design thesis` to other papers on rewards. Words that a tenth of
 * the papers have in their concepts say too little.
 */
function wordsOfLeaves({ papers, concepts }: Corpus): Map<number, { word: string; papers: number }[]> {
  const owners = new Map<string, Set<string>>()
  const wordsOf = new Map<number, string[]>()
  for (const { id, links } of papers) {
    for (const { concept } of links) {
      const words = nameWords(concepts[concept]!.name).filter((word) => word.length > 3 && !EMPTY_WORDS.has(word))
      if (concepts[concept]!.papers === 1) wordsOf.set(concept, words)
      for (const word of words) {
        const own = owners.get(word)
        if (own) own.add(id)
        else owners.set(word, new Set([id]))
      }
    }
  }
  const most = Math.max(6, papers.length / 10)
  const kept = new Map<number, { word: string; papers: number }[]>()
  for (const [concept, words] of wordsOf) {
    const telling = words.map((word) => ({ word, papers: owners.get(word)?.size ?? 0 }))
    kept.set(
      concept,
      telling.filter((word) => word.papers > 1 && word.papers <= most),
    )
  }
  return kept
}
