/** What a paper's page shows, and what proves one of its links. */
import { ANY_ROLE } from '@/lib/store/schema'
import { conceptMap, EVIDENCE } from './node-columns'

export const CONCEPTS_OF_PAPER = `MATCH (:Paper {id: $id})-[l:${ANY_ROLE}]->(c:Concept)
  RETURN ${conceptMap('c')} AS concept, ${EVIDENCE}`

export const RUNS_OF_PAPER = `MATCH (:Paper {id: $id})<-[:BROUGHT]-(r:Run)
  RETURN r.id AS id, r.at AS at, r.source AS source, r.extractor AS extractor, r.sample AS sample ORDER BY at, id`

export const EVIDENCE_OF = `MATCH (:Paper {id: $paper})-[l:${ANY_ROLE}]->(:Concept {id: $concept}) RETURN ${EVIDENCE}`
