/** Which concepts papers speak of together: counted over all papers, the strongest bonds of each concept kept. */
import { evidenceOfBond } from '@/lib/graph/similarity'
import type { Corpus } from './links'

export interface Bond {
  /** Indexes into the corpus' concepts; first < second. */
  first: number
  second: number
  papers: number
}

/** In a corpus smaller than this a single paper is enough. */
const SMALL_CORPUS = 200
const MOST_PER_CONCEPT = 50
/** More concepts than this in one paper say little of any two of them, and their pairs would be many. */
export const MOST_PER_PAPER = 60

/** A bond stays where it is among the strongest 50 of either of its concepts. In order of first, then second. */
export function findBonds({ papers, concepts }: Corpus): Bond[] {
  const least = leastTogether(papers.length)
  const bonds = countPairs({ papers, concepts }, least).filter((bond) => bond.papers >= least)
  bonds.sort((a, b) => a.first - b.first || a.second - b.second)
  return keepStrongest(bonds, { papers, concepts })
}

/** Papers that it takes for a bond. */
export const leastTogether = (papers: number): number => (papers < SMALL_CORPUS ? 1 : 2)

/** How many of the papers speak of each pair of concepts that are in at least `least`; first < second. */
export function countPairs({ papers, concepts }: Corpus, least: number): Bond[] {
  const counts = new Map<number, number>()
  const eligible = concepts.map((concept) => concept.papers >= least)
  for (const { links } of papers) {
    const here = links
      .filter((link) => eligible[link.concept])
      .sort((a, b) => b.salience - a.salience || a.concept - b.concept)
      .slice(0, MOST_PER_PAPER)
      .map((link) => link.concept)
      .sort((a, b) => a - b)
    for (let i = 0; i < here.length; i++) {
      for (let j = i + 1; j < here.length; j++) {
        const pair = here[i]! * concepts.length + here[j]!
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    }
  }
  const bonds: Bond[] = []
  for (const [pair, together] of counts) {
    bonds.push({ first: Math.floor(pair / concepts.length), second: pair % concepts.length, papers: together })
  }
  return bonds
}

function keepStrongest(bonds: readonly Bond[], { papers, concepts }: Corpus): Bond[] {
  const strength = bonds.map(({ first, second, papers: together }) =>
    evidenceOfBond(together, concepts[first]!.papers, concepts[second]!.papers, papers.length),
  )
  const byConcept = new Map<number, number[]>()
  bonds.forEach(({ first, second }, index) => {
    for (const concept of [first, second]) {
      const own = byConcept.get(concept)
      if (own) own.push(index)
      else byConcept.set(concept, [index])
    }
  })
  const kept = new Set<number>()
  for (const own of byConcept.values()) {
    own.sort((a, b) => strength[b]! - strength[a]! || a - b)
    for (const index of own.slice(0, MOST_PER_CONCEPT)) kept.add(index)
  }
  return bonds.filter((_, index) => kept.has(index))
}
