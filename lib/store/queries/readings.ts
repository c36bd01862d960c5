/** Every paper with its facts, for exports, rebuilds and lib/derive. */
import { READING_COLUMNS } from './paper-columns'

export const ALL_PAPER_IDS = `MATCH (p:Paper) RETURN p.id AS id`

export const READINGS_BY_ID = `UNWIND $ids AS asked MATCH (p:Paper {id: asked}) RETURN ${READING_COLUMNS}`
