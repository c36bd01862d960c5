/** What the columns of a table of papers are called, by those who export them and by people. */

const NAMES = {
  title: ['title', 'document title', 'article title', 'paper title', 'primary title', 'ti', 'titel', 'titre', 'título'],
  abstract: [
    'abstract',
    'abstract note',
    'abstracts',
    'summary',
    'ab',
    'paper abstract',
    'zusammenfassung',
    'résumé',
    'resumen',
  ],
  authors: [
    'authors',
    'author',
    'author full names',
    'author names',
    'first authors',
    'af',
    'au',
    'autoren',
    'auteurs',
  ],
  year: ['year', 'publication year', 'pub year', 'py', 'publish year', 'published year', 'jahr', 'année'],
  date: ['date', 'publication date', 'published', 'pub date', 'online date', 'date published'],
  venue: [
    'source title',
    'publication title',
    'journal',
    'venue',
    'so',
    'journal title',
    'journal name',
    'conference',
    'book title',
    'source',
  ],
  doi: ['doi', 'di', 'doi link'],
  url: ['url', 'link', 'ur', 'pdf link', 'links', 'document url', 'article url', 'consensus link'],
  arxiv: ['arxiv', 'arxiv id', 'arxiv number'],
  pmid: ['pmid', 'pubmed id', 'pm'],
  key: ['key', 'id', 'eid', 'ut', 'ut unique wos id', 'document identifier', 'citation key'],
} as const

export type Column = keyof typeof NAMES

const COLUMNS = new Map<string, Column>(
  Object.entries(NAMES).flatMap(([column, names]) => names.map((name) => [name, column as Column])),
)

/** `Abstract Note` → `abstract`; undefined for a column that is not read. */
export const columnOf = (name: string): Column | undefined =>
  COLUMNS.get(
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )

/** `Lee, A.; Kim, B.`, `Lee A., Kim B.`, `['A Lee', 'B Kim']`, `A Lee and B Kim` → the names. */
export function splitAuthors(cell: string): string[] {
  const list = /^\[(.*)\]$/s.exec(cell.trim())?.[1]
  if (list !== undefined) return [...list.matchAll(/'([^']*)'|"([^"]*)"/g)].map((found) => found[1] ?? found[2] ?? '')
  if (cell.includes(';')) return cell.split(';').map(withoutId)
  if (/\s(?:and|&)\s/.test(cell)) return cell.split(/,?\s+(?:and|&)\s+/).flatMap((part) => splitByComma(part))
  return splitByComma(cell)
}

/** By commas only where each part is a whole name, so that `Lee, Ann` stays one. */
function splitByComma(cell: string): string[] {
  const parts = cell.split(',').map((part) => part.trim())
  return parts.every((part) => /\S\s+\S/.test(part)) ? parts : [cell.trim()]
}

/** Scopus: `Lee, Ann (57211234567)`. */
const withoutId = (name: string): string => name.replace(/\s*\(\d+\)\s*$/, '').trim()
