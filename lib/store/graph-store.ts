/**
 * The property graph at rest, one method per question that the explorer, the command line or lib/derive asks. There is
 * one implementation, in Cypher (cypher-graph-store.ts), over two engines; the contract suite is its definition.
 */
import type { Role } from '@/lib/model/concept'
import type { Facts } from '@/lib/model/facts'
import type { Cluster, CoOccurrence, Graph, GraphPart, NodeType } from '@/lib/model/graph'
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
import type { Derived, Grown, Growth, KnownConcept, Picture, PlacedNode } from './derivation'

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
  /** Of papers, in the order of their ids; unknown ones are left out. */
  paperNames(ids: readonly string[]): Promise<NameEntry[]>
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
