// name: Methods evaluated on {benchmark}
// description: What papers tested on it propose, compare themselves to or use, in this order; of each the newest first, with
//   the sentence naming the method.
// tags: benchmarks, methods, evidence
// param benchmark: concept:Benchmark "benchmark"
MATCH (:Concept {id: $benchmark})<-[:EVALUATES_ON]-(p:Paper)-[r:PROPOSES|COMPARES_TO|USES]->(m:Method)
WITH m, p, r, CASE type(r) WHEN 'PROPOSES' THEN 1 WHEN 'COMPARES_TO' THEN 2 ELSE 3 END AS strength
RETURN m AS method, toLower(replace(type(r), '_', ' ')) AS role, p.year AS year, p AS paper, r AS evidence
ORDER BY strength, coalesce(p.year, 0) DESC, coalesce(r.salience, r.confidence) DESC, m.name, m.id, p.id
