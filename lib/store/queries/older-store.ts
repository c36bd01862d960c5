/** What is asked of a database that an older version filled. */
import { PAPER_COLUMNS } from './paper-columns'

export const PAPERS_AFTER = `MATCH (p:Paper) WHERE p.id > $after
  WITH p ORDER BY p.id LIMIT $limit RETURN ${PAPER_COLUMNS} ORDER BY p.id`

/** A transaction of Neo4j holds what it takes out in memory, so it is done in pieces. */
export const countAndDelete = (label: string): string =>
  `MATCH (n:${label}) WITH n LIMIT 1000 DETACH DELETE n RETURN count(n) AS gone`
