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
/** Share of the best score with which an earlier term stays. */
const STILL_GOOD = 0.7
/** A term whose own place is in another cluster tells less of this one. */
const FROM_ELSEWHERE = 0.4
const SEPARATOR = ' · '

/** A cluster to be named: indexes of its papers, and the name it had. */
export interface Unnamed {
  papers: readonly number[]
  earlierName: string | undefined
  /** Whether the concept with that index lies in the cluster itself. */
  holds: (concept: number) => boolean
}

/**
 * Biggest cluster first. No concept names two clusters, no term is part of the other one beside it, and a term that a
 * cluster had stays as long as it is about as good as the best.
 */
export function nameClusters(corpus: Corpus, kinds: readonly Kind[], clusters: readonly Unnamed[]): ClusterName[] {
  const ranked = clusters.map((cluster) => candidates(corpus, kinds, cluster))
  const earlier = clusters.map(({ earlierName = '' }) => earlierName.split(SEPARATOR))
  const taken = new Set<number>()
  const nameOf = ({ concept }: Candidate): string => corpus.concepts[concept]!.name
  // First terms before second ones, so that none is taken as the second term of a bigger cluster.
  const firsts = ranked.map((own, at) => {
    const free = own.filter(({ concept }) => !taken.has(concept))
    const kept = free.find((candidate) => nameOf(candidate) === earlier[at]![0])
    return take(kept && kept.score >= (free[0]?.score ?? 0) * STILL_GOOD ? kept : free[0], taken)
  })
  return firsts.map((first, at) => {
    if (!first) return { id: `cluster-${at + 1}`, name: `Cluster ${at + 1}` }
    // What a single paper of several speaks of is no name for all of them.
    const shared = ranked[at]!.filter((candidate) => candidate.papers.size > 1 || clusters[at]!.papers.length <= 2)
    const rated = rateSeconds(first, shared.slice(0, MOST_CANDIDATES), { taken, nameOf })
    const kept = rated.find(({ candidate }) => nameOf(candidate) === earlier[at]![1])
    const best = kept && kept.value >= (rated[0]?.value ?? 0) * STILL_GOOD ? kept : rated[0]
    const second = take(best?.candidate, taken)
    return {
      id: corpus.concepts[first.concept]!.id,
      name: second ? `${nameOf(first)}${SEPARATOR}${nameOf(second)}` : nameOf(first),
    }
  })
}

interface Naming {
  taken: ReadonlySet<number>
  nameOf: (candidate: Candidate) => string
}

/** What each could add to the first term, best first. */
function rateSeconds(first: Candidate, own: readonly Candidate[], { taken, nameOf }: Naming) {
  const key = nameKey(nameOf(first))
  const words = new Set(nameWords(nameOf(first)))
  const rated: { candidate: Candidate; value: number }[] = []
  for (const candidate of own) {
    const other = nameKey(nameOf(candidate))
    if (taken.has(candidate.concept) || other.includes(key) || key.includes(other)) continue
    const alike = nameWords(nameOf(candidate)).some((word) => words.has(word)) ? SHARED_WORD : 1
    rated.push({ candidate, value: candidate.score * alike * (1 - 0.6 * overlap(first.papers, candidate.papers)) })
  }
  return rated.sort((a, b) => b.value - a.value || a.candidate.concept - b.candidate.concept)
}

function take(candidate: Candidate | undefined, taken: Set<number>): Candidate | undefined {
  if (candidate) taken.add(candidate.concept)
  return candidate
}

/** By coverage of the cluster's papers, weighted by what each link says of its paper, times share of the concept. */
function candidates(
  { papers, concepts }: Corpus,
  kinds: readonly Kind[],
  { papers: members, holds }: Unnamed,
): Candidate[] {
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
    if (!holds(candidate.concept)) candidate.score *= FROM_ELSEWHERE
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
