// name: Short forms with several meanings
// description: One acronym that papers spell out in two ways. It is never guessed: each paper's own words decide.
// tags: overview, names
MATCH (c:Concept)
UNWIND c.aliases AS alias
WITH c, alias WHERE alias =~ '^[A-Z][A-Za-z0-9-]*[A-Z0-9]s?$'
WITH c, CASE WHEN alias =~ '^.*[A-Z]s$' THEN left(alias, size(alias) - 1) ELSE alias END AS form
WHERE size(form) <= 12 AND NOT toLower(c.name) CONTAINS toLower(form)
WITH form, collect(DISTINCT c) AS meanings
WHERE size(meanings) > 1
UNWIND meanings AS c
RETURN form AS `short form`, c AS meaning, toLower(c.kind) AS kind, c.papers AS `number of papers`
ORDER BY `short form`, `number of papers` DESC, c.name, c.id
