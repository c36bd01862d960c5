/** Papers by the words of their abstracts, which are parameters `w0`, `w1`, …, all in small letters. */
export const papersSaying = (words: number): string =>
  `MATCH (p:Paper)
  WHERE ${Array.from({ length: words }, (_, at) => `toLower(p.abstract) CONTAINS $w${at}`).join(' AND ')}
  RETURN p.id AS id, toLower(p.abstract) CONTAINS $phrase AS verbatim
  ORDER BY CASE WHEN toLower(p.abstract) CONTAINS $phrase THEN 0 ELSE 1 END, coalesce(p.year, 0) DESC, p.title, p.id`
