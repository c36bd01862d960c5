/** Ways from one node to another along links between papers and concepts. */
import { ANY_ROLE } from '@/lib/store/schema'
import { conceptMap, EVIDENCE, paperMap } from './node-columns'

/** One step from many nodes at once; `weight` is the number of links at the other end. */
export const STEP_FROM_PAPERS = `UNWIND $ids AS id MATCH (:Paper {id: id})-[:${ANY_ROLE}]->(c:Concept)
  RETURN id AS from, c.id AS to, c.papers AS weight`

export const STEP_FROM_CONCEPTS = `UNWIND $ids AS id MATCH (:Concept {id: id})<-[:${ANY_ROLE}]-(p:Paper)
  RETURN id AS from, p.id AS to, p.concepts AS weight`

/** The engine's own search, for nodes so connected that steps would carry too much. A bound can't be a parameter. */
export const shortestPath = (from: 'Paper' | 'Concept', to: 'Paper' | 'Concept', maxHops: number): string =>
  `MATCH (a:${from} {id: $from}) MATCH (z:${to} {id: $to})
  MATCH path = shortestPath((a)-[:${ANY_ROLE}*1..${maxHops}]-(z))
  RETURN [n IN nodes(path) | {isPaper: n:Paper, id: n.id}] AS nodes`

/** How much the paper is about it. */
export const saying = (link: string): string => `coalesce(${link}.salience, ${link}.confidence)`

/** What has links to both of two nodes of a type: papers that are about both, concepts that few others have. */
export const PAPERS_BETWEEN = `MATCH (:Concept {id: $from})<-[a:${ANY_ROLE}]-(p:Paper)-[b:${ANY_ROLE}]->(:Concept {id: $to})
  RETURN p.id AS id ORDER BY ${saying('a')} * ${saying('b')} DESC, id`

export const CONCEPTS_BETWEEN = `MATCH (:Paper {id: $from})-[a:${ANY_ROLE}]->(c:Concept)<-[b:${ANY_ROLE}]-(:Paper {id: $to})
  RETURN c.id AS id ORDER BY c.papers, ${saying('a')} * ${saying('b')} DESC, id`

export const PAPERS_BY_ID = `UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN ${paperMap('p')} AS paper`

export const CONCEPTS_BY_ID = `UNWIND $ids AS id MATCH (c:Concept {id: id}) RETURN ${conceptMap('c')} AS concept`

export const HOPS = `UNWIND $rows AS row
  MATCH (p:Paper {id: row.paper})-[l:${ANY_ROLE}]->(c:Concept {id: row.concept})
  RETURN p.id AS paper, c.id AS concept, p.title AS title, p.abstract AS abstract, ${EVIDENCE}`
