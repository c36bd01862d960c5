// name: Who proposes {concept}, and who only uses it
// description: Every paper that speaks of it, by the paper's role towards it, strongest role first.
// tags: concepts, roles, evidence
// param concept: concept "method, task, benchmark or metric"
MATCH (:Concept {id: $concept})<-[r:PROPOSES|USES|ADDRESSES|EVALUATES_ON|COMPARES_TO|MENTIONS]-(p:Paper)
WITH p, r, CASE type(r)
  WHEN 'PROPOSES' THEN 1 WHEN 'USES' THEN 2 WHEN 'ADDRESSES' THEN 3 WHEN 'EVALUATES_ON' THEN 4 WHEN 'COMPARES_TO' THEN 5
  ELSE 6 END AS strength
RETURN toLower(replace(type(r), '_', ' ')) AS role, p AS paper, r AS evidence
ORDER BY strength, coalesce(p.year, 0) DESC, p.title, p.id
