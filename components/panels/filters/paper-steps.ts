/** The numbers of papers that concepts of this corpus really have, as the steps of a slider. */

export interface PaperStep {
  papers: number
  /** Concepts of exactly so many papers. */
  concepts: number
}

export function paperSteps(papersOfConcepts: readonly number[]): PaperStep[] {
  const counts = new Map<number, number>()
  for (const papers of papersOfConcepts) counts.set(papers, (counts.get(papers) ?? 0) + 1)
  return [...counts].map(([papers, concepts]) => ({ papers, concepts })).sort((a, b) => a.papers - b.papers)
}

/** Indices of the first and last step within the range; of the nearest ones where it lies between two steps. */
export function stepsOfRange(steps: readonly PaperStep[], least: number, most: number | null): [number, number] {
  const last = Math.max(0, steps.length - 1)
  const from = steps.findIndex(({ papers }) => papers >= least)
  const to = most === null ? last : steps.findLastIndex(({ papers }) => papers <= most)
  const low = from < 0 ? last : from
  return [low, Math.max(low, to)]
}
