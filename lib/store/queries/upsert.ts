/** Statements that write papers with their links; each takes its rows as `$rows`. */
import { ANY_ROLE } from '@/lib/store/schema'
import { READING_COLUMNS } from './paper-columns'

export const FIND_PAPERS = `UNWIND $ids AS asked MATCH (p:Paper {id: asked}) RETURN asked, ${READING_COLUMNS}`

export const FIND_PAPERS_BY_OTHER_ID = `UNWIND $ids AS asked MATCH (i:PaperId {id: asked})-[:IDENTIFIES]->(p:Paper)
  RETURN asked, ${READING_COLUMNS}`

export const FIND_SUCCESSORS = `UNWIND $ids AS id MATCH (r:Retired {id: id}) RETURN r.id AS id, r.successor AS successor`

export const FIND_LINKS = `UNWIND $ids AS id MATCH (p:Paper {id: id})-[:${ANY_ROLE}]->(c:Concept)
  RETURN p.id AS paper, c.id AS concept`

export const FIND_CONCEPT_IDS = `UNWIND $ids AS id MATCH (c:Concept {id: id}) RETURN c.id AS id`

export const FIND_RUNS_OF = `UNWIND $ids AS id MATCH (p:Paper {id: id})<-[:BROUGHT]-(r:Run)
  RETURN p.id AS paper, r.id AS run`

export const CREATE_PAPERS = `UNWIND $rows AS row CREATE (p:Paper:New) SET p += row`

export const UPDATE_PAPERS = `UNWIND $rows AS row MATCH (p:Paper {id: row.id}) SET p += row`

export const DELETE_PAPERS = `UNWIND $rows AS id MATCH (p:Paper {id: id}) DETACH DELETE p`

export const DELETE_PAPER_IDS = `UNWIND $rows AS id MATCH (i:PaperId)-[:IDENTIFIES]->(:Paper {id: id}) DETACH DELETE i`

export const WRITE_PAPER_IDS = `UNWIND $rows AS row MATCH (p:Paper {id: row.paper})
  MERGE (i:PaperId {id: row.id}) MERGE (i)-[:IDENTIFIES]->(p)`

export const WRITE_BROUGHT = `UNWIND $rows AS row MATCH (r:Run {id: row.run}) MATCH (p:Paper {id: row.paper})
  CREATE (r)-[:BROUGHT]->(p)`

export const DELETE_LINKS = `UNWIND $rows AS id MATCH (:Paper {id: id})-[l:${ANY_ROLE}]->(:Concept) DELETE l`

export const DELETE_LINKS_BETWEEN = `UNWIND $rows AS row
  MATCH (:Paper {id: row.paper})-[l:${ANY_ROLE}]->(:Concept {id: row.concept}) DELETE l`

export const createLinks = (type: string): string =>
  `UNWIND $rows AS row MATCH (p:Paper {id: row.paper}) MATCH (c:Concept {id: row.concept})
  CREATE (p)-[l:${type}]->(c) SET l += row.properties`

export const createConcepts = (kind: string): string => `UNWIND $rows AS row CREATE (c:Concept:${kind}) SET c += row`

export const COUNT_CONCEPTS = `UNWIND $rows AS row MATCH (c:Concept {id: row.id}) SET c.papers = c.papers + row.by`

/** Concepts that no paper has are none. */
export const DELETE_ORPHANS = `UNWIND $rows AS id MATCH (c:Concept {id: id}) WHERE c.papers <= 0 DETACH DELETE c`
