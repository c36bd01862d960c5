// name: Which tasks meet which benchmarks
// description: Every pair of a task that papers address and a benchmark that they are tested on.
// tags: overview, tasks, benchmarks
MATCH (b:Benchmark)<-[:EVALUATES_ON]-(p:Paper)
MATCH (p)-[:ADDRESSES]->(t:Task)
WITH t, b, count(p) AS number
// Examples are looked up for what an answer can hold, and one more that tells it was cut.
ORDER BY number DESC, t.papers DESC, b.papers DESC, t.name, b.name, t.id, b.id LIMIT 1001
MATCH (t)<-[:ADDRESSES]-(p:Paper)
MATCH (p)-[:EVALUATES_ON]->(b)
WITH t, b, number, p ORDER BY p.id
WITH t, b, number, collect(p) AS papers
RETURN t AS task, b AS benchmark, number AS `number of papers`, papers[..3] AS examples
ORDER BY `number of papers` DESC, t.papers DESC, b.papers DESC, t.name, b.name, t.id, b.id
