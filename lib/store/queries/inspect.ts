/** What `doctor` asks of a store to find what can't be right, and how counts and clusters are set right. */
import { NO_EXTRACTOR } from '@/lib/store/paper-row'
import { ANY_ROLE } from '@/lib/store/schema'
import { PAPER_COLUMNS } from './paper-columns'

export const PAPERS_TO_INSPECT = `UNWIND $ids AS id MATCH (p:Paper {id: id})
  RETURN ${PAPER_COLUMNS}, p.facts AS facts, p.extractor AS extractor, p.concepts AS concepts, p:New AS isNew, p.grown AS grown,
    COUNT { (p)<-[:BROUGHT]-(:Run) } AS runs`

export const LINKS_TO_INSPECT = `UNWIND $ids AS id MATCH (p:Paper {id: id})-[l:${ANY_ROLE}]->(c:Concept)
  RETURN p.id AS paper, c.id AS concept, type(l) AS type, properties(l) AS properties`

export const CONCEPTS_TO_INSPECT = `MATCH (c:Concept)
  RETURN c.id AS id, c.papers AS papers, COUNT { (c)<-[:${ANY_ROLE}]-(:Paper) } AS counted`

export const CLUSTERS_TO_INSPECT = `MATCH (k:Cluster)
  RETURN k.id AS id, k.papers AS papers, k.concepts AS concepts,
    COUNT { (k)<-[:IN_CLUSTER]-(:Paper) } AS papersIn, COUNT { (k)<-[:IN_CLUSTER]-(:Concept) } AS conceptsIn`

export const nodesToInspect = (label: 'Paper' | 'Concept'): string => `MATCH (n:${label})
  OPTIONAL MATCH (n)-[:IN_CLUSTER]->(k:Cluster)
  WITH n, collect(k.id) AS clusters RETURN n.id AS id, n.cluster AS cluster, clusters, n.x AS x, n.y AS y`

export const FORGET_FACTS = `UNWIND $rows AS id MATCH (p:Paper {id: id}) SET p.facts = '[]', p.extractor = '${NO_EXTRACTOR}'`

export const COUNT_PAPERS_ANEW = `UNWIND $rows AS id MATCH (c:Concept {id: id})
  SET c.papers = COUNT { (c)<-[:${ANY_ROLE}]-(:Paper) }`

export const COUNT_CONCEPTS_ANEW = `UNWIND $rows AS id MATCH (p:Paper {id: id})
  SET p.concepts = COUNT { (p)-[:${ANY_ROLE}]->(:Concept) }`

export const forgetCluster = (label: 'Paper' | 'Concept'): string =>
  `UNWIND $rows AS id MATCH (n:${label} {id: id}) SET n.cluster = null`
