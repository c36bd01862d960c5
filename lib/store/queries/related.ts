/** Concepts that share papers with one. */
import { ANY_ROLE } from '@/lib/store/schema'
import { conceptMap } from './node-columns'

/** Counted live; a paper has at most one link to a concept. */
export const TOGETHER = `MATCH (:Concept {id: $id})<-[:${ANY_ROLE}]-(p:Paper)
  MATCH (p)-[:${ANY_ROLE}]->(c:Concept) WHERE c.id <> $id
  WITH c, count(p) AS together RETURN ${conceptMap('c')} AS concept, together`

/** As counted by the last derive: for a concept in so many papers that counting live would take too long. */
export const TOGETHER_STORED = `MATCH (:Concept {id: $id})-[o:CO_OCCURS]-(c:Concept)
  RETURN ${conceptMap('c')} AS concept, o.papers AS together`

export const EXAMPLES = `UNWIND $ids AS other MATCH (:Concept {id: other})<-[:${ANY_ROLE}]-(p:Paper)
  MATCH (p)-[:${ANY_ROLE}]->(:Concept {id: $id})
  WITH other, p ORDER BY coalesce(p.year, 0) DESC, p.title, p.id
  WITH other, collect({id: p.id, title: p.title}) AS all
  RETURN other, all[0..3] AS examples`
