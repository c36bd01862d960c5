// name: Which methods meet which benchmarks
// description: Every pair of a method that papers propose or use and a benchmark that they are tested on.
// tags: overview, methods, benchmarks
MATCH (m:Method)<-[:PROPOSES|USES]-(p:Paper)-[:EVALUATES_ON]->(b:Benchmark)
WITH m, b, p ORDER BY p.id
WITH m, b, collect(DISTINCT p) AS papers
RETURN m AS method, b AS benchmark, size(papers) AS `number of papers`, papers[..3] AS examples
ORDER BY `number of papers` DESC, m.name, b.name, m.id, b.id
