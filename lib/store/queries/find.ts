/** From an id that a person or page has to the node it means today. */
import { CLUSTER, CONCEPT_NODE, PAPER_NODE } from './node-columns'
import { PAPER_COLUMNS } from './paper-columns'

export const CONCEPT = `MATCH (c:Concept {id: $id}) RETURN ${CONCEPT_NODE}, c.aliases AS aliases`

export const SUCCESSOR = `MATCH (r:Retired {id: $id}) RETURN r.successor AS id`

export const PAPER = `MATCH (p:Paper {id: $id}) RETURN ${PAPER_NODE}`

export const PAPER_OF_OTHER_ID = `MATCH (:PaperId {id: $id})-[:IDENTIFIES]->(p:Paper) RETURN ${PAPER_NODE}`

export const WHOLE_PAPER = `MATCH (p:Paper {id: $id}) RETURN ${PAPER_COLUMNS}`

export const WHOLE_PAPERS = `UNWIND $ids AS asked MATCH (p:Paper {id: asked}) RETURN asked, ${PAPER_COLUMNS}`

export const WHOLE_PAPERS_OF_OTHER_IDS = `UNWIND $ids AS asked MATCH (:PaperId {id: asked})-[:IDENTIFIES]->(p:Paper)
  RETURN asked, ${PAPER_COLUMNS}`

export const ONE_CLUSTER = `MATCH (k:Cluster {id: $id}) RETURN ${CLUSTER}`
