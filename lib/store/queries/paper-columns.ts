/** The columns of a whole paper, read by lib/store/paper-row. */
export const PAPER_COLUMNS = `p.id AS id, p.title AS title, p.abstract AS abstract, p.authors AS authors, p.year AS year,
  p.published AS published, p.venue AS venue, p.url AS url, p.doi AS doi, p.arxivId AS arxivId,
  p.citationKey AS citationKey, p.otherIds AS otherIds`

/** …and with its facts, and what the store counts about it. */
export const READING_COLUMNS = `${PAPER_COLUMNS}, p.extractor AS extractor, p.facts AS facts`
