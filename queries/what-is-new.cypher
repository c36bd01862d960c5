// name: What is new in the last {years} years
// description: Concepts that papers of these years speak of and none of an earlier year here did, those of most papers first,
//   with the paper that began it. Counted back from the newest year in this corpus; papers without a year are left out.
// tags: overview, years, evidence
// param years: integer "number of" = 3
MATCH (p:Paper)
WITH max(p.year) AS newest
MATCH (p:Paper)-->(c:Concept)
WITH newest, c, min(p.year) AS first, count(p.year) AS papers
WHERE first > newest - toInteger($years)
// The papers that began it are looked up for what an answer can hold, and one more that tells it was cut.
WITH c, first, papers ORDER BY papers DESC, first DESC, c.name, c.id LIMIT 1001
MATCH (c)<-[r]-(p:Paper)
WHERE p.year = first
WITH c, first, papers, p, r, CASE type(r) WHEN 'PROPOSES' THEN 1 ELSE 2 END AS strength
// Of one year the one whose source tells the day, then who proposes it.
ORDER BY coalesce(p.published, '9999'), strength, p.title, p.id
WITH c, first, papers, head(collect(p)) AS began, head(collect(r)) AS evidence
RETURN c AS concept, toLower(c.kind) AS kind, first AS `first year`, papers AS `number of papers`, began AS `begun by`,
  evidence
ORDER BY `number of papers` DESC, `first year` DESC, coalesce(evidence.salience, evidence.confidence) DESC, c.name, c.id
