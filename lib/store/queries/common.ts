/** What has links to two or more of several nodes of a type. */
import { ANY_ROLE } from '@/lib/store/schema'
import { saying } from './path'

/** Papers that are about most of the concepts. */
export const PAPERS_OF_SEVERAL = `UNWIND $ids AS id MATCH (:Concept {id: id})<-[l:${ANY_ROLE}]-(p:Paper)
  WITH p.id AS other, count(l) AS links, sum(${saying('l')}) AS weight WHERE links > 1
  RETURN other, links ORDER BY links DESC, weight DESC, other`

/** Concepts of most of the papers, those that few others have first. */
export const CONCEPTS_OF_SEVERAL = `UNWIND $ids AS id MATCH (:Paper {id: id})-[l:${ANY_ROLE}]->(c:Concept)
  WITH c.id AS other, c.papers AS papers, count(l) AS links, sum(${saying('l')}) AS weight WHERE links > 1
  RETURN other, links ORDER BY links DESC, papers, weight DESC, other`
