/** Markdown lists of papers ("awesome" lists, reading lists): every link to a paper with a title, once. */
import { arxivIdOfLink, parseDoi } from '@/lib/model/paper-id'
import type { PaperReader, ReadRecord } from './record'
import { parseReference } from './reference-line'
import type { Source } from './source'
import { toRecord } from './to-paper'

export const markdownReader: PaperReader = {
  format: 'markdown',
  label: 'a list of links to papers in Markdown (.md)',
  extensions: ['md', 'markdown'],
  detects: (head) => [...head.replace(PICTURE, '').matchAll(LINK)].some(([, , target]) => isPaperLink(target ?? '')),
  read,
}

const LINK = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*<?([^()\s>]+(?:\([^)\s]*\)[^()\s>]*)*)>?[^)]*\)/g
const HTML_LINK = /<a\s[^>]*href\s*=\s*["']([^"']+)["'][^>]*>(.*?)<\/a>/gis

const PAPER_SITES =
  /(?:arxiv\.org\/(?:abs|pdf|html)|alphaxiv\.org\/abs|doi\.org\/10\.|openreview\.net\/(?:forum|pdf)|aclanthology\.org\/|aclweb\.org\/anthology|(?:papers|proceedings)\.(?:nips|neurips)\.cc\/|nips\.cc\/paper|proceedings\.mlr\.press\/v|jmlr\.org\/(?:papers|proceedings)|openaccess\.thecvf\.com\/content|dl\.acm\.org\/(?:doi|citation)|ieeexplore\.ieee\.org\/|sciencedirect\.com\/science\/article|link\.springer\.com\/(?:article|chapter)|nature\.com\/(?:articles|nature\/journal)|science\.org\/doi|pnas\.org\/|semanticscholar\.org\/paper|huggingface\.co\/papers\/\d|biorxiv\.org\/content|medrxiv\.org\/content|ojs\.aaai\.org\/|aaai\.org\/ocs|ijcai\.org\/(?:proceedings|papers)|roboticsproceedings\.org\/|pubmed\.ncbi\.nlm\.nih\.gov\/\d|ncbi\.nlm\.nih\.gov\/(?:pmc|pubmed)|citeseerx?\.ist\.psu\.edu|papers\.ssrn\.com\/|hal\.science\/|cell\.com\/|tandfonline\.com\/doi|onlinelibrary\.wiley\.com\/doi|mitpressjournals\.org\/doi|direct\.mit\.edu\/)/i

const isPaperLink = (target: string): boolean =>
  PAPER_SITES.test(target) || /^https?:\S+\.(?:pdf|ps|ps\.gz)(?:[?#]\S*)?$/i.test(target)

/** Link texts that say what is behind them, not what it is called. */
const NO_TITLE =
  /^(?:\W|\b(?:the|full|original|official|here|this|see|read|link|links|url|paper|papers|pdf|ps|html|abs|abstract|arxiv|arxiv link|doi|code|github|project|page|project page|website|slides?|video|talk|poster|blog|data|dataset|demo|bibtex|summary|book|amazon|thesis|dissertation|supplementary|supplement|appendix|download|preprint|openreview|acl|neurips|nips|icml|iclr|aaai|journal|conference|article|report|publication|html|version|v\d+|\d{4}(?:\.\d+)?|论文|链接|代码)\b)*$/i

const PICTURE = /!\[[^\]]*\]\([^)]*\)|<img[^>]*>/gi

interface Link {
  text: string
  target: string
  at: number
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  const seen = new Set<string>()
  let fenced = false
  for await (const { line, text } of source.lines()) {
    if (/^\s*(?:```|~~~)/.test(text)) fenced = !fenced
    if (fenced) continue
    for (const { title, target } of papersOf(text)) {
      const id = arxivIdOfLink(target) ?? parseDoi(target) ?? target.replace(/^https?:\/\/(?:www\.)?|[#?].*$|\/$/g, '')
      if (seen.has(id)) continue
      seen.add(id)
      yield toRecord({ ...parseReference(title), url: target, doi: target }, { source: source.name, line })
    }
  }
}

/** A line holds one paper with several links, or several papers: a link with a title of its own begins a new one. */
function papersOf(whole: string): { title: string; target: string }[] {
  const line = whole.replace(PICTURE, '').replace(/\s+/g, ' ')
  const links = linksOf(line)
  const titled = links.filter(({ text, target }) => isPaperLink(target) && isTitle(text))
  if (titled.length > 0) return titled.map(({ text, target }) => ({ title: plainTitle(text), target }))
  const link = links.find(({ target }) => isPaperLink(target))
  if (!link) return []
  // The title stands in bold, or before the link, or is linked elsewhere.
  const bold = /\*\*(.+?)\*\*|__(.+?)__|<(?:b|strong)>(.+?)<\/(?:b|strong)>/i.exec(line)
  const elsewhere = links.find(({ text }) => isTitle(text))?.text
  const before = line.slice(0, link.at).replace(/^[\s>*+|-]*(?:\d+[.)])?|[[(|:–—-]?\s*$/g, '')
  const title = [bold?.[1] ?? bold?.[2] ?? bold?.[3], elsewhere, before]
    .map((text) => plainTitle(text ?? ''))
    .find(isTitle)
  return title ? [{ title, target: link.target }] : []
}

function linksOf(line: string): Link[] {
  const markdown = [...line.matchAll(LINK)].map((found) => ({
    text: found[1] ?? '',
    target: found[2] ?? '',
    at: found.index,
  }))
  const html = [...line.matchAll(HTML_LINK)].map((found) => ({
    text: found[2] ?? '',
    target: found[1] ?? '',
    at: found.index,
  }))
  return [...markdown, ...html].sort((a, b) => a.at - b.at)
}

const isTitle = (text: string): boolean =>
  plainTitle(text).length >= 8 && /\p{L}{3}/u.test(text) && !NO_TITLE.test(plainTitle(text))

/** Emphasis, images, code marks and outer quotes off. */
const plainTitle = (text: string): string =>
  text
    .replace(/<[^>]+>/g, '')
    .replace(/(\*\*|__|`)/g, '')
    .replace(/^[\s*_"“”']+|[\s*_"“”']+$/g, '')
    .trim()
