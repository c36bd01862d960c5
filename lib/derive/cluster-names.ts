/**
 * Names of clusters: two concepts that many of its papers speak of, themselves or by narrower ones, and few others do. They
 * are to say different things, the broader one first.
 */
import { specificity } from '@/lib/graph/similarity'
import { type Followed, salience } from './cluster-graph'
import type { Corpus } from './links'
import { nameKey, nameWords } from './name-key'
import { upwards, widerConcepts } from './wider-concepts'

export interface ClusterName {
  /** Concept ids of its terms, the most telling first: that is the cluster's id where it is new. */
  ids: string[]
  name: string
}

interface Candidate {
  concept: number
  score: number
  /** Papers of the cluster that speak of it or of a narrower one. */
  papers: Set<number>
  /** How much oftener than chance has it: 1 where its papers are as many there as anywhere. */
  lift: number
}

/** Fewer candidates than all concepts are compared for the second term. */
const MOST_CANDIDATES = 60
const LONGEST_TERM = 42
/** A second term that has a word of the first tells less. */
const SHARED_WORD = 0.5
/** So does one that is a kind of the same. */
const SHARED_KIND = 0.6
/** And one of the same papers. */
const SHARED_PAPERS = 0.4
/** Share of the best score with which an earlier term stays. */
const STILL_GOOD = 0.7
/** A term whose own place is in another cluster tells less of this one. */
const FROM_ELSEWHERE = 0.4
/** How much a paper on a narrower concept is on the wider one, a step up, and how many steps are gone. */
const A_STEP_UP = 0.5
const MOST_STEPS = 3
/** A name is to hold for this share of the papers; what holds for less counts less, and is second to nothing that does. */
const FAIR = 0.25
/** In large clusters nothing may: a second term then holds for this share of the papers of the first, and for some. */
const [FAIR_BESIDE, SOME] = [1 / 3, 3]
/** What is hardly oftener in a cluster than anywhere tells nothing of it as a second term. */
const LEAST_LIFT = 1.5
/** So that what all papers have in common still has an order. */
const LEAST = 0.01
const SEPARATOR = ' · '

/** A cluster to be named: indexes of its papers, and the name it had. */
export interface Unnamed {
  papers: readonly number[]
  earlierName: string | undefined
  /** Whether the concept with that index lies in the cluster itself. */
  holds: (concept: number) => boolean
}

/**
 * Biggest cluster first. No concept names two clusters, no term is part or a kind of the other one beside it, and a term that
 * a cluster had stays as long as it is about as good as the best.
 */
export function nameClusters(followed: Followed, clusters: readonly Unnamed[]): ClusterName[] {
  const { corpus } = followed
  const { spoken, above } = speak(followed)
  const counts = countPapers(corpus, spoken)
  const ranked = clusters.map((cluster) => candidates(cluster, { corpus, spoken, counts }))
  const earlier = clusters.map(({ earlierName = '' }) => earlierName.split(SEPARATOR))
  const taken = new Set<number>()
  const nameOf = ({ concept }: Candidate): string => corpus.concepts[concept]!.name
  // First terms before second ones, so that none is taken as the second term of a bigger cluster.
  const firsts = ranked.map((own, at) => {
    const free = own.filter(({ concept }) => !taken.has(concept))
    const kept = free.find((candidate) => earlier[at]!.includes(nameOf(candidate)))
    return take(kept && kept.score >= (free[0]?.score ?? 0) * STILL_GOOD ? kept : free[0], taken)
  })
  return firsts.map((first, at) => {
    if (!first) return { ids: [], name: `Cluster ${at + 1}` }
    const members = clusters[at]!.papers.length
    const fair = Math.min(FAIR * members, Math.max(SOME, FAIR_BESIDE * first.papers.size))
    // What a single paper of several speaks of is no name for all of them, nor what is as common elsewhere.
    const isShared = ({ papers, lift }: Candidate): boolean =>
      lift >= LEAST_LIFT && papers.size >= fair && (papers.size > 1 || members <= 2)
    const shared = ranked[at]!.filter(isShared)
    const rated = rateSeconds(first, shared.slice(0, MOST_CANDIDATES), { taken, nameOf, above })
    const kept = rated.find(({ candidate }) => earlier[at]!.includes(nameOf(candidate)))
    const best = kept && kept.value >= (rated[0]?.value ?? 0) * STILL_GOOD ? kept : rated[0]
    const second = take(best?.candidate, taken)
    const ids = [first, second].flatMap((term) => (term ? corpus.concepts[term.concept]!.id : []))
    return { ids, name: inOrder(first, second, earlier[at]!, nameOf) }
  })
}

