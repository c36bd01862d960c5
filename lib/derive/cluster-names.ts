/** Names of clusters: the two concepts that most of its papers share and few others have. */
import type { Kind } from '@/lib/model/concept'
import { salience } from './cluster-graph'
import type { Corpus } from './links'
import { nameKey, nameWords } from './name-key'

export interface ClusterName {
  /** Concept id of the first term: the cluster's id where it is new. */
  id: string
  name: string
}

interface Candidate {
  concept: number
  score: number
  papers: Set<number>
}

/** Fewer candidates than all concepts are compared for the second term. */
const MOST_CANDIDATES = 60
const LONGEST_TERM = 42
/** A second term that has a word of the first tells less. */
const SHARED_WORD = 0.5

/**
 * `members[k]` are indexes of the papers of cluster k, biggest cluster first. No concept names two clusters, and no term
 * is part of the other one beside it.
 */
export function nameClusters(corpus: Corpus, kinds: readonly Kind[], members: readonly number[][]): ClusterName[] {
  const ranked = members.map((papers) => candidates(corpus, kinds, papers))
  const taken = new Set<number>()
  // First terms before second ones, so that none is taken as the second term of a bigger cluster.
  const firsts = ranked.map((own) =>
    take(
      own.find(({ concept }) => !taken.has(concept)),
      taken,
    ),
  )
  return firsts.map((first, cluster) => {
    if (!first) return { id: `cluster-${cluster + 1}`, name: `Cluster ${cluster + 1}` }
    const key = nameKey(corpus.concepts[first.concept]!.name)
    const words = new Set(nameWords(corpus.concepts[first.concept]!.name))
    let second: Candidate | undefined
    let best = 0
    for (const candidate of ranked[cluster]!.slice(0, MOST_CANDIDATES)) {
      if (taken.has(candidate.concept)) continue
      const { name } = corpus.concepts[candidate.concept]!
      const other = nameKey(name)
      if (other.includes(key) || key.includes(other)) continue
      const alike = nameWords(name).some((word) => words.has(word)) ? SHARED_WORD : 1
      const value = candidate.score * alike * (1 - 0.6 * overlap(first.papers, candidate.papers))
      if (value <= best) continue
      second = candidate
      best = value
    }
    take(second, taken)
    const { id, name } = corpus.concepts[first.concept]!
    return { id, name: second ? `${name} · ${corpus.concepts[second.concept]!.name}` : name }
  })
}

function take(candidate: Candidate | undefined, taken: Set<number>): Candidate | undefined {
  if (candidate) taken.add(candidate.concept)
  return candidate
}

/** By coverage of the cluster's papers, weighted by what each link says of its paper, times share of the concept. */
function candidates({ papers, concepts }: Corpus, kinds: readonly Kind[], members: readonly number[]): Candidate[] {
  const found = new Map<number, Candidate>()
  for (const index of members) {
    for (const link of papers[index]!.links) {
      if (concepts[link.concept]!.name.length > LONGEST_TERM) continue
      const weight = salience(link, kinds[link.concept]!)
      const candidate = found.get(link.concept)
      if (candidate) {
        candidate.score += weight
        candidate.papers.add(index)
      } else found.set(link.concept, { concept: link.concept, score: weight, papers: new Set([index]) })
    }
  }
  const ranked = [...found.values()]
  for (const candidate of ranked) {
    const inside = candidate.papers.size
    // A concept of one paper covers it wholly by chance: one is taken off.
    candidate.score *=
      (Math.max(inside - 0.9, 0.05) / members.length) * (inside / (concepts[candidate.concept]!.papers + 1))
  }
  return ranked.sort((a, b) => b.score - a.score || a.concept - b.concept)
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const paper of a) if (b.has(paper)) both++
  return both / Math.min(a.size, b.size)
}
