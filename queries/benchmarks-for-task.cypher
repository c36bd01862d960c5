// name: Benchmarks used for {task}
// description: Where papers on the task, or on a narrower one, are tested; the most used first.
// tags: tasks, benchmarks
// param task: concept:Task "task"
MATCH (:Concept {id: $task})<-[:BROADER*0..3]-(t:Concept)<-[:ADDRESSES]-(p:Paper)-[r:EVALUATES_ON]->(b:Benchmark)
WITH b, p, r ORDER BY coalesce(r.salience, r.confidence) DESC, p.id
WITH b, collect(DISTINCT p) AS papers, head(collect(r)) AS evidence
RETURN b AS benchmark, size(papers) AS `number of papers`, papers[..5] AS examples, evidence
ORDER BY `number of papers` DESC, coalesce(evidence.salience, evidence.confidence) DESC, b.name, b.id
