// name: What papers of {cluster} propose
// description: The concepts that a topic cluster brought, each with the sentence that says so; newest papers first.
// tags: clusters, methods, evidence
// param cluster: cluster "cluster"
MATCH (:Cluster {id: $cluster})<-[:IN_CLUSTER]-(p:Paper)-[:PROPOSES]->(c:Concept)
// Proofs are looked up for what an answer can hold, and one more that tells it was cut.
WITH p, c ORDER BY coalesce(p.year, 0) DESC, p.title, c.name, p.id, c.id LIMIT 1001
MATCH (p)-[r:PROPOSES]->(c)
RETURN c AS concept, toLower(c.kind) AS kind, p AS paper, r AS evidence
ORDER BY coalesce(p.year, 0) DESC, p.title, c.name, p.id, c.id
