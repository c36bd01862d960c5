// name: Metrics reported on {benchmark}
// description: What papers that are tested on it measure; the most reported first.
// tags: benchmarks, metrics
// param benchmark: concept:Benchmark "benchmark"
MATCH (:Concept {id: $benchmark})<-[:EVALUATES_ON]-(p:Paper)-[r]->(m:Metric)
WITH m, p, r ORDER BY coalesce(r.salience, r.confidence) DESC, p.id
WITH m, collect(DISTINCT p) AS papers, head(collect(r)) AS evidence
RETURN m AS metric, size(papers) AS `number of papers`, papers[..5] AS examples, evidence
ORDER BY `number of papers` DESC, coalesce(evidence.salience, evidence.confidence) DESC, m.name, m.id
