// name: Papers on {concept} and everything narrower
// description: Follows the hierarchy down: a paper on offline reinforcement learning is one on reinforcement learning.
// tags: concepts, hierarchy, evidence
// param concept: concept "wide concept"
MATCH (:Concept {id: $concept})<-[:BROADER*0..4]-(c:Concept)<-[r:PROPOSES|USES|ADDRESSES|EVALUATES_ON|COMPARES_TO]-(p:Paper)
WITH p, c, r ORDER BY c.papers, c.name, c.id
WITH p, collect(DISTINCT c) AS concepts, head(collect(r)) AS evidence
RETURN p AS paper, concepts, evidence
ORDER BY size(concepts) DESC, coalesce(p.year, 0) DESC, p.title, p.id