/** The one of more papers first; two that were there before, as they stood. */
function inOrder(
  first: Candidate,
  second: Candidate | undefined,
  earlier: readonly string[],
  nameOf: (candidate: Candidate) => string,
): string {
  if (!second) return nameOf(first)
  const terms =
    second.papers.size > first.papers.size ? [nameOf(second), nameOf(first)] : [nameOf(first), nameOf(second)]
  return (terms.every((term) => earlier.includes(term)) ? earlier : terms).join(SEPARATOR)
}

/** By concept, how much a paper is about it. */
type Spoken = ReadonlyMap<number, number>

/** What a paper speaks of, wider concepts included, and which those are. */
function speak({ corpus, kinds, broader }: Followed) {
  const nameOf = new Map(corpus.concepts.map(({ id, name }) => [id, name]))
  // One word at the end of a name is too wide for one: of “pose estimation”, estimation.
  const telling = broader.filter((link) => link.source === 'lexicon' || nameOf.get(link.broader)!.includes(' '))
  const wider = widerConcepts(corpus, telling)
  const above = (concept: number): ReadonlyMap<number, number> => upwards(concept, wider, MOST_STEPS)
  const spoken = (paper: number): Spoken => {
    const all = new Map<number, number>()
    for (const link of corpus.papers[paper]!.links) {
      const weight = salience(link, kinds[link.concept]!)
      for (const [concept, steps] of above(link.concept)) {
        all.set(concept, Math.max(weight * A_STEP_UP ** steps, all.get(concept) ?? 0))
      }
    }
    return all
  }
  return { spoken, above }
}

/** Papers that speak of each concept or of a narrower one. */
function countPapers({ papers, concepts }: Corpus, spoken: (paper: number) => Spoken): Uint32Array {
  const counts = new Uint32Array(concepts.length)
  for (const paper of papers.keys()) for (const concept of spoken(paper).keys()) counts[concept]!++
  return counts
}

interface Naming {
  taken: ReadonlySet<number>
  nameOf: (candidate: Candidate) => string
  above: (concept: number) => ReadonlyMap<number, number>
}

/** What each could add to the first term, best first. */
function rateSeconds(first: Candidate, own: readonly Candidate[], { taken, nameOf, above }: Naming) {
  const key = nameKey(nameOf(first))
  const words = new Set(nameWords(nameOf(first)))
  const over = above(first.concept)
  const rated: { candidate: Candidate; value: number }[] = []
  for (const candidate of own) {
    const other = nameKey(nameOf(candidate))
    const wider = above(candidate.concept)
    if (taken.has(candidate.concept) || other.includes(key) || key.includes(other)) continue
    if (wider.has(first.concept) || over.has(candidate.concept)) continue
    const sameWord = nameWords(nameOf(candidate)).some((word) => words.has(word))
    const sameKind = [...wider.keys()].some((concept) => over.has(concept))
    const alike = sameWord ? SHARED_WORD : sameKind ? SHARED_KIND : 1
    const value = candidate.score * alike * (1 - SHARED_PAPERS * overlap(first.papers, candidate.papers))
    rated.push({ candidate, value })
  }
  return rated.sort((a, b) => b.value - a.value || a.candidate.concept - b.candidate.concept)
}

function take(candidate: Candidate | undefined, taken: Set<number>): Candidate | undefined {
  if (candidate) taken.add(candidate.concept)
  return candidate
}

interface Counted {
  corpus: Corpus
  spoken: (paper: number) => Spoken
  counts: Uint32Array
}

/**
 * By how much the cluster's papers are about a concept, how many of them are, squared, whether they are a fair share of all,
 * how much oftener than chance has it, and how rare it is. One paper is taken off: a concept of one covers it wholly by chance.
 */
function candidates({ papers: members, holds }: Unnamed, { corpus, spoken, counts }: Counted): Candidate[] {
  const { papers, concepts } = corpus
  const found = new Map<number, Candidate>()
  for (const paper of members) {
    for (const [concept, weight] of spoken(paper)) {
      if (concepts[concept]!.name.length > LONGEST_TERM) continue
      const candidate = found.get(concept)
      if (candidate) {
        candidate.score += weight
        candidate.papers.add(paper)
      } else found.set(concept, { concept, score: weight, papers: new Set([paper]), lift: 1 })
    }
  }
  const ranked = [...found.values()]
  for (const candidate of ranked) {
    const inside = candidate.papers.size
    const all = counts[candidate.concept]!
    candidate.lift = (inside * papers.length) / (all * members.length)
    candidate.score *= holds(candidate.concept) ? 1 : FROM_ELSEWHERE
    candidate.score *= Math.min(1, inside / members.length / FAIR)
    candidate.score *= (Math.max(inside - 0.9, 0.05) ** 2 / inside) * Math.max(Math.log(candidate.lift), LEAST)
    candidate.score *= Math.max(specificity(all, papers.length), LEAST) ** 1.5
  }
  return ranked.sort((a, b) => b.score - a.score || a.concept - b.concept)
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const paper of a) if (b.has(paper)) both++
  return both / Math.min(a.size, b.size)
}
