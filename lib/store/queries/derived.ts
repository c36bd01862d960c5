/** What lib/derive gives: statements that read it as it lies, and that write what differs. */
import { KINDS } from '@/lib/model/concept'
import { ANY_ROLE } from '@/lib/store/schema'
import { READING_COLUMNS } from './paper-columns'

export const ALL_SUCCESSORS = `MATCH (r:Retired) RETURN r.id AS id, r.successor AS successor`

export const WRITE_SUCCESSORS = `UNWIND $rows AS row MERGE (r:Retired {id: row.id}) SET r.successor = row.successor`

export const DELETE_SUCCESSORS = `UNWIND $rows AS id MATCH (r:Retired {id: id}) DELETE r`

export const PAPERS_OF_CONCEPTS = `UNWIND $ids AS id MATCH (:Concept {id: id})<-[:${ANY_ROLE}]-(p:Paper)
  WITH DISTINCT p RETURN ${READING_COLUMNS}`

/** Papers among whose facts an id stands as its own item: `sign` is how it begins there (`facts-text`). */
export const PAPERS_SAYING = `UNWIND $ids AS sign MATCH (p:Paper) WHERE p.facts CONTAINS sign
  WITH DISTINCT p RETURN ${READING_COLUMNS}`

export const ALL_CONCEPTS = `MATCH (c:Concept)
  RETURN c.id AS id, c.name AS name, c.kind AS kind, c.aliases AS aliases, c.key AS key, c.x AS x, c.y AS y, c.cluster AS cluster, c.cell AS cell`

export const ALL_CONCEPT_KEYS = `MATCH (c:Concept) RETURN c.id AS id, c.name AS name, c.key AS key`

export const ALL_PLACES_OF_PAPERS = `MATCH (p:Paper)
  RETURN p.id AS id, p.x AS x, p.y AS y, p.cluster AS cluster, p.cell AS cell, p:New AS isNew, p.grown AS grown`

export const UPDATE_CONCEPTS = `UNWIND $rows AS row MATCH (c:Concept {id: row.id}) SET c += row`

export const relabelConcepts = (kind: string): string =>
  `UNWIND $rows AS id MATCH (c:Concept {id: id}) REMOVE c${KINDS.map((label) => `:${label}`).join('')} SET c:${kind}`

export const ALL_BROADER = `MATCH (a:Concept)-[b:BROADER]->(z:Concept) RETURN a.id AS a, z.id AS z, b.source AS value`

export const CREATE_BROADER = `UNWIND $rows AS row MATCH (a:Concept {id: row.a}) MATCH (z:Concept {id: row.z})
  CREATE (a)-[:BROADER {source: row.value}]->(z)`

export const WRITE_BROADER = `UNWIND $rows AS row MATCH (a:Concept {id: row.a}) MATCH (z:Concept {id: row.z})
  MERGE (a)-[b:BROADER]->(z) SET b.source = row.value`

export const DELETE_BROADER = `UNWIND $rows AS row MATCH (:Concept {id: row.a})-[b:BROADER]->(:Concept {id: row.z}) DELETE b`

export const ALL_CO_OCCURRENCES = `MATCH (a:Concept)-[o:CO_OCCURS]->(z:Concept) RETURN a.id AS a, z.id AS z, o.papers AS value`

export const CREATE_CO_OCCURRENCES = `UNWIND $rows AS row MATCH (a:Concept {id: row.a}) MATCH (z:Concept {id: row.z})
  CREATE (a)-[:CO_OCCURS {papers: row.value}]->(z)`

export const UPDATE_CO_OCCURRENCES = `UNWIND $rows AS row
  MATCH (:Concept {id: row.a})-[o:CO_OCCURS]->(:Concept {id: row.z}) SET o.papers = row.value`

export const DELETE_CO_OCCURRENCES = `UNWIND $rows AS row
  MATCH (:Concept {id: row.a})-[o:CO_OCCURS]->(:Concept {id: row.z}) DELETE o`

export const ALL_CLUSTERS = `MATCH (k:Cluster)
  RETURN k.id AS id, k.name AS name, k.papers AS papers, k.concepts AS concepts, k.color AS color`

export const WRITE_CLUSTERS = `UNWIND $rows AS row MERGE (k:Cluster {id: row.id}) SET k += row`

export const DELETE_CLUSTERS = `UNWIND $rows AS id MATCH (k:Cluster {id: id}) DETACH DELETE k`

export const DELETE_EMPTY_CLUSTERS = `MATCH (k:Cluster)
  WHERE NOT EXISTS { MATCH (k)<-[:IN_CLUSTER]-(n) } DELETE k`

export const leaveClusters = (label: 'Paper' | 'Concept'): string =>
  `UNWIND $rows AS id MATCH (:${label} {id: id})-[i:IN_CLUSTER]->(:Cluster) DELETE i`

export const joinClusters = (label: 'Paper' | 'Concept'): string =>
  `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) MATCH (k:Cluster {id: row.cluster}) CREATE (n)-[:IN_CLUSTER]->(k)`
