/**
 * Adds what follows from a few new papers to what was derived before, at a cost that depends on them and not on the corpus
 * (docs/adr/0008). Links, counts and bonds are as if all had been derived anew, as far as the same names are one concept;
 * names by vote, clusters and places of what was there stay until the next full derivation.
 */
import type { Corrections } from '@/lib/model/correction'
import type { Growth } from '@/lib/store/derivation'
import type { GraphStore } from '@/lib/store/graph-store'
import { bearsOnCorrections, growConcepts } from './grow-concepts'
import { growBonds, growBroader } from './grow-links'
import { growPlaces } from './grow-places'
import { type PaperFacts, toPaperFacts } from './paper-facts'

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

export interface GrowOptions {
  /** Papers of the whole corpus. */
  all: number
  /** Those that the last full derivation heeded. */
  corrections: Corrections
  report: (step: GrowStep) => void
}

/** Returns how many concept ids became part of another; undefined where what a person corrected must be looked at anew. */
export async function grow(store: GraphStore, { all, corrections, report }: GrowOptions): Promise<number | undefined> {
  const papers = await withoutRejected(
    store,
    (await store.newReadings()).map(({ paper, facts }) => toPaperFacts(paper, facts)),
  )
  if (papers.length === 0) return 0
  report('concepts')
  const concepts = await growConcepts(store, papers, all)
  if (bearsOnCorrections(concepts, corrections)) return undefined
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

/** What is no concept, as a person said, is none in a new paper. */
async function withoutRejected(store: GraphStore, papers: PaperFacts[]): Promise<PaperFacts[]> {
  const ids = new Set(papers.flatMap(({ findings }) => findings.map(({ id }) => id)))
  const rejected = new Set(await store.rejected([...ids]))
  if (rejected.size === 0) return papers
  return papers.map(({ id, findings }) => ({ id, findings: findings.filter((finding) => !rejected.has(finding.id)) }))
}
