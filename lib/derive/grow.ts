/**
 * Adds what follows from a few new papers to what was derived before, at a cost that depends on them and not on the corpus
 * (docs/adr/0008). Links, counts and bonds are as if all had been derived anew, as far as the same names are one concept;
 * names by vote, clusters and places of what was there stay until the next full derivation.
 */
import type { GraphStore, Growth } from '@/lib/store/graph-store'
import { growConcepts } from './grow-concepts'
import { growBonds, growBroader } from './grow-links'
import { growPlaces } from './grow-places'
import { toPaperFacts } from './paper-facts'

export interface GrowthLimits {
  /** Corpora up to this many papers are derived anew: it takes a few seconds. */
  small: number
  /** Above this share of papers that came since the last full derivation, all is derived anew. */
  share: number
  /** More papers than this at once are as quickly derived anew. */
  batch: number
}

export const GROWTH_LIMITS: GrowthLimits = { small: 1200, share: 0.1, batch: 1000 }

export const isGrowth = ({ papers, added, settled, onlyGrew, brokenOff }: Growth, limits: GrowthLimits): boolean =>
  onlyGrew &&
  !brokenOff &&
  settled > limits.small &&
  added <= limits.batch &&
  papers - settled <= settled * limits.share

export type GrowStep = 'concepts' | 'links' | 'layout' | 'write'

/** Returns how many concept ids became part of another. */
export async function grow(store: GraphStore, all: number, report: (step: GrowStep) => void): Promise<number> {
  const papers = (await store.newReadings()).map(({ paper, facts }) => toPaperFacts(paper, facts))
  if (papers.length === 0) return 0
  report('concepts')
  const concepts = await growConcepts(store, papers, all)
  report('links')
  const coOccurrences = await growBonds(store, concepts, all)
  const broader = await growBroader(store, papers, concepts)
  report('layout')
  const placed = await growPlaces(store, { ...concepts, broader, all })
  report('write')
  const { known, joined, resolved } = concepts
  await store.writeGrown({
    papers: papers.map(({ id }) => id),
    successors: joined,
    concepts: resolved.concepts.filter((_, at) => !known[at]),
    broader,
    coOccurrences,
    ...placed,
  })
  return joined.length
}
