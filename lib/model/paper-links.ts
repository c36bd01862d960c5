/** Addresses at which a paper can be read, from its ids; an address of its source only where it is a web address. */
import type { Paper } from './paper'

export interface PaperLink {
  label: string
  href: string
}

export function paperLinks(paper: Pick<Paper, 'arxivId' | 'doi' | 'url'>): PaperLink[] {
  const links: PaperLink[] = []
  if (paper.arxivId)
    links.push({ label: `arXiv ${paper.arxivId}`, href: `https://arxiv.org/abs/${escaped(paper.arxivId)}` })
  if (paper.doi) links.push({ label: `DOI ${paper.doi}`, href: `https://doi.org/${escaped(paper.doi)}` })
  const host = webHost(paper.url)
  if (paper.url && host && !links.some(({ href }) => pageOf(href) === pageOf(paper.url!)))
    links.push({ label: host, href: paper.url })
  return links
}

/** Keeps slashes: they belong to DOIs and to old arXiv ids. */
const escaped = (id: string): string => id.split('/').map(encodeURIComponent).join('/')

/** What addresses of one page have in common: sources write `http://`, `dx.doi.org`, and the version of an arXiv paper. */
function pageOf(url: string): string {
  const { host, pathname, search } = new URL(url)
  const path = pathname.replace(/(\/abs\/.+?)v\d+$/, '$1')
  return `${host.replace(/^(www|dx|export)\./, '')}${path}${search}`.toLowerCase()
}

/** Never a `javascript:` address, whatever the source holds. */
function webHost(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined
  const { protocol, host } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? host.replace(/^www\./, '') : undefined
}
