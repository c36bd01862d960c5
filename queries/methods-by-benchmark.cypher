// name: Which methods meet which benchmarks
// description: Every pair of a method that papers propose or use and a benchmark that they are tested on.
// tags: overview, methods, benchmarks
MATCH (b:Benchmark)<-[:EVALUATES_ON]-(p:Paper)
MATCH (p)-[:PROPOSES|USES]->(m:Method)
WITH m, b, count(p) AS number
// Examples are looked up for what an answer can hold, and one more that tells it was cut.
ORDER BY number DESC, m.papers DESC, b.papers DESC, m.name, b.name, m.id, b.id LIMIT 1001
MATCH (m)<-[:PROPOSES|USES]-(p:Paper)
MATCH (p)-[:EVALUATES_ON]->(b)
WITH m, b, number, p ORDER BY p.id
WITH m, b, number, collect(p) AS papers
RETURN m AS method, b AS benchmark, number AS `number of papers`, papers[..3] AS examples
ORDER BY `number of papers` DESC, m.papers DESC, b.papers DESC, m.name, b.name, m.id, b.id
