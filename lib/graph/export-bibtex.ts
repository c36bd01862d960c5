/** Papers as BibTeX, for LaTeX, Zotero and JabRef. What a paper lacks is left out. */
import { isCitationKey, type Paper } from '@/lib/model/paper'
import { slug } from '@/lib/model/slug'

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whether or not a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const escapeTex = (text: string): string => text.replace(/[\\{}%&$#_~^]/g, (sign) => ESCAPES[sign] ?? sign)

/** A paper's text may hold LaTeX of its own (`$\epsilon$-greedy`); it is left as it is where its braces match. */
function toField(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return /[\\$]/.test(flat) && hasMatchingBraces(flat) ? flat.replace(/(?<!\\)([%&#])/g, '\\$1') : escapeTex(flat)
}

function hasMatchingBraces(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '{') depth++
    if (sign === '}' && --depth < 0) return false
  }
  return depth === 0 && (text.match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 0 && !text.endsWith('\\')
}

/** @param papers gives all of them each time that it is asked: first for the keys under which texts cite some */
export async function* toBibtex(papers: () => AsyncIterable<readonly Paper[]>): AsyncGenerator<string> {
  const keys = { taken: new Set<string>(), cited: new Set<string>() }
  for await (const batch of papers()) for (const key of citedKeys(batch)) keys.cited.add(key)
  for await (const batch of papers()) yield (keys.taken.size > 0 ? '\n' : '') + bibtexOf(batch, keys)
}

/** In small letters: BibTeX takes keys that differ in case alone for one. */
interface Keys {
  taken: Set<string>
  /** Those that papers came with, to which made ones give way. */
  cited: ReadonlySet<string>
}

/** Each paper under the key that it came with, or under one made for it; where that is taken it gets a number. */
export const bibtexOf = (
  papers: readonly Paper[],
  keys: Keys = { taken: new Set(), cited: new Set(citedKeys(papers)) },
): string => papers.map((paper) => toEntry(paper, keyOf(paper, keys))).join('\n')

const citedKeys = (papers: readonly Paper[]): string[] =>
  papers.flatMap(({ citationKey }) =>
    citationKey !== undefined && isCitationKey(citationKey) ? [citationKey.toLowerCase()] : [],
  )

function toEntry(paper: Paper, key: string): string {
  const { title, authors, year, venue, doi, url, arxivId, abstract } = paper
  const fields: [string, string | undefined][] = [
    ['title', `{${toField(title)}}`],
    ['author', authors.length > 0 ? authors.map(toAuthor).join(' and ') : undefined],
    ['year', year === undefined ? undefined : String(year)],
    [/proceedings|conference|workshop|symposium/i.test(venue ?? '') ? 'booktitle' : 'journal', venue && toField(venue)],
    ['doi', doi],
    ['eprint', arxivId],
    ['archiveprefix', arxivId === undefined ? undefined : 'arXiv'],
    ['url', url],
    ['abstract', abstract === '' ? undefined : toField(abstract)],
  ]
  const [container] = fields[3] ?? []
  const type = venue === undefined ? 'misc' : container === 'booktitle' ? 'inproceedings' : 'article'
  const lines = fields.filter(([, value]) => value !== undefined).map(([name, value]) => `  ${name} = {${value}}`)
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`
}

/** A name that has "and" in it, such as a group's, is kept together by braces. */
const toAuthor = (name: string): string => (/\band\b/i.test(name) ? `{${toField(name)}}` : toField(name))

function keyOf(paper: Paper, { taken, cited }: Keys): string {
  const [own] = citedKeys([paper])
  const base = own === undefined ? madeKey(paper) : (paper.citationKey ?? '')
  const isFree = (key: string): boolean => !taken.has(key) && (key === own || !cited.has(key))
  let key = base
  for (let number = 2; !isFree(key.toLowerCase()); number++) key = `${base}-${number}`
  taken.add(key.toLowerCase())
  return key
}

/** `silver2017mastering`. */
function madeKey({ authors, year, title }: Paper): string {
  const name = authors[0] ?? ''
  const family = name.includes(',') ? name.slice(0, name.indexOf(',')) : (name.split(/\s+/).at(-1) ?? '')
  const word = slug(title)
    .split('-')
    .find((part) => part.length > 3 && /^[a-z]+$/.test(part))
  const ascii = (text: string): string => slug(text).replace(/[^a-z0-9]/g, '')
  return `${name === '' ? '' : ascii(family)}${year ?? ''}${word ?? ''}` || 'paper'
}
