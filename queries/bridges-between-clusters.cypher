// name: Concepts that bridge {first} and {second}
// description: What papers of both topic clusters speak of; the best supported on both sides first.
// tags: clusters, overview
// param first: cluster "one cluster"
// param second: cluster "another cluster"
MATCH (k:Cluster)<-[:IN_CLUSTER]-(p:Paper)-->(c:Concept)
WHERE k.id IN [$first, $second]
WITH c, count(CASE WHEN k.id = $first THEN 1 END) AS here, count(CASE WHEN k.id = $second THEN 1 END) AS there
WHERE here > 0 AND there > 0
WITH c, here, there, CASE WHEN here < there THEN here ELSE there END AS weaker
// Examples are looked up for what an answer can hold, and one more that tells it was cut.
ORDER BY weaker DESC, here + there DESC, c.papers, c.name, c.id LIMIT 1001
MATCH (c)<--(p:Paper)
WHERE p.cluster = $first
WITH c, here, there, weaker, p ORDER BY p.id
WITH c, here, there, weaker, collect(p) AS ours
MATCH (c)<--(p:Paper)
WHERE p.cluster = $second
WITH c, here, there, weaker, ours, p ORDER BY p.id
WITH c, here, there, weaker, ours, collect(p) AS theirs
RETURN c AS concept, here AS `papers in the first`, there AS `papers in the second`,
  ours[..3] AS `such as`, theirs[..3] AS `and there`
ORDER BY weaker DESC, here + there DESC, c.papers, c.name, c.id
