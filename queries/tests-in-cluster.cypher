// name: Benchmarks and metrics of {cluster}
// description: What papers of a topic cluster are tested on and measured by; the most used first.
// tags: clusters, benchmarks, metrics
// param cluster: cluster "cluster"
MATCH (:Cluster {id: $cluster})<-[:IN_CLUSTER]-(p:Paper)-[r]->(c:Concept)
WHERE c.kind IN ['Benchmark', 'Metric']
WITH c, p, r ORDER BY coalesce(r.salience, r.confidence) DESC, p.id
WITH c, collect(DISTINCT p) AS papers, head(collect(r)) AS evidence
RETURN c AS concept, toLower(c.kind) AS kind, size(papers) AS `number of papers`, papers[..5] AS examples, evidence
ORDER BY `number of papers` DESC, coalesce(evidence.salience, evidence.confidence) DESC, c.name, c.id
