// name: Methods that compete with {method}
// description: What it is compared to, or what is compared to it, in the same paper.
// tags: methods, comparison
// param method: concept:Method "method"
MATCH (:Concept {id: $method})<-[own:PROPOSES|USES|COMPARES_TO]-(p:Paper)-[r:PROPOSES|USES|COMPARES_TO]->(m:Method)
WHERE m.id <> $method AND (type(own) = 'COMPARES_TO' OR type(r) = 'COMPARES_TO')
WITH m, p, r ORDER BY p.id
WITH m, collect(DISTINCT p) AS papers, head(collect(r)) AS evidence
RETURN m AS rival, size(papers) AS `number of papers`, papers[..5] AS examples, evidence
ORDER BY `number of papers` DESC, m.name, m.id
