/** What a concept's page shows. */
import { MAIN_SALIENCE } from '@/lib/model/facts'
import { ANY_ROLE } from '@/lib/store/schema'
import { conceptMap, EVIDENCE, paperMap, SALIENCE } from './node-columns'

export const ROLES_OF_CONCEPT = `MATCH (:Concept {id: $id})<-[l:${ANY_ROLE}]-(:Paper)
  WITH type(l) AS type, count(*) AS papers RETURN type, papers`

export const TOPICS_OF_CONCEPTS = `UNWIND $ids AS asked MATCH (c:Concept {id: asked})<-[l:${ANY_ROLE}]-(p:Paper)
  WHERE p.cluster IS NOT NULL
  WITH c.id AS concept, p.cluster AS cluster, count(p) AS papers, sum(${SALIENCE}) AS weight
  RETURN concept, cluster, papers, weight`

export const proofsOfConcept = (type: string): string => `MATCH (:Concept {id: $id})<-[l:${type}]-(p:Paper)
  WITH p, l, ${SALIENCE} < ${MAIN_SALIENCE} AS aside
  ORDER BY aside, coalesce(p.year, 0) DESC, p.title, p.id LIMIT $limit
  RETURN ${paperMap('p')} AS paper, p.abstract AS abstract, ${EVIDENCE}
  ORDER BY aside, coalesce(p.year, 0) DESC, p.title, p.id`

export const BROADER_OF = `MATCH (:Concept {id: $id})-[b:BROADER]->(c:Concept)
  RETURN ${conceptMap('c')} AS concept, b.source AS source ORDER BY c.papers DESC, c.name, c.id`

export const NARROWER_OF = `MATCH (:Concept {id: $id})<-[b:BROADER]-(c:Concept)
  RETURN ${conceptMap('c')} AS concept, b.source AS source ORDER BY c.papers DESC, c.name, c.id`
