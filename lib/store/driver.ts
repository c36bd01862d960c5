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

export interface CypherDriver {
  readonly engine: 'grafeo' | 'neo4j'
  /** Version of the engine, as it calls itself. */
  version(): Promise<string>
  /** One trusted statement that only reads. */
  read(cypher: string, params?: CypherParams): Promise<CypherRow[]>
  /** Runs `work` in one transaction, all or nothing, again on a conflict that passes. `work` must be repeatable. */
  write<T>(work: (tx: CypherTransaction) => Promise<T>): Promise<T>
  /** Creates the constraints and indexes of lib/store/schema, once. */
  applySchema(): Promise<void>
  close(): Promise<void>
}
