/** Runs, and what they brought. */
import { ANY_ROLE } from '@/lib/store/schema'
import { CONCEPT_NODE } from './node-columns'

export const FIND_RUN = `MATCH (r:Run {id: $id}) RETURN r.id AS id, r.extractor AS extractor, r.unfinished AS unfinished`

export const SET_EXTRACTOR = `MATCH (r:Run {id: $id}) SET r.extractor = $extractor`

export const END_RUN = `MATCH (r:Run {id: $id}) SET r.unfinished = null`

export const CREATE_RUN = `CREATE (r:Run) SET r += $properties`

export const LIST_RUNS = `MATCH (r:Run)
  RETURN r.id AS id, r.at AS at, r.source AS source, r.extractor AS extractor, r.sample AS sample,
  r.unfinished AS unfinished, COUNT { (r)-[:BROUGHT]->() } AS papers ORDER BY at, id`

export const PAPERS_BY_RUN = `MATCH (r:Run)-[:BROUGHT]->(p:Paper) RETURN r.id AS run, p.id AS paper ORDER BY run, paper`

export const PAPERS_OF_RUN_ALONE = `MATCH (r:Run {id: $id})-[:BROUGHT]->(p:Paper)
  WHERE NOT EXISTS { MATCH (p)<-[:BROUGHT]-(other:Run) WHERE other.id <> $id }
  RETURN p.id AS id`

export const DELETE_RUN = `MATCH (r:Run {id: $id}) DETACH DELETE r`

/** When papers came in: the run that brought them first. */
export const ARRIVALS = `UNWIND $ids AS id MATCH (p:Paper {id: id})<-[:BROUGHT]-(r:Run)
  RETURN p.id AS paper, p.year AS year, p.published AS published, min(r.at) AS at`

/** As lists: rows of their own for a hub's thousands would take ten times as long. */
export const PAPERS_OF_CONCEPTS = `UNWIND $ids AS id MATCH (c:Concept {id: id})<-[:${ANY_ROLE}]-(p:Paper)
  WITH c.id AS concept, collect(p.id) AS papers RETURN concept, papers`

export const NEW_PAPERS_OF_RUN = `MATCH (:Run {id: $id})-[:BROUGHT]->(p:Paper)
  WHERE NOT EXISTS { MATCH (p)<-[:BROUGHT]-(other:Run) WHERE other.id IN $earlier }
  RETURN p.id AS id`

export const LINKS_OF_PAPERS = `UNWIND $ids AS id MATCH (:Paper {id: id})-[l:${ANY_ROLE}]->(c:Concept)
  RETURN type(l) AS type, c.id AS id, count(l) AS links`

export const CONCEPTS_WITH_NAMES = `UNWIND $ids AS id MATCH (c:Concept {id: id}) RETURN ${CONCEPT_NODE}`

export const SPOKEN_OF_BEFORE = `UNWIND $ids AS id
  MATCH (c:Concept {id: id})<-[:${ANY_ROLE}]-(:Paper)<-[:BROUGHT]-(r:Run) WHERE r.id IN $earlier
  RETURN DISTINCT c.id AS id`
