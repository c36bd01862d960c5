/**
 * Reads the facts of all papers from a store and writes back what follows from them: concepts across papers, their bonds
 * and hierarchy, clusters, places. Deriving twice writes the same; `full` forgets the earlier picture.
 */
import type { Place } from '@/lib/graph/layout'
import { type Corrections, NO_CORRECTIONS, signOfCorrections } from '@/lib/model/correction'
import type { Picture } from '@/lib/store/derivation'
import type { GraphStore } from '@/lib/store/graph-store'
import { type Computed, type ComputeStep, computeDerived, type Earlier } from './compute'
import type { AmbiguousForm } from './concepts'
import { GROWTH_LIMITS, type GrowthLimits, grow, isGrowth } from './grow'
import { type PaperFacts, toPaperFacts } from './paper-facts'

export interface DeriveProgress {
  step: 'read' | ComputeStep | 'write'
  /** Papers read so far. */
  papers: number
}

export interface DeriveOptions {
  /** What a person says against the extractor; those that the last derivation had not lead to a full one. */
  corrections?: Corrections
  onProgress?: (progress: DeriveProgress) => void
  /** Computes clusters and places anew, as if nothing had been there: what `rebuild` does. */
  full?: boolean
  /** Reads and computes elsewhere, in a process of its own for one that serves; here where missing. */
  compute?: (report: (step: ComputeStep) => void) => Promise<Computation>
  /** When a few new papers are added instead of all being derived anew. */
  limits?: Partial<GrowthLimits>
}

/** What follows from the facts of so many papers. */
export interface Computation {
  papers: number
  /** `Growth.removals` when they were read. */
  removals: number
  /** `Growth.corrections` of those that were heeded. */
  corrections: string
  computed: Computed
}

export interface DeriveReport {
  papers: number
  concepts: number
  clusters: number
  /** Concept ids of papers that became part of another concept. */
  merged: number
  /** Short forms that papers expand in several ways. */
  ambiguous: AmbiguousForm[]
}

const BATCH = 500

export async function derive(store: GraphStore, options: DeriveOptions = {}): Promise<DeriveReport> {
  let papers = 0
  const report = (step: DeriveProgress['step'], read = papers): void => {
    papers = read
    options.onProgress?.({ step, papers })
  }
  const { full, corrections = NO_CORRECTIONS } = options
  const compute = options.compute ?? (() => computeFromStore(store, { full, corrections, onProgress: report }))
  const limits = { ...GROWTH_LIMITS, ...options.limits }
  return store.alone('derive', async () => {
    const growth = await store.growth()
    if (!full && growth.corrections === signOfCorrections(corrections) && isGrowth(growth, limits)) {
      const merged = await grow(store, { all: growth.papers, corrections, report })
      if (merged !== undefined) return growReport(store, merged)
    }
    const computation = await compute(report)
    report('write', computation.papers)
    const { computed, removals, corrections: heeded } = computation
    await store.writeDerived({ ...toDerived(computed), removals, corrections: heeded })
    return {
      papers: computation.papers,
      concepts: computed.concepts.length,
      clusters: computed.clusters.length,
      merged: computed.successors.filter(({ to }) => to !== null).length,
      ambiguous: computed.ambiguous,
    }
  })
}

async function growReport(store: GraphStore, merged: number): Promise<DeriveReport> {
  const { papers, concepts, clusters } = await store.health()
  return { papers, concepts, clusters, merged, ambiguous: [] }
}

/** Reads all facts and computes what follows from them; writes nothing, so that any copy of the store will do. */
export async function computeFromStore(
  store: Pick<GraphStore, 'readings' | 'picture' | 'growth'>,
  options: {
    full?: boolean | undefined
    corrections?: Corrections
    onProgress?: (step: 'read' | ComputeStep, papers: number) => void
  } = {},
): Promise<Computation> {
  const facts: PaperFacts[] = []
  const report = (step: 'read' | ComputeStep): void => options.onProgress?.(step, facts.length)
  report('read')
  const { removals } = await store.growth()
  for (let afterId: string | undefined; ; ) {
    const readings = await store.readings(afterId === undefined ? { limit: BATCH } : { afterId, limit: BATCH })
    for (const { paper, facts: found } of readings) facts.push(toPaperFacts(paper, found))
    report('read')
    afterId = readings.at(-1)?.paper.id
    if (readings.length < BATCH || afterId === undefined) break
  }
  const earlier = options.full ? undefined : toEarlier(await store.picture())
  const { corrections = NO_CORRECTIONS } = options
  const computed = computeDerived(facts, earlier, { corrections, onStep: report })
  return { papers: facts.length, removals, corrections: signOfCorrections(corrections), computed }
}

const toDerived = ({ ambiguous: _, ...derived }: Computed): Omit<Computed, 'ambiguous'> => derived

/** What the store says of places and clusters; undefined where nothing was derived yet. */
function toEarlier({ nodes, clusters }: Picture): Earlier | undefined {
  const clusterOf = new Map<string, string>()
  const places = new Map<string, Place>()
  for (const { key, x, y, cluster } of nodes) {
    if (cluster !== undefined) clusterOf.set(key, cluster)
    if (x !== undefined && y !== undefined) places.set(key, { x, y })
  }
  return places.size > 0 ? { clusters, clusterOf, places } : undefined
}
