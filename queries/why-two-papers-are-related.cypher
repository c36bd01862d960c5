// name: Why {paper} and {other} are related
// description: The concepts that both speak of, the rarest first, with the sentence of each.
// tags: papers, similarity, evidence
// param paper: paper "one paper"
// param other: paper "another paper"
MATCH (:Paper {id: $paper})-[a]->(c:Concept)<-[b]-(:Paper {id: $other})
RETURN c AS concept, c.papers AS `papers in all`, a AS `in the one`, b AS `in the other`
ORDER BY c.papers, coalesce(a.salience, a.confidence) + coalesce(b.salience, b.confidence) DESC, c.name, c.id
