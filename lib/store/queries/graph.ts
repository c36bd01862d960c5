/** The whole graph, and every name in it. */
import { ANY_ROLE } from '@/lib/store/schema'
import { CLUSTER, CONCEPT_NODE, LINK, PAPER_NODE } from './node-columns'

export const ALL_PAPER_NODES = `MATCH (p:Paper) RETURN ${PAPER_NODE}`

export const ALL_CONCEPT_NODES = `MATCH (c:Concept) RETURN ${CONCEPT_NODE}, c.aliases AS aliases`

export const ALL_ROLE_EDGES = `MATCH (p:Paper)-[l:${ANY_ROLE}]->(c:Concept)
  RETURN p.id AS paper, c.id AS concept, ${LINK}`

export const ALL_CO_OCCURRENCES = `MATCH (a:Concept)-[o:CO_OCCURS]->(z:Concept)
  RETURN a.id AS source, z.id AS target, o.papers AS papers`

export const ALL_CLUSTERS = `MATCH (k:Cluster) RETURN ${CLUSTER}`

export const ALL_CONCEPT_NAMES = `MATCH (c:Concept)
  RETURN c.id AS id, c.name AS name, c.aliases AS aliases, c.kind AS kind, c.papers AS weight`

const PAPER_NAME = `p.id AS id, p.title AS name, p.otherIds AS otherIds, p.arxivId AS arxivId, p.doi AS doi,
  p.citationKey AS citationKey, p.authors AS authors, p.year AS year, p.concepts AS weight`

export const ALL_PAPER_NAMES = `MATCH (p:Paper) RETURN ${PAPER_NAME}`

export const PAPER_NAMES = `UNWIND $ids AS asked MATCH (p:Paper {id: asked}) RETURN ${PAPER_NAME}`

const placesOf = (label: 'Paper' | 'Concept'): string =>
  `MATCH (n:${label}) WHERE n.x IS NOT NULL OR n.cluster IS NOT NULL
  RETURN n.id AS id, n.x AS x, n.y AS y, n.cluster AS cluster`

export const PLACES_OF_PAPERS = placesOf('Paper')
export const PLACES_OF_CONCEPTS = placesOf('Concept')
