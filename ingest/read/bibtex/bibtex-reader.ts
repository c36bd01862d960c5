/** BibTeX and BibLaTeX, entry by entry, as Zotero, Mendeley, JabRef, Scopus, ACM and Google Scholar export them. */

import { type PaperReader, problem, type ReadRecord } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { toRecord } from '@/ingest/read/to-paper'
import { arxivIdOfLink, parseArxivId } from '@/lib/model/paper-id'
import { type BibtexEntry, bibtexEntries } from './bibtex-entries'
import { bibtexText, bibtexValue } from './bibtex-text'

/** Entries that hold fields for others, or none of a work. */
const NO_WORKS = new Set(['xdata', 'set', 'control', 'bibnote'])

export const bibtexReader: PaperReader = {
  format: 'bibtex',
  label: 'BibTeX or BibLaTeX (.bib)',
  extensions: ['bib', 'bibtex', 'biblatex'],
  detects: (head) => /^[ \t]*@[a-z]+\s*[{(]/im.test(head) && /^\s*[\w-]+\s*=\s*["{\d\w]/m.test(head),
  read,
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  const entries = [...bibtexEntries(await source.text())]
  const shared = new Map(entries.filter(({ type }) => type === 'xdata').map(({ key, fields }) => [key, fields]))
  for (const entry of entries) {
    if (NO_WORKS.has(entry.type)) continue
    for (const key of entry.fields.get('xdata')?.split(',') ?? []) {
      for (const [name, value] of shared.get(key.trim()) ?? [])
        if (!entry.fields.has(name)) entry.fields.set(name, value)
    }
    yield await toBibtexRecord(entry, source.name)
    if (!entry.whole) {
      const reason = 'The braces of the entry never close, so its end may be lost.'
      yield problem(source.name, reason, { line: entry.line, subject: entry.key })
    }
  }
}

async function toBibtexRecord({ key, line, fields }: BibtexEntry, source: string): Promise<ReadRecord> {
  const plain = (...names: string[]) => names.map((name) => bibtexValue(fields.get(name) ?? '').trim()).find(Boolean)
  const text = (...names: string[]) => bibtexText(names.map((name) => fields.get(name)?.trim()).find(Boolean) ?? '')
  const subtitle = await text('subtitle')
  const title = await text('title')
  const pmid = plain('pmid')
  return toRecord(
    {
      title: title && subtitle ? `${title}: ${subtitle}` : title,
      abstract: await text('abstract'),
      authors: namesOf(fields.get('author') ?? ''),
      year: plain('year', 'date'),
      published: plain('date') ?? [plain('day'), plain('month'), plain('year')].filter(Boolean).join(' '),
      venue: await text('journaltitle', 'journal', 'booktitle'),
      url: plain('url'),
      doi: plain('doi'),
      arxivId: arxivIdOf(fields, plain),
      citationKey: key,
      otherIds: [pmid && /^\d+$/.test(pmid) ? `pmid:${pmid}` : undefined],
    },
    { source, line, key: key || undefined },
  )
}

/** An eprint of arXiv, or the words in which Google Scholar puts it: `arXiv preprint arXiv:1412.6980`. */
function arxivIdOf(fields: ReadonlyMap<string, string>, plain: (...names: string[]) => string | undefined) {
  const archive = plain('archiveprefix', 'eprinttype') ?? 'arxiv'
  const eprint = /arxiv/i.test(archive) ? parseArxivId(plain('eprint')) : undefined
  const named = ['number', 'journal', 'journaltitle', 'note', 'howpublished', 'publisher', 'url', 'volume']
  return eprint ?? named.map((name) => arxivIdOfLink(fields.get(name))).find(Boolean)
}

/** Names joined by `and` outside of braces; `others` is none. */
function namesOf(value: string): string[] {
  let depth = 0
  const marked = value.replace(/[{}]|\s+and\s+/gi, (found) => {
    if (found === '{') depth++
    else if (found === '}') depth--
    else if (depth === 0) return '\u0000'
    return found
  })
  return marked
    .split('\u0000')
    .map((name) => bibtexValue(name).trim())
    .filter((name) => name && name.toLowerCase() !== 'others')
}
