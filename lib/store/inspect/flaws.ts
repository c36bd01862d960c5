/** What can be wrong in a store, whoever did it: each kind with the ids it is about. */

export interface Flaws {
  /** Ingests that ended before all was in, or are under way, in words. */
  brokenOff: string[]
  /** Papers that lack their title, or of which something is of another type: what can be read of them is, no more. */
  unreadable: string[]
  /** Papers whose facts can't be read, or whose evidence is not in their text: they are to be extracted anew. */
  facts: string[]
  /** Papers whose links are not those that follow from their facts. */
  links: string[]
  /** Papers that no run brought. */
  runs: string[]
  /** Papers that say another number of concepts than they have. */
  paperCounts: string[]
  /** Concepts that say another number of papers than they have, or have none. */
  conceptCounts: string[]
  /** Papers and concepts that say another cluster than they lie in, or have no place on the map. */
  paperClusters: string[]
  conceptClusters: string[]
  /** Clusters that say another number of papers or concepts than lie in them. */
  clusterCounts: string[]
  /** Papers that nothing was derived from: an ingest was killed before that, or is under way. */
  notDerived: string[]
  /** Why what was derived is not what follows from the papers as they are, in words. */
  outdated: string[]
  /** Why links between concepts can't be held against the papers, in words. */
  unchecked: string[]
  /** Bonds between concepts that say another number of papers than have both; looked for where all above is right. */
  bonds: string[]
  /** Pairs of concepts that have to have a bond. */
  missingBonds: string[]
  /** Links to broader concepts that are missing, or that follow from no paper. */
  broader: string[]
}

export const noFlaws = (): Flaws => ({
  brokenOff: [],
  unreadable: [],
  facts: [],
  links: [],
  runs: [],
  paperCounts: [],
  conceptCounts: [],
  paperClusters: [],
  conceptClusters: [],
  clusterCounts: [],
  notDerived: [],
  outdated: [],
  unchecked: [],
  bonds: [],
  missingBonds: [],
  broader: [],
})

/** Of papers that only their source can mend. */
export const UNREADABLE_REMEDY =
  'Ingest a file that has it once more, or take out the ingest that brought it (npx concordance runs, npx concordance remove)'

/** What no repair can set right, and what the person can do. */
export const FLAW_REMEDIES: Partial<Record<keyof Flaws, string>> = {
  brokenOff:
    'Run the same ingest again, which completes it, or take out what is in of it (npx concordance runs, npx concordance remove)',
  unreadable: UNREADABLE_REMEDY,
}

/** What is wrong, and what would be done about it; `n` are how many. */
export const FLAW_WORDS: Record<keyof Flaws, (n: number) => string> = {
  brokenOff: (n) => `ingests that were broken off, or are under way: ${n}`,
  unreadable: (n) => `papers without a title, or with something else where a text, number or list belongs: ${n}`,
  facts: (n) => `papers whose evidence is not in their text: ${n}; they would be extracted anew`,
  links: (n) => `papers whose links are not those of their facts: ${n}; they would be linked anew`,
  runs: (n) => `papers that no ingest brought: ${n}; they would go under an ingest of their own`,
  paperCounts: (n) => `papers with a wrong number of concepts: ${n}; they would be counted anew`,
  conceptCounts: (n) =>
    `concepts with a wrong number of papers: ${n}; they would be counted anew, or go where it is none`,
  paperClusters: (n) =>
    `papers that are not in the cluster they say, or without a place: ${n}; clusters would be worked out anew`,
  conceptClusters: (n) =>
    `concepts that are not in the cluster they say, or without a place: ${n}; clusters would be worked out anew`,
  clusterCounts: (n) => `clusters with a wrong number of papers or concepts: ${n}; clusters would be worked out anew`,
  notDerived: (n) =>
    `papers that are stored but in no cluster, bond or place on the map, since an ingest was broken off or is under way: ${n}; what follows from them would be worked out`,
  outdated: () => 'clusters, bonds and the map are not those of the papers as they are; all would be worked out anew',
  unchecked: () =>
    'missing bonds and broader links are not checked, since papers were added without a mark, by an earlier version or another program; all would be worked out anew',
  bonds: (n) => `bonds between concepts with a wrong number of papers: ${n}; bonds would be counted anew`,
  missingBonds: (n) => `bonds between concepts that are missing: ${n}; they would be made from the papers`,
  broader: (n) =>
    `links to broader concepts that are missing or follow from no paper: ${n}; they would be made anew from the papers`,
}
