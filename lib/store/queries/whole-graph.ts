/** The whole graph piece by piece, with what a picture does not show; each statement takes some ids as `$ids`. */
import { ANY_ROLE } from '@/lib/store/schema'
import { CONCEPT_NODE, EVIDENCE, LINK, PAPER_NODE } from './node-columns'

export const ALL_CONCEPT_IDS = 'MATCH (c:Concept) RETURN c.id AS id'

export const PAPER_NODES = `UNWIND $ids AS asked MATCH (p:Paper {id: asked}) RETURN ${PAPER_NODE}`

export const CONCEPT_NODES = `UNWIND $ids AS asked MATCH (c:Concept {id: asked}) RETURN ${CONCEPT_NODE}, c.aliases AS aliases`

const LINKS_OF = `UNWIND $ids AS asked MATCH (p:Paper {id: asked})-[l:${ANY_ROLE}]->(c:Concept)
  RETURN p.id AS paper, c.id AS concept`

export const LINKS_OF_PAPERS = `${LINKS_OF}, ${LINK}`

export const PROVEN_LINKS_OF_PAPERS = `${LINKS_OF}, l.count AS count, ${EVIDENCE}`

export const TEXTS_OF_PAPERS = `UNWIND $ids AS asked MATCH (p:Paper {id: asked})
  RETURN p.id AS id, p.title AS title, p.abstract AS abstract`

export const BONDS_OF_CONCEPTS = `UNWIND $ids AS asked MATCH (a:Concept {id: asked})-[o:CO_OCCURS]->(z:Concept)
  RETURN a.id AS source, z.id AS target, o.papers AS papers`

export const BROADER_OF_CONCEPTS = `UNWIND $ids AS asked MATCH (a:Concept {id: asked})-[b:BROADER]->(z:Concept)
  RETURN a.id AS narrower, z.id AS broader, b.source AS source`
