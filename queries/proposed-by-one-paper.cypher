// name: What one paper proposes and no other speaks of
// description: The names that this corpus has from their own authors only, whatever their year: newest papers first, and of
//   a year first what its paper is most about.
// tags: overview, methods, evidence
MATCH (p:Paper)-[said:PROPOSES]->(c:Concept)
WHERE c.papers = 1
// Proofs are looked up for what an answer can hold, and one more that tells it was cut.
WITH p, c, coalesce(said.salience, said.confidence) AS salience
ORDER BY coalesce(p.year, 0) DESC, salience DESC, c.name, c.id LIMIT 1001
MATCH (p)-[r:PROPOSES]->(c)
RETURN c AS concept, toLower(c.kind) AS kind, p.year AS year, p AS paper, r AS evidence
ORDER BY coalesce(p.year, 0) DESC, salience DESC, c.name, c.id, p.id
