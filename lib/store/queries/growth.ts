/** What a few new papers need to know of the store, and what they add to what was derived before. */
import { ANY_ROLE } from '@/lib/store/schema'
import { CONCEPT_NODE } from './node-columns'

export const GROWTH = `MATCH (s:Store {id: 'store'})
  RETURN s.settled AS settled, s.removals AS removals, s.settledRemovals AS settledRemovals, s.deriving AS deriving,
  s.corrections AS corrections`

export const COUNT_NEW = `MATCH (p:New) RETURN count(p) AS count`

export const NEW_PAPER_IDS = `MATCH (p:New) RETURN p.id AS id`

/** Told by every transaction that takes facts away. */
export const COUNT_REMOVAL = `MATCH (s:Store {id: 'store'}) SET s.removals = coalesce(s.removals, 0) + 1`

export const SETTLE = `UNWIND $rows AS row MATCH (s:Store {id: 'store'})
  SET s.settled = row.settled, s.settledRemovals = row.removals, s.corrections = row.corrections`

export const NO_LONGER_NEW = `UNWIND $rows AS id MATCH (p:Paper {id: id}) REMOVE p:New`

/** `doctor` tells by it what had to be there when all was last derived. */
export const ADDED_SINCE = `UNWIND $rows AS id MATCH (p:Paper {id: id}) REMOVE p:New SET p.grown = true`

export const NOT_ADDED_SINCE = `UNWIND $rows AS id MATCH (p:Paper {id: id}) SET p.grown = null`

export const NEW_AGAIN = `UNWIND $rows AS id MATCH (p:Paper {id: id}) SET p:New`

export const CONCEPTS_BY_ID = `UNWIND $ids AS asked MATCH (c:Concept {id: asked})
  RETURN asked, c.key AS key, ${CONCEPT_NODE}`

export const CONCEPTS_BY_RETIRED_ID = `UNWIND $ids AS asked MATCH (r:Retired {id: asked})
  MATCH (c:Concept {id: r.successor}) RETURN asked, c.key AS key, ${CONCEPT_NODE}`

export const REJECTED = `UNWIND $ids AS asked MATCH (r:Retired {id: asked}) WHERE r.successor IS NULL RETURN r.id AS id`

export const CONCEPTS_BY_KEY = `UNWIND $ids AS asked MATCH (c:Concept {key: asked})
  RETURN asked, c.key AS key, ${CONCEPT_NODE}`

export const STORED_TOGETHER = `UNWIND $ids AS id MATCH (a:Concept {id: id})-[o:CO_OCCURS]->(z:Concept)
  WHERE z.id IN $others RETURN a.id AS source, z.id AS target, o.papers AS papers`

/** From the concept of fewer papers. */
export const COUNTED_TOGETHER = `UNWIND $rows AS row MATCH (a:Concept {id: row.few})<-[:${ANY_ROLE}]-(p:Paper)
  WHERE NOT p:New MATCH (p)-[:${ANY_ROLE}]->(z:Concept {id: row.many})
  WITH row, count(p) AS papers RETURN row.few AS few, row.many AS many, papers`

export const PAPERS_OF_CONCEPTS_COUNTED = `UNWIND $ids AS id MATCH (c:Concept {id: id}) RETURN c.id AS id, c.papers AS papers`

export const PAPERS_IN_CELLS = `UNWIND $ids AS cell MATCH (p:Paper {cell: cell})
  RETURN p.x AS x, p.y AS y, p.concepts AS links, p.cluster AS cluster`

export const CONCEPTS_IN_CELLS = `UNWIND $ids AS cell MATCH (c:Concept {cell: cell})
  RETURN c.x AS x, c.y AS y, c.papers AS links, c.cluster AS cluster`

export const WRITE_CO_OCCURRENCES = `UNWIND $rows AS row MATCH (a:Concept {id: row.a}) MATCH (z:Concept {id: row.z})
  MERGE (a)-[o:CO_OCCURS]->(z) SET o.papers = row.value`

export const ENLARGE_CLUSTERS = `UNWIND $rows AS row MATCH (k:Cluster {id: row.id})
  SET k.papers = k.papers + row.papers, k.concepts = k.concepts + row.concepts`
