/**
 * The seam between our Cypher and an engine. Text in the dialect that both engines share goes in, plain rows come out:
 * scalars, lists and maps, never an engine's nodes, integers or dates.
 */

export type CypherValue = string | number | boolean | null | CypherValue[] | { [key: string]: CypherValue }
export type CypherParams = Record<string, CypherValue>
export type CypherRow = Record<string, CypherValue>

/** Runs statements inside one transaction. */
export interface CypherTransaction {
  run(cypher: string, params?: CypherParams): Promise<CypherRow[]>
}

/** The answer to a statement that a person typed: columns in the order of its RETURN. */
export interface CypherTable {
  columns: string[]
  rows: CypherValue[][]
  /** True where rows beyond the cap were cut. */
  truncated: boolean
}

export interface AskLimits {
  maxRows: number
  /** Milliseconds after which Neo4j ends the statement; the embedded engine has no such thing, its process is killed. */
  timeout?: number
  /** Memory beyond which Neo4j is told to end the statement, as Neo4j counts it. */
  bytes?: number
}

export interface CypherDriver {
  readonly engine: 'grafeo' | 'neo4j'
  /** Version of the engine, as it calls itself. */
  version(): Promise<string>
  /** One trusted statement that only reads. */
  read(cypher: string, params?: CypherParams): Promise<CypherRow[]>
  /** Runs `work` in one transaction, all or nothing, again on a conflict that passes. `work` must be repeatable. */
  write<T>(work: (tx: CypherTransaction) => Promise<T>): Promise<T>
  /**
   * One statement of a stranger, checked by the guard before, in the engine's read-only mode. Nodes and relationships in
   * the answer are cells marked by `$node` (its key, or null) and `$rel` (its type).
   */
  ask(cypher: string, params: CypherParams, limits: AskLimits): Promise<CypherTable>
  /** Copies the store as it is now into a new file; the embedded engine alone can. */
  saveSnapshot?(file: string): Promise<void>
  /** Creates the constraints and indexes of lib/store/schema, once. */
  applySchema(): Promise<void>
  close(): Promise<void>
}
