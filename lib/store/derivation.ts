/** What lib/derive reads from a store, and what it writes back: all that follows from the facts. */
import type { Cluster, ConceptNode, CoOccurrence } from '@/lib/model/graph'

/**
 * What lib/derive computed from all facts. Concepts are rewritten as told, links are moved to the concept an id leads to.
 */
export interface Derived {
  /** id that a merge retires → id of its successor; null for one that is no concept. */
  successors: { from: string; to: string | null }[]
  concepts: DerivedConcept[]
  broader: { narrower: string; broader: string; source: string }[]
  coOccurrences: CoOccurrence[]
  clusters: Cluster[]
  /** Key of each node (`p:…`, `c:…`) → its place. */
  places: { key: string; x: number; y: number; cluster: string | null }[]
  /** `Growth.removals` when the facts were read, where all of them were. */
  removals?: number
  /** `Growth.corrections` of what a person says against the facts. */
  corrections?: string
}

export interface DerivedConcept {
  id: string
  name: string
  kind: string
  aliases: string[]
  /** Equal for names that are variants of one (lib/derive/name-key). */
  key?: string
}

/** How far the store has moved on since all of its facts were derived from. */
export interface Growth {
  papers: number
  /** Papers that nothing was derived from yet. */
  added: number
  /** Papers there were when all facts were last derived from; 0 where they never were. */
  settled: number
  /** Counts transactions that took facts away or replaced them. */
  removals: number
  /** Tells which corrections all was last derived with; empty for none. */
  corrections: string
  /** False where facts went since, so that adding what is new is not enough. */
  onlyGrew: boolean
  /** True while a derivation of several transactions is under way, and where one ended in the middle. */
  brokenOff: boolean
}

/** What lies between concepts, for it to be held against what follows from the papers. */
export interface ConceptLinks {
  concepts: Omit<DerivedConcept, 'kind' | 'aliases'>[]
  successors: ReadonlyMap<string, string | null>
  /** `papers` is missing where the bond says none. */
  bonds: { source: string; target: string; papers?: number }[]
  broader: Derived['broader']
  settled: number
}

/** A concept as it lies there; `key` is missing where nothing was derived of it yet. */
export interface KnownConcept {
  /** The id or key that was asked for. */
  asked: string
  node: ConceptNode
  key?: string
}

/** What the last derivation says of places and clusters, in no order. */
export interface Picture {
  /** Without those that have neither a place nor a cluster. */
  nodes: { key: string; x?: number; y?: number; cluster?: string }[]
  clusters: Cluster[]
}

/** A node that takes up room on the sheet. */
export interface PlacedNode {
  x: number
  y: number
  links: number
  cluster?: string
}

/** What follows from a few new papers beside all that was derived before: it is added, nothing else is touched. */
export interface Grown extends Omit<Derived, 'clusters' | 'removals' | 'corrections'> {
  /** Ids of the papers that it follows from. */
  papers: string[]
  /** What each cluster gained. */
  clusters: { id: string; papers: number; concepts: number }[]
}
