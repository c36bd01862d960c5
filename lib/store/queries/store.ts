/** The one node that knows the version of the schema and counts commits; writers queue up behind it. */

export const STORE_STATE = `MATCH (s:Store {id: 'store'}) RETURN s.schema AS schema, s.revision AS revision, s.identity AS identity,
  s.corrections AS corrections`

export const ANY_GRAPH = `MATCH (n) WHERE n:Paper OR n:Concept OR n:Cluster RETURN n.id AS id LIMIT 1`

/** Also gives an identity to a store that was made before stores had one. */
export const CREATE_STORE = `MERGE (s:Store {id: 'store'}) ON CREATE SET s.schema = $schema, s.revision = 0
  SET s.identity = coalesce(s.identity, $identity)`

/** On Neo4j a property that is set locks its node until the transaction ends: one writer at a time, no deadlocks. */
export const LOCK_STORE = `MATCH (s:Store {id: 'store'}) SET s.locked = true
  RETURN s.revision AS revision, s.deriving AS deriving`

export const NEXT_REVISION = `MATCH (s:Store {id: 'store'}) SET s.revision = s.revision + 1`

/** A derivation of several transactions is under way: the revision rises with its last one, which alone ends it. */
export const MARK_DERIVING = `MATCH (s:Store {id: 'store'}) SET s.deriving = true`

export const END_DERIVING = `MATCH (s:Store {id: 'store'}) SET s.deriving = null`
