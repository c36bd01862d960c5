/** What a cluster is made of and which others it touches. */
import { ANY_ROLE } from '@/lib/store/schema'
import { CLUSTER, conceptMap, PAPER_NODE, SALIENCE } from './node-columns'

/** Those that tell it from others, by papers: what all clusters speak of is not what one is made of. */
export const CONCEPTS_OF_CLUSTER = `MATCH (:Cluster {id: $id})<-[:IN_CLUSTER]-(p:Paper)-[l:${ANY_ROLE}]->(c:Concept)
  WITH c, count(p) AS inCluster, max(${SALIENCE}) AS salience
  ORDER BY (inCluster - 0.9) * inCluster / (c.papers + 1) DESC, salience DESC, c.name, c.id LIMIT $limit
  RETURN ${conceptMap('c')} AS concept, inCluster ORDER BY inCluster DESC, c.papers, salience DESC, c.name, c.id`

/** The most typical first: those that speak of most of what is its own and that others of it may speak of, too. */
export const PAPERS_OF_CLUSTER = `MATCH (:Cluster {id: $id})<-[:IN_CLUSTER]-(p:Paper)
  OPTIONAL MATCH (p)-[:${ANY_ROLE}]->(c:Concept) WHERE c.cluster = $id AND c.papers > 1
  WITH p, count(c) AS typical ORDER BY typical DESC, p.concepts DESC, coalesce(p.year, 0) DESC, p.title, p.id LIMIT $limit
  RETURN ${PAPER_NODE} ORDER BY typical DESC, p.concepts DESC, coalesce(p.year, 0) DESC, p.title, p.id`

/** Links between papers and concepts that cross from this cluster to another, either way. */
export const NEIGHBORS_BY_PAPERS = `MATCH (:Cluster {id: $id})<-[:IN_CLUSTER]-(:Paper)-[l:${ANY_ROLE}]->(c:Concept)
  WHERE c.cluster <> $id WITH c.cluster AS other, count(l) AS links RETURN other, links`

export const NEIGHBORS_BY_CONCEPTS = `MATCH (:Cluster {id: $id})<-[:IN_CLUSTER]-(:Concept)<-[l:${ANY_ROLE}]-(p:Paper)
  WHERE p.cluster <> $id WITH p.cluster AS other, count(l) AS links RETURN other, links`

export const CLUSTERS_BY_ID = `UNWIND $ids AS id MATCH (k:Cluster {id: id}) RETURN ${CLUSTER}`
