/** The part of a large graph that is shown first: how many nodes of each size there are, and those above a size. */
import { ANY_ROLE } from '@/lib/store/schema'
import { CONCEPT_NODE, LINK, PAPER_NODE } from './node-columns'

export const SIZES_OF_PAPERS = `MATCH (p:Paper) WITH p.cluster AS cluster, p.concepts AS size, count(p) AS nodes
  RETURN cluster, size, nodes`

export const SIZES_OF_CONCEPTS = `MATCH (c:Concept) WITH c.cluster AS cluster, c.papers AS size, count(c) AS nodes
  RETURN cluster, size, nodes`

export const LARGE_PAPERS = `UNWIND $rows AS row MATCH (:Cluster {id: row.cluster})<-[:IN_CLUSTER]-(p:Paper)
  WHERE p.concepts >= row.least RETURN ${PAPER_NODE}`

export const LARGE_CONCEPTS = `UNWIND $rows AS row MATCH (:Cluster {id: row.cluster})<-[:IN_CLUSTER]-(c:Concept)
  WHERE c.papers >= row.least RETURN ${CONCEPT_NODE}, c.aliases AS aliases`

export const EDGES_OF_PAPERS = `UNWIND $ids AS id MATCH (p:Paper {id: id})-[l:${ANY_ROLE}]->(c:Concept)
  WHERE c.papers >= $least
  RETURN p.id AS paper, c.id AS concept, ${LINK}`

export const BONDS_OF_LARGE = `MATCH (a:Concept)-[o:CO_OCCURS]->(z:Concept)
  WHERE a.papers >= $least AND z.papers >= $least RETURN a.id AS source, z.id AS target, o.papers AS papers`
