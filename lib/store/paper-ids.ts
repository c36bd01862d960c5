/** Under which ids a paper is found, and how two sources' words about one paper become one. */
import type { Paper } from '@/lib/model/paper'
import { defined } from './row'

const ARXIV_DOI = /^10\.48550\/arxiv\./i
const ARXIV_VERSION = /v\d+$/

const ofArxiv = (id: string): string => `arxiv:${id.replace(/^arxiv:/i, '').replace(ARXIV_VERSION, '')}`

function ofDoi(doi: string): string {
  const bare = doi.replace(/^doi:/i, '').replace(/^https?:\/\/(dx\.)?doi\.org\//i, '')
  return ARXIV_DOI.test(bare) ? ofArxiv(bare.replace(ARXIV_DOI, '')) : `doi:${bare.toLowerCase()}`
}

/** Its own id first, then every other under which it may come again; none twice. */
export function idsOf(paper: Pick<Paper, 'id' | 'otherIds' | 'arxivId' | 'doi'>): string[] {
  const ids = [paper.id, ...paper.otherIds]
  if (paper.arxivId) ids.push(ofArxiv(paper.arxivId))
  if (paper.doi) ids.push(ofDoi(paper.doi))
  return [...new Set(ids)]
}

/** Half a surrogate pair is no character, and engines that keep UTF-8 can't hold it. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** As it is stored: texts of whole characters, other ids in order and without its own. Offsets stay what they are. */
export function normalPaper(paper: Paper): Paper {
  const others = new Set(paper.otherIds)
  others.delete(paper.id)
  const [title, abstract] = [wellFormed(paper.title), wellFormed(paper.abstract)]
  return defined({ ...paper, title, abstract, otherIds: [...others].sort() })
}

/**
 * The stored paper told anew by another source: its id stays, what the newer source says wins, what it leaves out stays.
 * A source without an abstract doesn't take the one we have. An id of the newer that differs is kept beside; the key by which
 * a paper is cited already stays.
 */
export function mergePapers(stored: Paper, newer: Paper): Paper {
  const keepsText = newer.abstract === '' && stored.abstract !== ''
  const merged: Paper = { ...stored, ...newer, id: stored.id }
  if (stored.citationKey !== undefined) merged.citationKey = stored.citationKey
  if (keepsText) Object.assign(merged, { title: stored.title || newer.title, abstract: stored.abstract })
  if (newer.authors.length === 0) merged.authors = stored.authors
  const others = new Set([...stored.otherIds, newer.id, ...newer.otherIds])
  others.delete(stored.id)
  return { ...merged, otherIds: [...others].sort() }
}

export const isSamePaper = (a: Paper, b: Paper): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (paper: Paper) => Object.entries(paper).sort(([a], [b]) => (a < b ? -1 : 1))
