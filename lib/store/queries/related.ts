/** Concepts that share papers with one. */
import { ANY_ROLE } from '@/lib/store/schema'
import { SALIENCE } from './node-columns'

/** Counted live; a paper has at most one link to a concept. */
export const TOGETHER = `MATCH (:Concept {id: $id})<-[:${ANY_ROLE}]-(p:Paper)
  MATCH (p)-[l:${ANY_ROLE}]->(c:Concept) WHERE c.id <> $id
  WITH c, count(p) AS together, max(${SALIENCE}) AS salience
  RETURN c.id AS id, c.name AS name, c.papers AS papers, together, salience`

/** As counted by the last derive: for a concept in so many papers that counting live would take too long. */
export const TOGETHER_STORED = `MATCH (:Concept {id: $id})-[o:CO_OCCURS]-(c:Concept)
  RETURN c.id AS id, c.name AS name, c.papers AS papers, o.papers AS together, 0 AS salience`

const FIRST_THREE = `WITH other, p ORDER BY coalesce(p.year, 0) DESC, p.title, p.id
  WITH other, collect({id: p.id, title: p.title}) AS all
  RETURN other, all[0..3] AS examples`

/** The same answer from either end: whoever has fewer papers is the quicker to begin with. */
export const EXAMPLES_FROM_ONE = `MATCH (:Concept {id: $id})<-[:${ANY_ROLE}]-(p:Paper)
  MATCH (p)-[:${ANY_ROLE}]->(o:Concept) WHERE o.id IN $ids
  WITH o.id AS other, p ${FIRST_THREE}`

export const EXAMPLES_FROM_OTHERS = `UNWIND $ids AS other MATCH (:Concept {id: other})<-[:${ANY_ROLE}]-(p:Paper)
  MATCH (p)-[:${ANY_ROLE}]->(:Concept {id: $id})
  ${FIRST_THREE}`
