/** Runs, and what they brought. */

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
