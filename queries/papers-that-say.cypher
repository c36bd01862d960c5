// name: Papers whose abstract says {words}
// description: The words one after another, or else all of them wherever they stand; with the passage of the first. Newest papers
//   first.
// tags: papers, text
// param words: text "words"
MATCH (p:Paper)
WHERE all(word IN split(toLower($words), ' ') WHERE toLower(p.abstract) CONTAINS word)
WITH p, toLower(p.abstract) AS text, toLower(p.abstract) CONTAINS toLower($words) AS verbatim
WITH p, verbatim, CASE WHEN verbatim THEN toLower($words) ELSE head(split(toLower($words), ' ')) END AS said, text
WITH p, verbatim, size(head(split(text, said))) AS place
WITH p, verbatim, CASE WHEN place > 100 THEN place - 100 ELSE 0 END AS begin
RETURN p AS paper, p.year AS year, CASE WHEN verbatim THEN 'yes' ELSE 'no' END AS `word for word`,
  CASE WHEN begin > 0 THEN '… ' ELSE '' END + substring(p.abstract, begin, 260) +
  CASE WHEN begin + 260 < size(p.abstract) THEN ' …' ELSE '' END AS passage
ORDER BY `word for word` DESC, coalesce(p.year, 0) DESC, p.title, p.id
