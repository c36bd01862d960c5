// name: Methods tried for {task} but never on {benchmark}
// description: Gaps: what papers on the task propose or use, and no paper here tests on the benchmark.
// tags: tasks, methods, benchmarks, gaps
// param task: concept:Task "task"
// param benchmark: concept:Benchmark "benchmark"
MATCH (:Concept {id: $task})<-[:BROADER*0..3]-(t:Concept)<-[:ADDRESSES]-(p:Paper)-[r:PROPOSES|USES]->(m:Method)
WHERE NOT EXISTS { MATCH (m)<-[:PROPOSES|USES]-(q:Paper)-[:EVALUATES_ON]->(b:Concept {id: $benchmark}) }
WITH m, p, r ORDER BY coalesce(r.salience, r.confidence) DESC, p.id
WITH m, collect(DISTINCT p) AS papers, head(collect(r)) AS evidence
RETURN m AS method, size(papers) AS `number of papers`, papers[..5] AS examples, evidence
ORDER BY `number of papers` DESC, coalesce(evidence.salience, evidence.confidence) DESC, m.name, m.id
