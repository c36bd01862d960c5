/** Papers that speak of the same concepts as one. */
import { ANY_ROLE } from '@/lib/store/schema'
import { conceptMap, SALIENCE } from './node-columns'

export const CONCEPTS_SPOKEN_OF = `MATCH (:Paper {id: $id})-[l:${ANY_ROLE}]->(c:Concept)
  RETURN ${conceptMap('c')} AS concept, ${SALIENCE} AS salience`

/** Which of the concepts each of the papers has; a paper has at most one link to a concept. */
export const SHARED_BY = `UNWIND $papers AS paper MATCH (:Paper {id: paper})-[:${ANY_ROLE}]->(c:Concept)
  WHERE c.id IN $concepts RETURN paper, c.id AS concept`
