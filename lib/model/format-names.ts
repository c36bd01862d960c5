/** The formats of papers that are read, as people call them: one list for the page, for errors and for help. */

/** By the name that `--format` takes, the best known first. */
export const FORMAT_NAMES = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  csv: 'CSV',
  json: 'JSON',
  jsonl: 'JSON Lines',
  wos: 'Web of Science',
  medline: 'MEDLINE',
  'arxiv-atom': 'arXiv Atom',
  oai: 'OAI-PMH',
  markdown: 'Markdown lists',
  'daily-html': 'saved pages of Hugging Face Daily Papers',
  'daily-page': 'saved pages of Hugging Face Daily Papers',
} as const satisfies Record<string, string>

const names = [...new Set(Object.values(FORMAT_NAMES))]

/** `BibTeX, RIS, … and saved pages of …`, on one line. */
export const FORMATS_IN_WORDS = `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
