/**
 * Names of clusters: two concepts that many of its papers speak of, themselves or by narrower ones, and few others do; three
 * where two hold for few of the papers. They are to say different things, the broader one first.
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
const [FAIR_BESIDE, SOME] = [1 / 5, 3]
/** Where the terms hold for less than this share of the papers, there is a third one. */
const ENOUGH = 0.5
/** What is there for the papers that it adds brings this share of them, and some. */
const [LEAST_ADDED, SOME_ADDED] = [0.04, 2]
const MOST_TERMS = 3
/** What is hardly oftener in a cluster than anywhere tells nothing of it as a further term. */
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
 * Biggest cluster first. No concept names two clusters, no term is part or a kind of another one beside it, and a term that
 * a cluster had stays as long as it is about as good as the best.
 */
export function nameClusters(followed: Followed, clusters: readonly Unnamed[]): ClusterName[] {
  const { corpus } = followed
  const { spoken, above } = speak(followed)
  const counts = countPapers(corpus, spoken)
  const nameOf = ({ concept }: Candidate): string => corpus.concepts[concept]!.name
  const names = clusters.map(
    (cluster): Naming => ({
      own: candidates(cluster, { corpus, spoken, counts }),
      members: cluster.papers.length,
      earlier: (cluster.earlierName ?? '').split(SEPARATOR),
      terms: [],
    }),
  )
  const taken = new Set<number>()
  // First terms before second ones, so that none is taken as the second term of a bigger cluster.
  for (const name of names) {
    const free = name.own.filter(({ concept }) => !taken.has(concept))
    const rated = free.map((candidate) => ({ candidate, value: candidate.score }))
    take(stillGood(rated, name.earlier, nameOf), name, taken)
  }
  for (let terms = 1; terms < MOST_TERMS; terms++) {
    for (const name of names) {
      if (name.terms.length < terms || (terms > 1 && covered(name.terms).size >= ENOUGH * name.members)) continue
      const rated = rateFurther(name, { taken, nameOf, above })
      take(stillGood(rated, name.earlier, nameOf), name, taken)
    }
  }
  return names.map(({ terms, earlier }, at) => {
    if (terms.length === 0) return { ids: [], name: `Cluster ${at + 1}` }
    return { ids: terms.map(({ concept }) => corpus.concepts[concept]!.id), name: inOrder(terms, earlier, nameOf) }
  })
}

/** What is known of a name while it is found. */
interface Naming {
  /** Candidates for its terms, best first. */
  own: readonly Candidate[]
  /** Papers of the cluster. */
  members: number
  earlier: readonly string[]
  terms: Candidate[]
}

function take(candidate: Candidate | undefined, { terms }: Naming, taken: Set<number>): void {
  if (!candidate) return
  terms.push(candidate)
  taken.add(candidate.concept)
}

interface Rated {
  candidate: Candidate
  value: number
}

/** The best of what is rated, or an earlier term that is about as good. */
function stillGood(
  rated: readonly Rated[],
  earlier: readonly string[],
  nameOf: (candidate: Candidate) => string,
): Candidate | undefined {
  const kept = rated.find(({ candidate }) => earlier.includes(nameOf(candidate)))
  const best = kept && kept.value >= (rated[0]?.value ?? 0) * STILL_GOOD ? kept : rated[0]
  return best?.candidate
}

/** The one of more papers first; those that were all there before, as they stood. */
function inOrder(
  terms: readonly Candidate[],
  earlier: readonly string[],
  nameOf: (candidate: Candidate) => string,
): string {
  const names = terms.toSorted((a, b) => b.papers.size - a.papers.size).map(nameOf)
  const asBefore = earlier.filter((term) => names.includes(term))
  return (asBefore.length === names.length ? asBefore : names).join(SEPARATOR)
}

/** Papers that speak of any of the terms. */
const covered = (terms: readonly Candidate[]): Set<number> => new Set(terms.flatMap(({ papers }) => [...papers]))

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

interface Choice {
  taken: ReadonlySet<number>
  nameOf: (candidate: Candidate) => string
  above: (concept: number) => ReadonlyMap<number, number>
}

/** What each could add to the terms that are there, best first. */
function rateFurther({ own, members, terms }: Naming, { taken, nameOf, above }: Choice): Rated[] {
  const first = terms[0]!.papers.size
  const known = covered(terms)
  // As long as the name holds for few, and of a third one always, what counts is the papers that it adds.
  const mustAdd = terms.length > 1 || known.size < FAIR * members
  const some = mustAdd ? Math.max(SOME_ADDED, LEAST_ADDED * members) : Math.max(SOME, FAIR_BESIDE * first)
  const fair = Math.min(FAIR * members, first, some)
  const adds = ({ papers }: Candidate): number =>
    mustAdd ? [...papers].filter((paper) => !known.has(paper)).length : papers.size
  // What a single paper of several speaks of is no name for all of them, nor what is as common elsewhere.
  const isShared = (candidate: Candidate): boolean =>
    candidate.lift >= LEAST_LIFT && adds(candidate) >= fair && (candidate.papers.size > 1 || first === 1)
  const others = terms.map((term) => ({
    key: nameKey(nameOf(term)),
    words: new Set(nameWords(nameOf(term))),
    over: above(term.concept),
    concept: term.concept,
  }))
  const rated: Rated[] = []
  for (const candidate of own.filter(isShared).slice(0, MOST_CANDIDATES)) {
    const key = nameKey(nameOf(candidate))
    const wider = above(candidate.concept)
    if (taken.has(candidate.concept)) continue
    if (others.some((other) => other.key.includes(key) || key.includes(other.key))) continue
    if (others.some(({ concept, over }) => wider.has(concept) || over.has(candidate.concept))) continue
    const sameWord = nameWords(nameOf(candidate)).some((word) => others.some(({ words }) => words.has(word)))
    const sameKind = [...wider.keys()].some((concept) => others.some(({ over }) => over.has(concept)))
    const alike = sameWord ? SHARED_WORD : sameKind ? SHARED_KIND : 1
    const shared = overlap(known, candidate.papers)
    const value = candidate.score * alike * (1 - (mustAdd ? 1 : SHARED_PAPERS) * shared)
    rated.push({ candidate, value })
  }
  return rated.sort((a, b) => b.value - a.value || a.candidate.concept - b.candidate.concept)
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
