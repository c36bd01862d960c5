// name: Papers that share most with {paper}
// description: By the concepts they share; a rare one weighs more than one that every paper speaks of.
// tags: papers, similarity
// param paper: paper "paper"
MATCH (every:Paper)
WITH count(every) AS total
MATCH (:Paper {id: $paper})-->(c:Concept)<--(p:Paper)
WHERE p.id <> $paper
WITH p, c, log(toFloat(total) / c.papers) AS rarity ORDER BY rarity DESC, c.name, c.id
WITH p, collect(c) AS shared, sum(rarity) AS closeness
RETURN p AS paper, round(closeness * 100) / 100 AS closeness, size(shared) AS `concepts shared`, shared
ORDER BY closeness DESC, coalesce(p.year, 0) DESC, p.title, p.id LIMIT 20
