// name: Methods that compete with {method}
// description: What papers compare it to, and what they propose or compare beside it where it is what they compare to, with
//   the sentence on each of the two. Its own forms, what it is a form of, and parts that a paper only uses are left out.
// tags: methods, comparison
// param method: concept:Method "method"
MATCH (c:Concept {id: $method})<-[own:PROPOSES|USES|COMPARES_TO]-(p:Paper)-[r:PROPOSES|COMPARES_TO]->(m:Method)
WHERE m.id <> $method AND (type(own) = 'COMPARES_TO' OR type(r) = 'COMPARES_TO')
WITH c, m, p, r, own ORDER BY coalesce(r.salience, r.confidence) DESC, p.id
WITH c, m, collect(DISTINCT p) AS papers, head(collect(r)) AS there, head(collect(own)) AS here
WHERE NOT EXISTS { MATCH (m)-[:BROADER*1..3]->(c) } AND NOT EXISTS { MATCH (c)-[:BROADER*1..3]->(m) }
RETURN m AS rival, size(papers) AS `number of papers`, papers[..5] AS examples, there AS `on the rival`, here AS `on the method`
ORDER BY `number of papers` DESC, coalesce(there.salience, there.confidence) DESC, m.name, m.id
