/** How much there is. */

export const COUNT_PAPERS = `MATCH (p:Paper) RETURN count(p) AS count`

export const COUNT_CONCEPTS = `MATCH (c:Concept) RETURN count(c) AS count`

export const COUNT_CLUSTERS = `MATCH (k:Cluster) RETURN count(k) AS count`
