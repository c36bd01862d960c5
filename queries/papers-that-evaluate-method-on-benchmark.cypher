// name: Papers that evaluate {method} on {benchmark}
// description: Who proposes, uses or compares the method and is tested on the benchmark, with the sentences that say so.
// tags: methods, benchmarks, evidence
// param method: concept:Method "method"
// param benchmark: concept:Benchmark "benchmark"
MATCH (:Concept {id: $method})<-[m:PROPOSES|USES|COMPARES_TO]-(p:Paper)-[b:EVALUATES_ON]->(:Concept {id: $benchmark})
RETURN p AS paper, m AS `on the method`, b AS `on the benchmark`
ORDER BY coalesce(p.year, 0) DESC, p.title, p.id
