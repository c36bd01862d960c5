/** A feed as Atom (RFC 4287), for feed readers: what answers a question, newest first, each with the sentence that proves it. */
import { ATOM_TYPE, type Feed, type FeedEntry } from '@/lib/model/feed'
import { parseKey } from '@/lib/model/graph'
import type { Paper } from '@/lib/model/paper'
import { paperLinks } from '@/lib/model/paper-links'
import { readable } from '@/lib/text/read-tex'
import { escapeXml } from './xml'

export interface FeedPlaces {
  /** Equal for equal questions, wherever the feed is read. */
  id: string
  /** Where this feed is. */
  self: string
  /** The answer in the page. */
  page: string
  /** Nodes in the page, by their keys. */
  pageOf: (keys: readonly string[]) => string
}

export function toAtom(feed: Feed, places: FeedPlaces): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', places.id),
    element('title', readable(feed.title)),
    feed.subtitle && element('subtitle', feed.subtitle),
    element('updated', feed.updated),
    link('self', places.self, ATOM_TYPE),
    link('alternate', places.page, 'text/html'),
    `<author>${element('name', 'Concordance')}</author>`,
    element('generator', 'Concordance'),
    ...feed.entries.map((entry) => entryOf(entry, places)),
    '</feed>',
  ]
  return `${lines.filter(Boolean).join('\n')}\n`
}

/** Two links of one type would be two copies of one page: the paper's own says nothing of its type. */
function entryOf(entry: FeedEntry, { pageOf }: FeedPlaces): string {
  const { keys, paper, title, cameIn } = entry
  const isPaper = parseKey(keys[0] ?? '')?.type === 'paper'
  const page = pageOf(keys)
  const source = paperLinks(paper)[0]?.href
  const published = isPaper ? dayOf(paper) : entry.firstIn
  const said = proofsOf(entry)
    .map((sentence) => `“${sentence}”`)
    .join(' ')
  const summary = isPaper ? said : [`${sourceOf(paper)}${said && ':'}`, said].filter(Boolean).join(' ')
  return [
    '<entry>',
    element('id', idOf(keys)),
    element('title', readable(title)),
    ...(isPaper ? paper.authors.map((name) => `<author>${element('name', readable(name))}</author>`) : []),
    ...(published ? [element('published', published)] : []),
    element('updated', cameIn),
    ...(source ? [link(isPaper ? 'alternate' : 'related', source)] : []),
    link('alternate', page, 'text/html'),
    ...(summary ? [element('summary', summary)] : []),
    `<content type="html">${escapeXml(bodyOf(entry, page, isPaper))}</content>`,
    '</entry>',
  ].join('\n')
}

/** The same after a restart and when the paper is read again, in whichever feed it is. */
function idOf(keys: readonly string[]): string {
  const ids = keys.map((key) => encodeURIComponent(parseKey(key)?.id ?? key))
  return `urn:concordance:${parseKey(keys[0] ?? '')?.type ?? 'node'}:${ids.join('+')}`
}

/** What a reader shows: the proof, the abstract, the way to the map. */
function bodyOf(entry: FeedEntry, page: string, isPaper: boolean): string {
  const { paper } = entry
  const parts = [
    !isPaper && `<p>${escapeXml(sourceOf(paper))}</p>`,
    ...proofsOf(entry).map((sentence) => `<blockquote>${escapeXml(sentence)}</blockquote>`),
    paper.abstract && `<p>${escapeXml(readable(paper.abstract))}</p>`,
    `<p><a href="${escapeXml(page)}">Open in Concordance</a></p>`,
  ]
  return parts.filter(Boolean).join('')
}

const MOST_PROOFS = 3

/** As people read them; a title stands there already. */
const proofsOf = ({ sentences, paper }: FeedEntry): string[] =>
  sentences
    .filter((sentence) => sentence !== paper.title)
    .slice(0, MOST_PROOFS)
    .map(readable)

const sourceOf = ({ title, id, year }: Paper): string =>
  `Newest paper: ${readable(title || id)}${year ? ` (${year})` : ''}`

/** Only where the source says the day: Atom knows no year alone. */
const dayOf = ({ published }: Paper): string | undefined =>
  published && /^\d{4}-\d{2}-\d{2}$/.test(published) && !Number.isNaN(Date.parse(published))
    ? `${published}T00:00:00Z`
    : undefined

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

const link = (rel: string, href: string, type?: string): string =>
  `<link rel="${rel}"${type ? ` type="${type}"` : ''} href="${escapeXml(href)}"/>`
