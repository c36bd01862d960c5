// name: Concepts that bridge {first} and {second}
// description: What papers of both topic clusters speak of; the best supported on both sides first.
// tags: clusters, overview
// param first: cluster "one cluster"
// param second: cluster "another cluster"
MATCH (:Cluster {id: $first})<-[:IN_CLUSTER]-(p:Paper)-->(c:Concept)
WITH c, p ORDER BY p.id
WITH c, collect(DISTINCT p) AS here
MATCH (:Cluster {id: $second})<-[:IN_CLUSTER]-(p:Paper)-->(c)
WITH c, here, p ORDER BY p.id
WITH c, here, collect(DISTINCT p) AS there
WITH c, here, there, CASE WHEN size(here) < size(there) THEN size(here) ELSE size(there) END AS weaker
RETURN c AS concept, size(here) AS `papers in the first`, size(there) AS `papers in the second`,
  here[..3] AS `such as`, there[..3] AS `and there`
ORDER BY weaker DESC, size(here) + size(there) DESC, c.name, c.id
