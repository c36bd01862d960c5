/**
 * The property graph at rest, one method per question that the explorer, the command line or lib/derive asks. There is
 * one implementation, in Cypher (cypher-graph-store.ts), over two engines; the contract suite is its definition.
 */
import type { Role } from '@/lib/model/concept'
import type { Facts } from '@/lib/model/facts'
import type { Cluster, ConceptNode, CoOccurrence, Graph, GraphPart, NodeType } from '@/lib/model/graph'
import type {
  ClosePaper,
  ClusterPage,
  Common,
  ConceptPage,
  Evidence,
  Health,
  PaperPage,
  Path,
  Related,
} from '@/lib/model/page'
import type { Paper } from '@/lib/model/paper'
import type { Arrival, Brought, Run, UpsertCounts } from '@/lib/model/run'

/** A paper with what was found in it: the unit of every write. */
export interface Reading {
  paper: Paper
  facts: Facts
}

/** A name under which a concept or paper is found. */
export interface NameEntry {
  type: NodeType
  id: string
  name: string
  /** Of a paper, all ids under which it may come, and the key by which it is cited. */
  aliases: string[]
  /** Papers of a concept, concepts of a paper: breaks ties. */
  weight: number
  kind?: string
  /** Of a paper. */
  authors?: string[]
  year?: number
}

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

/** Papers whose abstract has all of some words. */
export interface Saying {
  /** First those that have them one after another, each the newest first. */
  ids: string[]
  /** How many have them one after another. */
  verbatim: number
}

export interface GraphStore {
  health(): Promise<Omit<Health, 'version' | 'readonly'>>
  /** Rises with every commit of this store. */
  revision(): Promise<number>

  /** Opens a run under which papers are upserted. The same id again is the same run, finished where it was. */
  startRun(run: Run): Promise<void>
  /** Says of an unfinished run that all of it is in. */
  endRun(runId: string): Promise<void>
  /**
   * Writes papers with their facts, each batch in one transaction, all or nothing. A paper whose text and extractor are
   * unchanged is left alone; another text or version replaces all of its facts and links.
   */
  upsertReadings(runId: string, readings: Reading[]): Promise<UpsertCounts>
  /** Takes papers out, with their facts and the concepts that no other paper has. Returns how many there were. */
  removePapers(ids: string[]): Promise<number>
  /** Takes a run out, with the papers that no other run brought. Returns how many papers went. */
  removeRun(runId: string): Promise<number>
  runs(): Promise<(Run & { papers: number })[]>
  /** What a run changed; null for an unknown id. */
  brought(runId: string): Promise<Brought | null>
  /** When each of these papers came in; one that no run brought is left out. */
  arrivals(papers: readonly string[]): Promise<Map<string, Arrival>>
  /** Ids of the papers that speak of each of these concepts, in no order. */
  papersOf(concepts: readonly string[]): Promise<Map<string, string[]>>
  /** Id of each run → ids of the papers that it brought, for backups. */
  papersByRun(): Promise<Map<string, string[]>>

  /** Every paper with its facts, in order of id, in batches: what exports, rebuilds and lib/derive start from. */
  readings(options?: { afterId?: string; limit?: number }): Promise<Reading[]>
  picture(): Promise<Picture>
  /** Replaces all that follows from the facts. */
  writeDerived(derived: Derived): Promise<void>

  growth(): Promise<Growth>
  /** Papers that nothing was derived from yet, in order of id. */
  newReadings(): Promise<Reading[]>
  /** Concepts by id, also a retired one, or by the key of their name. */
  knownConcepts(by: 'id' | 'key', asked: string[]): Promise<KnownConcept[]>
  /** Which of these ids are no concepts, as a person said. */
  rejected(ids: string[]): Promise<string[]>
  /** Papers that speak of both, of those that were derived from; pairs without any are left out. */
  together(pairs: { source: string; target: string }[]): Promise<CoOccurrence[]>
  /** What lies in squares of the sheet (`cellsAround`). */
  placedIn(cells: string[]): Promise<PlacedNode[]>
  /** Adds what follows from new papers, in one transaction. */
  writeGrown(grown: Grown): Promise<void>

  /** All of it, or about `most` of its nodes, the most telling of each cluster. */
  graph(options?: { most?: number | undefined }): Promise<Graph>
  /** All of it in parts, each list's in order, with what a picture does not show; what proves the links where asked for. */
  wholeGraph(options?: { evidence?: boolean | undefined }): AsyncIterable<GraphPart>
  names(): Promise<NameEntry[]>
  saying(words: string): Promise<Saying>
  /** Null for an unknown id; an id that a merge retired answers as its successor, a paper's other ids as the paper. */
  paper(id: string): Promise<PaperPage | null>
  /** Each under the id that it was asked for by, in no order; unknown ids are left out. */
  papers(ids: readonly string[]): Promise<Map<string, Paper>>
  /** Papers that share its concepts, the closest first; none for an unknown id. */
  closest(paperId: string, limit?: number): Promise<ClosePaper[]>
  concept(id: string): Promise<ConceptPage | null>
  related(conceptId: string, limit?: number): Promise<Related[]>
  evidence(paperId: string, conceptId: string): Promise<Evidence | null>
  clusters(): Promise<Cluster[]>
  /** An id that a cluster had before, which is a concept's, answers as the cluster where that lies now. */
  cluster(id: string): Promise<ClusterPage | null>
  /** Shortest chain of papers and concepts between two node keys, at most `maxHops` (default 6) links long. */
  path(fromKey: string, toKey: string, maxHops?: number): Promise<Path | null>
  /** What has links to two or more of several nodes, by their keys; those of unknown nodes are left out. `ids`: of all papers. */
  common(keys: readonly string[], options?: { ids?: boolean }): Promise<Common>
  /** Links of one node, for expanding it on the canvas. */
  neighborhood(key: string, options?: { roles?: Role[]; limit?: number }): Promise<Graph | null>

  /**
   * Runs `work` while no other process that has this store open is at the same task; waits for its turn. Whoever derives
   * does so alone, so that the last one has seen everything.
   */
  alone<T>(task: string, work: () => Promise<T>): Promise<T>

  close(): Promise<void>
}
