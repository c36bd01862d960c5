/** How strongly two things belong together, from counts alone: association of concepts, likeness of papers. */

/**
 * Normalised pointwise mutual information, -1 to 1 (Bouma 2009): 0 where two concepts meet as often as chance has it,
 * 1 where neither comes without the other.
 */
export function association(together: number, first: number, second: number, papers: number): number {
  if (together <= 0 || papers <= 0) return -1
  if (together >= papers) return 1
  const joint = together / papers
  const value = Math.log((together * papers) / (first * second)) / -Math.log(joint)
  return Math.max(-1, Math.min(1, value))
}

/**
 * Weight of evidence that two concepts belong together: papers they share times how surprising each of them is (the
 * leading term of Dunning's log-likelihood ratio, 1993). Neither a hub nor a single meeting gets far.
 */
export const evidenceOfBond = (together: number, first: number, second: number, papers: number): number =>
  together * Math.log1p((together * papers) / (first * second))

/** How much a concept tells of the papers that have it: 0 for one that all have, 1 for one that a single paper has. */
export const specificity = (inPapers: number, papers: number): number =>
  papers <= 1 ? 1 : Math.log(papers / Math.max(1, inPapers)) / Math.log(papers)

export interface SharedConcept {
  id: string
  /** Its part of the likeness. */
  weight: number
}

/**
 * Why two papers are alike: the concepts they share, rarest first, and the cosine of their concepts weighted by
 * specificity, 0 to 1. A concept found in most papers adds next to nothing. `papersOf` counts a concept's papers.
 */
export function likeness(
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
  papersOf: (concept: string) => number,
  papers: number,
): { score: number; shared: SharedConcept[] } {
  const weigh = (id: string): number => specificity(papersOf(id), papers) ** 2
  const norm = (ids: ReadonlySet<string>): number => [...ids].reduce((sum, id) => sum + weigh(id), 0)
  const scale = Math.sqrt(norm(first) * norm(second))
  if (scale === 0) return { score: 0, shared: [] }
  const shared = [...first].filter((id) => second.has(id)).map((id) => ({ id, weight: weigh(id) / scale }))
  shared.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  return { score: shared.reduce((sum, { weight }) => sum + weight, 0), shared }
}
