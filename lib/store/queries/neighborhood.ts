/** The links of one node, with what is at their other end. */
import { conceptMap, LINK, paperMap, SALIENCE } from './node-columns'

export const papersAround = (type: string): string => `MATCH (c:Concept {id: $id})<-[l:${type}]-(p:Paper)
  WITH c, l, p ORDER BY ${SALIENCE} DESC, p.id LIMIT $limit
  RETURN ${paperMap('p')} AS paper, p.id AS paperId, c.id AS conceptId, ${LINK}`

export const conceptsAround = (types: string): string => `MATCH (p:Paper {id: $id})-[l:${types}]->(c:Concept)
  RETURN ${conceptMap('c')} AS concept, p.id AS paperId, c.id AS conceptId, ${LINK}`

export const CO_OCCURRENCES_AMONG = `UNWIND $ids AS id MATCH (a:Concept {id: id})-[o:CO_OCCURS]->(z:Concept)
  WHERE z.id IN $ids RETURN a.id AS source, z.id AS target, o.papers AS papers ORDER BY source, target`
